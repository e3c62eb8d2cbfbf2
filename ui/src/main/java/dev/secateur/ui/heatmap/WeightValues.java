package dev.secateur.ui.heatmap;

import java.nio.FloatBuffer;

/** The weights of a tensor by their flat index. */
@FunctionalInterface
public interface WeightValues {
    /** The weight at a flat index. */
    float at(int index);

    /** The weights in a buffer, the first one at index 0 whatever its position is. */
    static WeightValues of(FloatBuffer buffer) {
        return buffer::get;
    }
}
