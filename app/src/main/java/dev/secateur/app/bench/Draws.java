package dev.secateur.app.bench;

import dev.secateur.model.training.ExampleOrder;
import java.util.Arrays;

/**
 * The orders of the epochs, each another. All batches are of the same size: what would be left over
 * at the end of an epoch is not used.
 */
final class Draws {
    private final int size;
    private final int batch;
    private final long seed;
    private int epoch;

    /** Draws from so many examples, at least one batch. */
    Draws(int size, int batch, long seed) {
        if (batch < 1 || batch > size) {
            throw new IllegalArgumentException(batch + " of " + size + " examples");
        }
        this.size = size;
        this.batch = batch;
        this.seed = seed;
    }

    /** How many batches an epoch has. */
    int batches() {
        return size / batch;
    }

    int[] nextEpoch() {
        return Arrays.copyOf(ExampleOrder.shuffled(size, seed, epoch++), batches() * batch);
    }
}
