package dev.secateur.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Python interpreter that has PyTorch.
 *
 * @param executable its name or path
 */
record Python(String executable) {
    private static final long MOST_SECONDS = 60;

    /** Where one is looked for, the system's own first: other ones often lack PyTorch. */
    static final List<String> USUAL = List.of("/usr/bin/python3", "python3");

    /** The first of these interpreters that can import torch. */
    static Optional<Python> find(List<String> candidates) {
        return candidates.stream().filter(Python::hasTorch).findFirst().map(Python::new);
    }

    private static boolean hasTorch(String candidate) {
        try {
            Process process =
                    new ProcessBuilder(candidate, "-c", "import torch")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(Path script, Setting setting, RawData data) {
        return List.of(
                executable,
                script.toString(),
                setting.work().key(),
                setting.network(),
                Integer.toString(setting.batch()),
                Integer.toString(setting.threads()),
                data.file().toString(),
                Integer.toString(data.examples()),
                Integer.toString(data.classes()),
                data.shape(),
                Double.toString(Workload.OPTIMIZER.learningRate()));
    }

    /** PyTorch's own setting does not reach a BLAS that has threads of its own. */
    static Map<String, String> environment(int threads) {
        String count = Integer.toString(threads);
        return Map.of(
                "OMP_NUM_THREADS", count, "OPENBLAS_NUM_THREADS", count, "MKL_NUM_THREADS", count);
    }
}
