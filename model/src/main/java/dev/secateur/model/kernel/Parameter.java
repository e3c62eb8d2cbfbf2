package dev.secateur.model.kernel;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;

/** Some of a network's parameters where they lie in native memory, and their gradients. */
public final class Parameter {
    private final FloatPointer values;
    private final FloatBuffer valueBuffer;
    private final FloatPointer gradients;
    private final FloatBuffer gradientBuffer;
    private final int length;
    private float[] copy;

    /**
     * A part of flat parameters.
     *
     * @param values the part; stays the giver's
     * @param gradients its gradients; null where a network is only run
     */
    public Parameter(FloatPointer values, FloatPointer gradients) {
        this.values = values;
        this.gradients = gradients;
        this.length = Math.toIntExact(values.limit() - values.position());
        valueBuffer = values.asBuffer();
        gradientBuffer = gradients == null ? null : gradients.asBuffer();
    }

    /** How many there are. */
    public int length() {
        return length;
    }

    FloatPointer values() {
        return values;
    }

    FloatPointer gradients() {
        return gradients;
    }

    /** The values now, in an array that the next call writes again. */
    float[] read() {
        if (copy == null) {
            copy = new float[length];
        }
        valueBuffer.get(0, copy);
        return copy;
    }

    /** Sets the gradients. */
    void writeGradients(float[] array) {
        gradientBuffer.put(0, array, 0, length);
    }
}
