package dev.secateur.model.engine;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/** How many threads OpenBLAS multiplies matrices with. */
final class BlasThreads {
    private BlasThreads() {}

    /**
     * Lets it use so many. JavaCPP's own way looks for MKL in every library of the process and
     * opens each while glibc's list of them is locked: if another thread loads a library in that
     * moment, both wait forever. So on Linux the one function is called where it is known to be.
     */
    static void use(int count) {
        if (Platform.isLinux()) {
            NativeLibrary.getInstance(Loader.load(openblas.class))
                    .getFunction("openblas_set_num_threads")
                    .invokeVoid(new Object[] {count});
        } else {
            openblas.blas_set_num_threads(count);
        }
    }
}
