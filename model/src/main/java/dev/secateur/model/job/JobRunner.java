package dev.secateur.model.job;

/** Where jobs run: one after the other, on the one thread that may touch a live network. */
public interface JobRunner extends AutoCloseable {
    /** Takes a job; it runs when those before it have ended. */
    <T> JobHandle<T> start(Job<T> job);

    /** Cancels what runs and waits, and ends the thread. */
    @Override
    void close();
}
