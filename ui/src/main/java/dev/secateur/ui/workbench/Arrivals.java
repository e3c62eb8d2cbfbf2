package dev.secateur.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What waits for the UI thread to look; it is asked to once, however much comes meanwhile. */
final class Arrivals<T> implements Consumer<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Executor uiThread;
    private final Consumer<List<T>> onArrival;

    Arrivals(Executor uiThread, Consumer<List<T>> onArrival) {
        this.uiThread = uiThread;
        this.onArrival = onArrival;
    }

    @Override
    public void accept(T arrived) {
        waiting.add(arrived);
        if (asked.compareAndSet(false, true)) {
            uiThread.execute(this::look);
        }
    }

    private void look() {
        asked.set(false);
        List<T> all = new ArrayList<>();
        for (T next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        if (!all.isEmpty()) {
            onArrival.accept(all);
        }
    }
}
