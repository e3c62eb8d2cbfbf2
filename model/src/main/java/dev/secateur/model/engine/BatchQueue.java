package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Batches of a data set that a thread of its own lays out ahead, while the engine thread trains on
 * the one before. {@link #begin} and {@link #next} are for one thread, which waits without using
 * the processor; {@link #close} may come from any.
 */
public final class BatchQueue implements AutoCloseable {
    /** One that is trained on, one that is ready and one that is being laid out. */
    private static final int MOST_BATCHES = 3;

    private final int examples;
    private final int batchSize;
    private final Filling filling;
    private final ExecutorService executor;
    private final Queue<int[]> planned = new ArrayDeque<>();
    private final List<Batch> ring;
    private final Queue<Batch> free;
    private final Queue<Coming> coming = new ArrayDeque<>();
    private Batch current;

    /** How a batch is laid out. */
    interface Filling {
        /** Lays out; may end early by an exception when its thread is interrupted. */
        void fill(Batch batch, int[] examples) throws InterruptedException;
    }

    private record Coming(Batch batch, Future<?> laidOut) {}

    BatchQueue(Dataset data, InputLayout layout, int batchSize, Filling filling) {
        this.examples = data.size();
        this.batchSize = Math.max(1, Math.min(batchSize, data.size()));
        this.filling = filling;
        int batches = (data.size() + this.batchSize - 1) / this.batchSize;
        this.ring =
                Stream.generate(() -> new Batch(data, layout, this.batchSize))
                        .limit(Math.min(MOST_BATCHES, batches))
                        .toList();
        this.free = new ArrayDeque<>(ring);
        this.executor = Executors.newSingleThreadExecutor(daemons());
    }

    private static ThreadFactory daemons() {
        ThreadFactory threads = Executors.defaultThreadFactory();
        return task -> {
            Thread thread = threads.newThread(task);
            thread.setName("batches");
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Begins an epoch: its batches come after those that were not taken yet. Returns at once.
     *
     * @param order numbers of examples, no more than there are in the data; all batches but the
     *     last are full
     * @throws CancellationException if this is closed
     */
    public void begin(int[] order) {
        if (order.length > examples) {
            throw new IllegalArgumentException(order.length + " of " + examples + " examples");
        }
        IntStream.iterate(0, from -> from < order.length, from -> from + batchSize)
                .mapToObj(from -> Arrays.copyOfRange(order, from, end(order, from)))
                .forEach(planned::add);
        layOutAhead();
    }

    private int end(int[] order, int from) {
        return Math.min(order.length, from + batchSize);
    }

    /**
     * Waits for the next batch, which is valid until this is called again. An exception from laying
     * it out is thrown here as it is.
     *
     * @throws NoSuchElementException if all batches of what was begun were taken
     * @throws CancellationException if this is closed, or the waiting thread interrupted
     */
    public Batch next() {
        if (current != null) {
            free.add(current);
            current = null;
        }
        layOutAhead();
        Coming head = coming.element();
        await(head.laidOut());
        return current;
    }

    private void layOutAhead() {
        try {
            while (!free.isEmpty() && !planned.isEmpty()) {
                Batch batch = free.remove();
                int[] which = planned.remove();
                coming.add(new Coming(batch, executor.submit(() -> fill(batch, which))));
            }
        } catch (RejectedExecutionException e) {
            throw cancelled(e);
        }
    }

    private Void fill(Batch batch, int[] which) throws InterruptedException {
        filling.fill(batch, which);
        return null;
    }

    private void await(Future<?> laidOut) {
        try {
            laidOut.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            current = coming.remove().batch();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : cancelled(cause);
    }

    private static CancellationException cancelled(Throwable cause) {
        return (CancellationException) new CancellationException().initCause(cause);
    }

    /**
     * Stops the thread and, once it is done, gives the native memory back; {@link #next} stops
     * waiting. No batch may be in use any more.
     */
    @Override
    public void close() {
        for (Runnable unbegun : executor.shutdownNow()) {
            if (unbegun instanceof Future<?> future) {
                future.cancel(false);
            }
        }
        awaitEnd();
        ring.forEach(Batch::close);
    }

    /** An interrupt must not let memory go that the thread still writes to. */
    private void awaitEnd() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
