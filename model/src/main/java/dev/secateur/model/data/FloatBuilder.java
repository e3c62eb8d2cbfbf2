package dev.secateur.model.data;

import java.util.Arrays;

/** A growing row of floats, no longer than is accepted of any data. */
final class FloatBuilder {
    private final String name;
    private float[] values = new float[1 << 10];
    private int size;

    /**
     * An empty one.
     *
     * @param name whose values they are, for the error when there are too many
     */
    FloatBuilder(String name) {
        this.name = name;
    }

    void add(float value) {
        if (size == values.length) {
            Checks.requireAtMost(Checks.MOST_FLOATS, size + 1L, name);
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
