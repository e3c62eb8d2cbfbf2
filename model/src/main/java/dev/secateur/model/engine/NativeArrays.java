package dev.secateur.model.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Gives native memory back at once instead of when the garbage is collected. */
final class NativeArrays {
    private NativeArrays() {}

    /** Closes what can be closed; an array may be null. */
    static void release(INDArray... arrays) {
        for (INDArray array : arrays) {
            if (array != null && array.closeable()) {
                array.close();
            }
        }
    }
}
