package dev.secateur.ui.workbench;

import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.JobRunner;
import dev.secateur.model.job.Outcome;
import dev.secateur.ui.fx.Ticker;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Starts jobs and keeps the list of those that wait or run. */
public final class Jobs {
    private final JobRunner runner;
    private final Executor uiThread;
    private final ObservableList<RunningJob> running;

    /**
     * One for all: such a view is held by nobody but who asked for it, and with it the listeners.
     */
    private final ObservableList<RunningJob> view;

    /** Jobs for a runner, whose outcomes come back on the UI thread. */
    public Jobs(JobRunner runner, Executor uiThread, Ticker ticker) {
        this.runner = runner;
        this.uiThread = uiThread;
        this.running = FXCollections.observableArrayList();
        this.view = FXCollections.unmodifiableObservableList(running);
        ticker.everyTick(() -> running.forEach(RunningJob::look));
    }

    private Jobs(JobRunner runner, Jobs others) {
        this.runner = runner;
        this.uiThread = others.uiThread;
        this.running = others.running;
        this.view = others.view;
    }

    /** Jobs that need not wait for these, listed among them. */
    public Jobs beside(JobRunner other) {
        return new Jobs(other, this);
    }

    /** Those that wait or run, the oldest first. */
    public ObservableList<RunningJob> running() {
        return view;
    }

    /**
     * Starts a job that the person sees.
     *
     * @param onOutcome told the outcome on the UI thread
     */
    public <T> RunningJob start(
            String titleKey, List<Object> arguments, Job<T> job, Consumer<Outcome<T>> onOutcome) {
        JobHandle<T> handle = runner.start(job);
        RunningJob shown = new RunningJob(titleKey, arguments, handle);
        running.add(shown);
        handle.whenDone(
                outcome ->
                        uiThread.execute(
                                () -> {
                                    running.remove(shown);
                                    onOutcome.accept(outcome);
                                }));
        return shown;
    }

    /** Starts a job that nobody sees, such as a figure that follows a drag. */
    public <T> JobHandle<T> startQuietly(Job<T> job, Consumer<Outcome<T>> onOutcome) {
        JobHandle<T> handle = runner.start(job);
        handle.whenDone(outcome -> uiThread.execute(() -> onOutcome.accept(outcome)));
        return handle;
    }

    /**
     * Hands what a job finds on its way to the UI thread: all that has come since the last time at
     * once.
     *
     * @param onArrival told on the UI thread
     * @return to be told on any thread
     */
    public <T> Consumer<T> arriving(Consumer<List<T>> onArrival) {
        return new Arrivals<>(uiThread, onArrival);
    }

    /** Asks all of them to stop. */
    public void cancelAll() {
        running.forEach(RunningJob::cancel);
    }
}
