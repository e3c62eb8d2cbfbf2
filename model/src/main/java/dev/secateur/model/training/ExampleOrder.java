package dev.secateur.model.training;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The order in which an epoch goes through the examples. Any thread may ask. */
public final class ExampleOrder {
    private ExampleOrder() {}

    /**
     * All examples in a random order that depends on the arguments alone.
     *
     * @param size how many examples there are
     * @param seed of the whole training
     * @param epoch which epoch, from 0; each has another order
     * @return the numbers from 0 to {@code size - 1}, each once
     */
    public static int[] shuffled(int size, long seed, int epoch) {
        int[] order = IntStream.range(0, size).toArray();
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
