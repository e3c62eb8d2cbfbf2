package dev.secateur.model.network;

import java.nio.FloatBuffer;
import java.util.Optional;

/**
 * The units of a layer that may be pruned whole: neurons, filters or LSTM cells. Which of the
 * layer's weights come into which unit its tensors tell, see {@link WeightTensor#unit}.
 *
 * @param count how many there are; 0 where the layer has none or its units are the classes
 * @param scales the factors γ by which a batch normalisation that follows multiplies each unit's
 *     values; a view of the network's memory
 */
public record LayerUnits(int count, Optional<FloatBuffer> scales) {
    /** No units that may go. */
    public static final LayerUnits NONE = new LayerUnits(0, Optional.empty());

    /** Units that no batch normalisation follows. */
    public static LayerUnits of(int count) {
        return new LayerUnits(count, Optional.empty());
    }

    /** The factor of a unit; there must be {@link #scales}. */
    public float scale(int unit) {
        return scales.orElseThrow().get(unit);
    }
}
