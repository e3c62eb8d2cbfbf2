package dev.secateur.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Measures once a second, on a thread of its own: on Linux what the process has in memory, native
 * tensors included, elsewhere the heap in use.
 */
public final class ResidentMemory implements MemoryGauge, AutoCloseable {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final ScheduledExecutorService executor;
    private volatile long bytes;

    /** Begins to measure. */
    public ResidentMemory() {
        ThreadFactory threads = Executors.defaultThreadFactory();
        executor =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread thread = threads.newThread(task);
                            thread.setName("memory");
                            thread.setDaemon(true);
                            return thread;
                        });
        var unused = executor.scheduleWithFixedDelay(this::measure, 0, 1, TimeUnit.SECONDS);
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void measure() {
        bytes = resident().orElseGet(ResidentMemory::heap);
    }

    private static OptionalLong resident() {
        try {
            return Files.isReadable(STATUS)
                    ? resident(Files.readAllLines(STATUS))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Reads Linux' status file; empty if it does not say. */
    static OptionalLong resident(List<String> status) {
        return status.stream()
                .filter(line -> line.matches(RESIDENT + "\\s+\\d+ kB"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
