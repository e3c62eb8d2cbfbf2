package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlasKernelsTest {
    @ParameterizedTest
    @CsvSource({
        "amd64, 3, true, SKYLAKEX",
        "x86_64, 2, true, HASWELL",
        "amd64, 2, false, ITS_CHOICE",
        "amd64, 1, false, ITS_CHOICE",
        "aarch64, 0, false, ITS_CHOICE"
    })
    void theInstructionsDecide(String architecture, int avx, boolean fma, BlasKernels expected) {
        assertThat(BlasKernels.fitting(new Processor(architecture, avx, fma))).isEqualTo(expected);
    }

    @Test
    void openBlasIsToldUnlessThePersonDidOrNothingFits() {
        new Engine(1);
        BlasKernels fitting = BlasKernels.fitting(Processor.here());
        String told = System.getenv(BlasKernels.VARIABLE);
        if (told == null && Platform.isLinux() && fitting != BlasKernels.ITS_CHOICE) {
            told = fitting.name();
        }
        assertThat(environment(BlasKernels.VARIABLE)).isEqualTo(told);
    }

    /** What native code reads; Java keeps a copy of its own. */
    private static String environment(String variable) {
        return (String)
                NativeLibrary.getProcess()
                        .getFunction("getenv")
                        .invoke(String.class, new Object[] {variable});
    }
}
