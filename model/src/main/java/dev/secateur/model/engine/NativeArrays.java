package dev.secateur.model.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The native memory of arrays. */
final class NativeArrays {
    private NativeArrays() {}

    /** The whole buffer that an array of floats is a part of; stays the array's. */
    static FloatPointer buffer(INDArray array) {
        return new FloatPointer(array.data().pointer());
    }

    /** The floats of an array that lies without gaps; stay the array's. */
    static FloatPointer pointer(INDArray array) {
        return buffer(array).position(array.offset()).limit(array.offset() + array.length());
    }

    /**
     * Gives native memory back at once instead of when the garbage is collected: closes what can be
     * closed; an array may be null.
     */
    static void release(INDArray... arrays) {
        for (INDArray array : arrays) {
            if (array != null && array.closeable()) {
                array.close();
            }
        }
    }
}
