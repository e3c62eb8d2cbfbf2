package dev.secateur.model.network;

import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Goes through a layer's weights once, all processors doing a part. How many parts there are, and
 * in which order they are joined, depends on the number of weights alone, and so does the result.
 */
final class WeightPass {
    private static final int BLOCK = 1 << 13;
    private static final int LEAST_IN_A_PART = 1 << 18;
    private static final int MOST_PARTS = 16;

    private WeightPass() {}

    /** Takes weights that follow each other. */
    interface Taker {
        /** Takes the first ones of an array. */
        void take(float[] weights, int count);
    }

    /**
     * What the parts made, joined from the first to the last.
     *
     * @param taker makes what takes a part
     */
    static <T extends Taker> T of(LayerWeights weights, Supplier<T> taker, BinaryOperator<T> join) {
        int size = weights.size();
        int parts = Math.max(1, Math.min(MOST_PARTS, size / LEAST_IN_A_PART));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        part -> {
                            T made = taker.get();
                            read(
                                    weights,
                                    begin(size, part, parts),
                                    begin(size, part + 1, parts),
                                    made);
                            return made;
                        })
                .reduce(join)
                .orElseThrow();
    }

    private static int begin(int size, int part, int parts) {
        return (int) ((long) size * part / parts);
    }

    private static void read(LayerWeights weights, int begin, int end, Taker taker) {
        float[] block = new float[Math.min(BLOCK, Math.max(1, end - begin))];
        for (int from = begin; from < end; from += block.length) {
            int count = Math.min(block.length, end - from);
            weights.read(from, block, count);
            taker.take(block, count);
        }
    }
}
