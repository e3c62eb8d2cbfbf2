package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BlasThreadsTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir private Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the function is not found there")
    void openBlasHasTheThreadsThatTheEngineIsGiven() {
        Engine engine = new Engine(1);
        engine.useThreads(2);
        assertThat(openBlasThreads()).isEqualTo(2);
        engine.useThreads(1);
        assertThat(openBlasThreads()).isEqualTo(1);
    }

    private static int openBlasThreads() {
        return NativeLibrary.getInstance(Loader.load(openblas.class))
                .getFunction("openblas_get_num_threads")
                .invokeInt(new Object[0]);
    }

    /** In a process of its own: one that hangs in the loader cannot even be interrupted. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "the danger is in glibc")
    void settingThreadsDoesNotHangWhileAnotherThreadLoadsALibrary()
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process program =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LoadingProgram.class.getName(),
                                        folder.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        program.destroyForcibly();
        assertThat(ended).as("it came to its end").isTrue();
        assertThat(program.waitFor()).as(() -> contentOf(log.toFile())).isZero();
    }
}
