package dev.secateur.model.inputs;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.WeightTensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ranks the inputs of a network, the most valuable first. Works on the engine thread.
 *
 * @param network whose inputs they are; left as it is
 * @param data data that fit the network; only the training part is looked at
 * @param by what ranks
 * @param seed of samples and shuffles
 */
public record InputRanking(Network network, DataSplit data, RankBy by, long seed)
        implements Job<List<RankedInput>> {
    private static final int SHUFFLES = 3;
    private static final double GROWING_SHARE = 0.7;

    /** The most examples that a network answers for each shuffle, and trees grow on. */
    private static final int EXAMPLES = 500;

    /** The most examples for mutual information. */
    private static final int COUNTED = 10_000;

    /**
     * Ranks. Equally valuable inputs go by number.
     *
     * @throws UserError if the data do not fit; {@code INPUTS_NOT_DENSE} if weights are to rank and
     *     the first layer is not dense
     */
    @Override
    public List<RankedInput> run(JobContext context) {
        network.check(data.train());
        double[] scores =
                switch (by) {
                    case MUTUAL_INFORMATION -> mutualInformation(context);
                    case WEIGHT_NORM -> weightNorms();
                    case PERMUTATION -> permutation(context);
                    case RANDOM_FOREST -> forest(context);
                };
        return IntStream.range(0, scores.length)
                .mapToObj(input -> ranked(input, scores[input]))
                .sorted(Comparator.comparingDouble(ranked -> -ranked.score()))
                .toList();
    }

    private RankedInput ranked(int input, double score) {
        int feature =
                data.preparation().map(Preparation::kept).map(k -> k.get(input)).orElse(input);
        String name =
                data.train()
                        .featureNames()
                        .map(names -> names.get(input))
                        .orElse(Integer.toString(feature + 1));
        return new RankedInput(input, feature, name, score);
    }

    private double[] mutualInformation(JobContext context) {
        Sample sample = new Sample(data.train().sample(COUNTED, seed), context.token());
        int[] labels = IntStream.range(0, sample.size()).map(sample::label).toArray();
        double[] bits = new double[sample.width()];
        for (int input = 0; input < bits.length; input++) {
            report(input, bits.length, context);
            bits[input] = MutualInformation.of(sample.column(input), labels, sample.classes());
        }
        return bits;
    }

    private double[] weightNorms() {
        requireDense(network);
        WeightTensor weights = network.weights().get(0).tensors().get(0);
        double[] norms = new double[weights.shape().get(0)];
        for (int input = 0; input < norms.length; input++) {
            double squares = 0;
            for (int unit = 0; unit < weights.shape().get(1); unit++) {
                double weight = weights.value(weights.flatIndex(input, unit));
                squares += weight * weight;
            }
            norms[input] = Math.sqrt(squares);
        }
        return norms;
    }

    static void requireDense(Network network) {
        if (!network.structure().beginsDense()) {
            throw new UserError(ErrorCode.INPUTS_NOT_DENSE);
        }
    }

    private double[] permutation(JobContext context) {
        Dataset examples = data.train().sample(EXAMPLES, seed);
        Sample sample = new Sample(examples, context.token());
        SplittableRandom random = new SplittableRandom(seed);
        JobContext quiet = new JobContext(context.token(), progress -> {});
        double before = Evaluator.evaluate(network, examples, quiet).loss();
        double[] rise = new double[sample.width()];
        for (int input = 0; input < rise.length; input++) {
            report(input, rise.length, context);
            for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
                Dataset changed = sample.with(input, sample.shuffled(input, random));
                double after = Evaluator.evaluate(network, changed, quiet).loss();
                rise[input] += (after - before) / SHUFFLES;
            }
        }
        return rise;
    }

    /** Half of the examples to grow on and the other half to measure by. */
    private double[] forest(JobContext context) {
        Dataset examples = data.train().sample(2 * EXAMPLES, seed);
        List<Integer> even = new ArrayList<>();
        List<Integer> odd = new ArrayList<>();
        int[] seen = new int[examples.classNames().size()];
        for (int i = 0; i < examples.size(); i++) {
            (seen[examples.label(i)]++ % 2 == 0 ? even : odd).add(i);
        }
        Sample grownOn = sample(examples, even, context);
        Forest forest = Forest.grow(grownOn, seed, context.part(0, GROWING_SHARE));
        Sample measuredOn = sample(examples, odd, context);
        return forest.importance(measuredOn, seed, context.part(GROWING_SHARE, 1));
    }

    private static Sample sample(Dataset examples, List<Integer> chosen, JobContext context) {
        int[] rows = chosen.stream().mapToInt(Integer::intValue).toArray();
        return new Sample(examples.select(rows), context.token());
    }

    /** Says how many of how many steps are done, and asks whether to go on. */
    static void report(int done, int all, JobContext context) {
        context.token().throwIfCancelled();
        context.progress().accept(Progress.at((double) done / all, "job.ranking-inputs"));
    }
}
