package dev.secateur.model.engine;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * The code that OpenBLAS multiplies matrices by. It chooses by the processor's model number; where
 * it does not know the number, which is so on every processor newer than itself, it takes code for
 * the oldest, which is several times slower. So it is told by what instructions the processor has.
 */
enum BlasKernels {
    /** With AVX-512. */
    SKYLAKEX,
    /** With AVX2 and FMA. */
    HASWELL,
    /** As OpenBLAS thinks. */
    ITS_CHOICE;

    /** What OpenBLAS reads when it is loaded. */
    static final String VARIABLE = "OPENBLAS_CORETYPE";

    /**
     * Tells OpenBLAS, on Linux, unless the person did. To be called before anything native is
     * loaded.
     */
    static void choose() {
        BlasKernels fitting = Platform.isLinux() ? fitting(Processor.here()) : ITS_CHOICE;
        if (fitting != ITS_CHOICE) {
            int onlyIfUnset = 0;
            try {
                NativeLibrary.getProcess()
                        .getFunction("setenv")
                        .invokeInt(new Object[] {VARIABLE, fitting.name(), onlyIfUnset});
            } catch (LinkageError e) {
                // No JNA for this machine: OpenBLAS chooses, and is right on older processors.
            }
        }
    }

    /** The best code that runs there. */
    static BlasKernels fitting(Processor processor) {
        if (!processor.hasAvx2()) {
            return ITS_CHOICE;
        }
        return processor.avx() >= 3 ? SKYLAKEX : HASWELL;
    }
}
