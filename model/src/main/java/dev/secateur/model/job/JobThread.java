package dev.secateur.model.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A long-lived thread on which jobs run in the order they came. */
public final class JobThread implements JobRunner {
    private final Set<JobHandle<?>> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor;

    /**
     * Starts no thread before the first job.
     *
     * @param name the thread's
     */
    public JobThread(String name) {
        ThreadFactory threads = Executors.defaultThreadFactory();
        executor =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread thread = threads.newThread(task);
                            thread.setName(name);
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /** A job that comes after the closing is cancelled. */
    @Override
    public <T> JobHandle<T> start(Job<T> job) {
        JobHandle<T> handle = new JobHandle<>(job);
        open.add(handle);
        try {
            executor.execute(() -> run(handle));
        } catch (RejectedExecutionException e) {
            handle.cancel();
            run(handle);
        }
        return handle;
    }

    private void run(JobHandle<?> handle) {
        handle.run();
        open.remove(handle);
    }

    @Override
    public void close() {
        open.forEach(JobHandle::cancel);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
