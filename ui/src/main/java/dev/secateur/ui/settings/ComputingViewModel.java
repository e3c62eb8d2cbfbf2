package dev.secateur.ui.settings;

import dev.secateur.model.engine.Backend;
import dev.secateur.model.job.Outcome;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.workbench.Jobs;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** What computes, with how many threads, and how much memory that takes. */
public final class ComputingViewModel {
    /** Memory is told in steps of this, so that texts stand still. */
    private static final long STEP = 1_000_000;

    private final Machine machine;
    private final IntConsumer useThreads;
    private final SettingsViewModel settings;
    private final Jobs jobs;
    private final ReadOnlyIntegerWrapper threads = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper chosenThreads = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper memory = new ReadOnlyLongWrapper();

    /**
     * What does not change while the program runs.
     *
     * @param backend what computes
     * @param processors how many threads can run at once
     * @param defaultThreads how many compute unless the person chooses otherwise
     * @param memoryLimit how many bytes the process may take
     */
    public record Machine(Backend backend, int processors, int defaultThreads, long memoryLimit) {}

    /**
     * Starts with the threads of the settings, which the engine already uses.
     *
     * @param useThreads tells the engine how many to use; called by a job
     * @param memory how many bytes the process takes; cheap enough to be asked every tick
     */
    public ComputingViewModel(
            Machine machine,
            IntConsumer useThreads,
            LongSupplier memory,
            SettingsViewModel settings,
            Jobs jobs,
            Ticker ticker) {
        this.machine = machine;
        this.useThreads = useThreads;
        this.settings = settings;
        this.jobs = jobs;
        threads.set(settings.get().threadsAmong(machine.processors(), machine.defaultThreads()));
        chosenThreads.set(threads.get());
        ticker.everyTick(() -> this.memory.set(memory.getAsLong() / STEP * STEP));
    }

    /** What does not change. */
    public Machine machine() {
        return machine;
    }

    /** How many threads compute. */
    public ReadOnlyIntegerProperty threadsProperty() {
        return threads.getReadOnlyProperty();
    }

    /** How many threads are to compute; a job that runs ends before that is so. */
    public ReadOnlyIntegerProperty chosenThreadsProperty() {
        return chosenThreads.getReadOnlyProperty();
    }

    /** How many bytes the process takes; 0 until it was asked. */
    public ReadOnlyLongProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Computes with so many threads from the next job on, and remembers it. */
    public void chooseThreads(int count) {
        if (count == chosenThreads.get() || count < 1 || count > machine.processors()) {
            return;
        }
        chosenThreads.set(count);
        settings.chooseThreads(count == machine.defaultThreads() ? Settings.DEFAULT : count);
        jobs.startQuietly(
                context -> {
                    useThreads.accept(count);
                    return count;
                },
                this::used);
    }

    private void used(Outcome<Integer> outcome) {
        if (outcome instanceof Outcome.Succeeded<Integer> done) {
            threads.set(done.value());
        }
    }
}
