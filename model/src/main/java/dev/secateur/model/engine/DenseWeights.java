package dev.secateur.model.engine;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters beneath a mask: the network computes with zeros where it is masked, and what a
 * step would have moved there is added here (Guo 2016, arXiv 1608.04493, equation 3).
 */
final class DenseWeights implements AutoCloseable {
    private static final int TILE = 4096;

    private final FloatPointer copy;
    private final FloatBuffer dense;
    private final float[] beneath = new float[TILE];
    private final float[] shown = new float[TILE];
    private final float[] kept = new float[TILE];

    /** Copies parameters that are not masked. */
    DenseWeights(INDArray parameters) {
        long length = parameters.length();
        copy = new FloatPointer(length);
        Pointer.memcpy(copy, NativeArrays.pointer(parameters), length * Float.BYTES);
        dense = copy.asBuffer();
    }

    /** All parameters, laid out like the network's. */
    FloatPointer parameters() {
        return copy;
    }

    /**
     * Takes in what a step did to parameters that were masked, and masks them again.
     *
     * @param parameters after the step
     * @param mask 1 for each parameter that shows and 0 for each that is masked
     */
    void take(FloatBuffer parameters, FloatBuffer mask) {
        for (int from = 0; from < dense.limit(); from += TILE) {
            int count = Math.min(TILE, dense.limit() - from);
            dense.get(from, beneath, 0, count);
            parameters.get(from, shown, 0, count);
            mask.get(from, kept, 0, count);
            for (int i = 0; i < count; i++) {
                // Where it was masked the step began at zero, so what it left is the step alone.
                beneath[i] = kept[i] == 0 ? beneath[i] + shown[i] : shown[i];
                shown[i] = beneath[i] * kept[i];
            }
            dense.put(from, beneath, 0, count);
            parameters.put(from, shown, 0, count);
        }
    }

    /** Writes them into a network, masked. */
    void show(FloatBuffer parameters, FloatBuffer mask) {
        for (int from = 0; from < dense.limit(); from += TILE) {
            int count = Math.min(TILE, dense.limit() - from);
            dense.get(from, shown, 0, count);
            mask.get(from, kept, 0, count);
            for (int i = 0; i < count; i++) {
                shown[i] *= kept[i];
            }
            parameters.put(from, shown, 0, count);
        }
    }

    /** Writes all of them into a network. */
    void restore(INDArray parameters) {
        Pointer.memcpy(NativeArrays.pointer(parameters), copy, copy.limit() * Float.BYTES);
    }

    @Override
    public void close() {
        copy.close();
    }
}
