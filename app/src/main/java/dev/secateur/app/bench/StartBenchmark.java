package dev.secateur.app.bench;

import dev.secateur.app.window.StartPhase;
import dev.secateur.app.window.StartTimes;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Starts the window as a process of its own, again and again, each time as if for the first time
 * but with the natives unpacked.
 *
 * @param runs how often, at least 1
 */
public record StartBenchmark(int runs) {
    private static final String NAME = "window";

    /**
     * Measures; there must be a display. A start before the first one sees to the natives.
     *
     * @throws UserError if the program does not come to its end
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public StartResult run(JobContext context) {
        List<Map<StartPhase, Double>> starts = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            context.progress().accept(Progress.at(run / (runs + 1.0), "cli.bench.start.run"));
            starts.add(start(context));
        }
        return new StartResult(starts.subList(1, starts.size()));
    }

    private static Map<StartPhase, Double> start(JobContext context) {
        try {
            Path folder = Files.createTempDirectory("secateur-start");
            try {
                return start(folder, context);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MEASUREMENT_FAILED, NAME, e.getMessage());
        }
    }

    private static Map<StartPhase, Double> start(Path folder, JobContext context)
            throws IOException {
        Path times = folder.resolve("times");
        List<String> flags =
                List.of(
                        "-D" + StartTimes.PROPERTY + "=" + times,
                        "-D" + StartTimes.BEGIN + "=" + System.currentTimeMillis(),
                        "-Dsecateur.store=" + folder.resolve("store"),
                        "-Dsecateur.settings=" + folder.resolve("settings"));
        List<String> command = JavaProcess.likeThisOne().window(flags);
        try (Child child = Child.start(NAME, command, Map.of(), folder.resolve("log"))) {
            child.awaitEnd(context.token());
        }
        return read(times);
    }

    private static Map<StartPhase, Double> read(Path times) throws IOException {
        Properties seconds = new Properties();
        try (Reader in = Files.newBufferedReader(times)) {
            seconds.load(in);
        }
        Map<StartPhase, Double> start = new EnumMap<>(StartPhase.class);
        for (StartPhase phase : StartPhase.values()) {
            start.put(phase, Double.valueOf(seconds.getProperty(phase.key())));
        }
        return start;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
