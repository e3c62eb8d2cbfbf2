package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.ExampleOrder;
import dev.secateur.model.training.TrainingOptions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Criteria that look at data, against formulas worked out without the engine. */
class CriterionOracleTest {
    private static final int FEATURES = 6;
    private static final int UNITS = 8;
    private static final int EXAMPLES = 80;
    private static final double RATE = 0.05;
    private static final Optimizer PLAIN = new Optimizer(Optimizer.Rule.SGD, RATE, 0);

    private final Dataset data = data();
    private final Network network =
            new Engine(1).build(Architecture.parse("mlp:" + UNITS), data.shape(), 3, 4, PLAIN);
    private final PlainNetwork plain = new PlainNetwork(network);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void taylorIsTheSizeOfWeightTimesGradient() {
        List<double[]> gradient = plain.gradient(data, all()).weights();
        Scores scores = score(Criterion.TAYLOR);
        forEachWeight(
                (layer, i, w) ->
                        assertScore(scores, layer, i, Math.abs(w * gradient.get(layer)[i])));
    }

    @Test
    void obdIsHalfTheSquaredWeightTimesTheMeanSquaredGradientOfBatchesOf32() {
        Scores scores = score(Criterion.OBD);
        forEachWeight(
                (layer, i, w) -> assertScore(scores, layer, i, w * w * squares(layer, i) / 2));
    }

    private double squares(int layer, int i) {
        double mean = 0;
        for (int from = 0; from < EXAMPLES; from += 32) {
            int[] batch = IntStream.range(from, Math.min(EXAMPLES, from + 32)).toArray();
            double g = plain.gradient(data, batch).weights().get(layer)[i];
            mean += g * g * batch.length / EXAMPLES;
        }
        return mean;
    }

    @Test
    void theTaylorScoreOfAUnitIsTheSumOfItsWeightsSquaredContributions() {
        Scores scores = score(Criterion.UNIT_TAYLOR);
        double[] weights = plain.weights().get(0);
        for (int unit = 0; unit < UNITS; unit++) {
            double sum = 0;
            for (int i = unit * FEATURES; i < (unit + 1) * FEATURES; i++) {
                sum += weights[i] * weights[i] * squares(0, i);
            }
            assertScore(scores, 0, unit, sum);
        }
    }

    @Test
    void movementIsMinusTheSumOfWeightTimesGradientOverTheSteps() {
        Scores scores = score(Criterion.MOVEMENT);
        List<double[]> sums = plain.weights().stream().map(w -> new double[w.length]).toList();
        int[] order = ExampleOrder.shuffled(EXAMPLES, 1, 0);
        for (int from = 0; from < EXAMPLES; from += 16) {
            List<double[]> weights = plain.weights();
            var gradient = plain.gradient(data, Arrays.copyOfRange(order, from, from + 16));
            for (int l = 0; l < sums.size(); l++) {
                for (int i = 0; i < sums.get(l).length; i++) {
                    sums.get(l)[i] -= weights.get(l)[i] * gradient.weights().get(l)[i];
                }
            }
            gradient.goDown(RATE);
        }
        forEachWeight((layer, i, w) -> assertScore(scores, layer, i, sums.get(layer)[i]));
    }

    @Test
    void apozAndMeanActivationAreThoseOfTheReluOfTheHiddenSums() {
        double[] active = new double[UNITS];
        double[] sizes = new double[UNITS];
        for (int e = 0; e < EXAMPLES; e++) {
            double[] values = plain.hiddenValues(PlainNetwork.example(data, e));
            for (int unit = 0; unit < UNITS; unit++) {
                active[unit] += values[unit] < 1e-3 ? 0 : 1.0 / EXAMPLES;
                sizes[unit] += values[unit] / EXAMPLES;
            }
        }
        double norm = Math.sqrt(Arrays.stream(sizes).map(size -> size * size).sum());
        Scores apoz = score(Criterion.UNIT_APOZ);
        Scores activation = score(Criterion.UNIT_ACTIVATION);
        for (int unit = 0; unit < UNITS; unit++) {
            assertScore(apoz, 0, unit, active[unit]);
            assertScore(activation, 0, unit, sizes[unit] / norm);
        }
    }

    @Test
    void ablationIsTheLossOfAccuracyWithoutTheUnit() {
        Scores scores = score(Criterion.UNIT_ABLATION);
        double before = plain.accuracy(data);
        for (int unit = 0; unit < UNITS; unit++) {
            PlainNetwork silenced = new PlainNetwork(network);
            silenced.silence(unit);
            assertScore(scores, 0, unit, before - silenced.accuracy(data));
        }
    }

    /** Java's own generator is the one that the paper of SplitMix64 describes. */
    @Test
    void chanceIsJavasSplittableRandomBySeedAndLayer() {
        long golden = 0x9E3779B97F4A7C15L;
        long seed = 77;
        for (int layer = 0; layer < 2; layer++) {
            long start = new SplittableRandom(seed * 31 + layer - golden).nextLong();
            SplittableRandom draws = new SplittableRandom(start - golden);
            var scores =
                    new LayerScores.Random(seed, layer, network.weights().get(layer), new BitSet());
            for (int i = 0; i < network.weights().get(layer).size(); i++) {
                double drawn = (draws.nextLong() >>> 40) / (double) (1 << 24);
                assertThat((double) scores.score(i)).isEqualTo(drawn);
            }
        }
    }

    private static void assertScore(Scores scores, int layer, int index, double expected) {
        double score = scores.rankings().get(layer).scores().score(index);
        assertThat(score).isCloseTo(expected, within(2e-5 * Math.max(0.05, Math.abs(expected))));
    }

    private Scores score(Criterion criterion) {
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(criterion);
        ScoreRequest request =
                ScoreRequest.of(spec, new TrainingOptions(0, 16, PLAIN), Optional.of(data));
        return new Scorer(network, Mask.empty(2)).score(request, JobContext.silent());
    }

    /** Is told each weight. */
    private interface Visitor {
        void visit(int layer, int index, double weight);
    }

    private void forEachWeight(Visitor visitor) {
        for (int l = 0; l < 2; l++) {
            float[] weights = network.weights().get(l).toArray();
            for (int i = 0; i < weights.length; i++) {
                visitor.visit(l, i, weights[i]);
            }
        }
    }

    private static int[] all() {
        return IntStream.range(0, EXAMPLES).toArray();
    }

    private static Dataset data() {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[EXAMPLES * FEATURES];
        int[] labels = IntStream.range(0, EXAMPLES).map(e -> e % 3).toArray();
        for (int i = 0; i < values.length; i++) {
            double middle = i % 3 == labels[i / FEATURES] ? 0.8 : 0;
            values[i] = (float) (middle + random.nextGaussian());
        }
        return Dataset.ofFloats(
                "made", new ExampleShape.Vector(FEATURES), List.of("a", "b", "c"), values, labels);
    }
}
