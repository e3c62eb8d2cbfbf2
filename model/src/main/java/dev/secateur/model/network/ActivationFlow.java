package dev.secateur.model.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What one example's way through a network leaves in memory. Each stage writes into memory of its
 * own, which is free again once the last stage that reads it is done. What a stage needs for itself
 * meanwhile, such as the cell states of an LSTM, does not count.
 *
 * @param input how many values the example has
 * @param stages in an order in which each comes after what it reads
 */
public record ActivationFlow(long input, List<Stage> stages) {
    /** What stages that read the example have among their sources. */
    public static final int EXAMPLE = -1;

    /** Copies the list. */
    public ActivationFlow {
        stages = List.copyOf(stages);
    }

    /**
     * One layer or vertex.
     *
     * @param layer its name
     * @param values how many values it gives for the example
     * @param sources the stages that it reads, by their place, or {@link #EXAMPLE}
     */
    public record Stage(String layer, long values, List<Integer> sources) {
        /** Copies the list. */
        public Stage {
            sources = List.copyOf(sources);
        }
    }

    /**
     * The most bytes that are in use at once, as floats of 4 bytes: over all stages the largest sum
     * of what the stage writes and of all that it or a later one still reads. In a plain stack that
     * is the largest sum of a layer's input and output; where a sum or a concatenation reads what
     * lies further back, that stays in memory for as long.
     */
    public long peakBytes() {
        int[] lastReaders = lastReaders();
        return Float.BYTES
                * IntStream.range(0, stages.size())
                        .mapToLong(stage -> alive(stage, lastReaders))
                        .max()
                        .orElse(input);
    }

    /** For the example and each stage, one place further on, the last stage that reads it. */
    private int[] lastReaders() {
        int[] last = new int[stages.size() + 1];
        Arrays.fill(last, EXAMPLE);
        for (int reader = 0; reader < stages.size(); reader++) {
            for (int source : stages.get(reader).sources()) {
                last[source + 1] = reader;
            }
        }
        return last;
    }

    private long alive(int stage, int[] lastReaders) {
        LongStream read =
                IntStream.range(EXAMPLE, stage)
                        .filter(before -> lastReaders[before + 1] >= stage)
                        .mapToLong(this::values);
        return values(stage) + read.sum();
    }

    private long values(int stage) {
        return stage == EXAMPLE ? input : stages.get(stage).values();
    }
}
