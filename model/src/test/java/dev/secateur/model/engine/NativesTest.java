package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativesTest {
    private static final Processor NEW = new Processor("amd64", 3, true);
    private static final Processor OLD = new Processor("amd64", 1, false);

    @ParameterizedTest
    @CsvSource({
        "amd64, 2, true, AVX2",
        "x86_64, 3, true, AVX2",
        "amd64, 1, true, PLAIN",
        "amd64, 0, false, PLAIN",
        "amd64, 2, false, PLAIN",
        "aarch64, 2, true, PLAIN"
    })
    void theProcessorDecides(String architecture, int avx, boolean fma, Natives expected) {
        Processor processor = new Processor(architecture, avx, fma);
        assertThat(Natives.fitting("auto", processor, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "avx2"})
    void whatIsNotOnTheClassPathIsNotChosen(String asked) {
        assertThat(Natives.fitting(asked, NEW, false)).isEqualTo(Natives.PLAIN);
    }

    @Test
    void thePersonOverridesTheProcessor() {
        assertThat(Natives.fitting("plain", NEW, true)).isEqualTo(Natives.PLAIN);
        assertThat(Natives.fitting("AVX2", OLD, true)).isEqualTo(Natives.AVX2);
    }

    @Test
    void thisProcessorIsKnown() {
        assertThat(Processor.here().architecture()).isEqualTo(System.getProperty("os.arch"));
    }

    @Test
    void whatRunsIsWhatWasChosen() {
        Engine engine = new Engine(1);
        String chosen = System.getProperty("org.bytedeco.javacpp.platform.extension");
        assertThat(engine.backend())
                .isEqualTo("-avx2".equals(chosen) ? Backend.CPU_AVX2 : Backend.CPU);
    }
}
