package dev.secateur.model.job;

/** Runs each job to its end on the thread that starts it: for the command line and for tests. */
public final class CallingThread implements JobRunner {
    @Override
    public <T> JobHandle<T> start(Job<T> job) {
        JobHandle<T> handle = new JobHandle<>(job);
        handle.run();
        return handle;
    }

    @Override
    public void close() {}
}
