package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.UnitReader;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.ExampleOrder;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores of small networks against what is worked out another way. */
class ScorerTest {
    private static final CancellationToken GO_ON = new CancellationToken();
    private static final Optimizer PLAIN = new Optimizer(Optimizer.Rule.SGD, 0.05, 0);
    private static final int EXAMPLES = 80;

    private final Engine engine = new Engine(1);
    private final Dataset data = data(new ExampleShape.Vector(6));

    @Test
    void taylorIsTheWeightTimesTheGradientOverTheWholeSample() {
        try (Network network = dense();
                Network copy = network.copy()) {
            List<float[]> gradients = copy.gradients(data, all(), GO_ON);
            Scores scores = score(network, Criterion.TAYLOR);
            forEachWeight(
                    network,
                    (layer, i, w) ->
                            assertThat(at(scores, layer, i))
                                    .isCloseTo(
                                            Math.abs(w * gradients.get(layer)[i]), within(1e-6f)));
        }
    }

    @Test
    void obdIsHalfTheMeanSquaredGradientOfMinibatchesTimesTheSquaredWeight() {
        try (Network network = dense();
                Network copy = network.copy()) {
            List<List<float[]>> batches = new ArrayList<>();
            for (int from = 0; from < EXAMPLES; from += 32) {
                int to = Math.min(EXAMPLES, from + 32);
                int[] examples = IntStream.range(from, to).toArray();
                batches.add(copy.gradients(data, examples, GO_ON));
            }
            Scores scores = score(network, Criterion.OBD);
            forEachWeight(
                    network,
                    (layer, i, w) -> {
                        double h = 0;
                        for (int b = 0; b < batches.size(); b++) {
                            double g = batches.get(b).get(layer)[i];
                            h += g * g * Math.min(32, EXAMPLES - 32 * b) / EXAMPLES;
                        }
                        assertThat((double) at(scores, layer, i))
                                .isCloseTo(h * w * w / 2, within(1e-7));
                    });
        }
    }

    @Test
    void theTaylorScoreOfAUnitIsTwiceTheSumOfItsWeightsSaliencies() {
        try (Network network = dense()) {
            Scores weights = score(network, Criterion.OBD);
            Scores units = score(network, Criterion.UNIT_TAYLOR);
            LayerWeights first = network.weights().get(0);
            for (int unit = 0; unit < first.units().count(); unit++) {
                double sum = 0;
                for (int i = 0; i < first.size(); i++) {
                    sum += first.unit(i) == unit ? 2 * at(weights, 0, i) : 0;
                }
                assertThat((double) at(units, 0, unit)).isCloseTo(sum, within(1e-6));
            }
        }
    }

    /** Plain gradient descent tells the gradient by how far it moved a weight. */
    @Test
    void movementIsWhatTheStepsOfGradientDescentSay() {
        try (Network network = dense();
                Network moving = network.copyForTraining(PLAIN)) {
            List<float[]> expected =
                    moving.weights().stream().map(w -> new float[w.size()]).toList();
            int[] order = ExampleOrder.shuffled(EXAMPLES, 1, 0);
            for (int from = 0; from < EXAMPLES; from += 16) {
                List<float[]> before = arrays(moving);
                moving.fit(data, Arrays.copyOfRange(order, from, from + 16));
                List<float[]> after = arrays(moving);
                for (int l = 0; l < expected.size(); l++) {
                    for (int i = 0; i < expected.get(l).length; i++) {
                        float w = before.get(l)[i];
                        expected.get(l)[i] -= w * (w - after.get(l)[i]) / 0.05f;
                    }
                }
            }
            Scores scores = score(network, Criterion.MOVEMENT);
            forEachWeight(
                    network,
                    (layer, i, w) ->
                            assertThat(at(scores, layer, i))
                                    .isCloseTo(expected.get(layer)[i], within(1e-4f)));
        }
    }

    @Test
    void ablationIsTheRiseInErrorsOfACopyWithoutTheUnit() {
        try (Network network = dense()) {
            double before = accuracy(network);
            Scores scores = score(network, Criterion.UNIT_ABLATION);
            List<LayerWeights> layers = network.weights();
            for (int l = 0; l < layers.size() - 1; l++) {
                for (int unit = 0; unit < layers.get(l).units().count(); unit++) {
                    try (Network copy = network.copy()) {
                        copy.holdAtZero(silencing(layers, l, unit));
                        assertThat((double) at(scores, l, unit))
                                .isCloseTo(before - accuracy(copy), within(1e-6));
                    }
                }
            }
        }
    }

    private static List<BitSet> silencing(List<LayerWeights> layers, int layer, int unit) {
        List<BitSet> sets = new ArrayList<>();
        layers.forEach(w -> sets.add(new BitSet()));
        LayerWeights weights = layers.get(layer);
        IntStream.range(0, weights.size())
                .filter(i -> weights.unit(i) == unit)
                .forEach(sets.get(layer)::set);
        return sets;
    }

    @Test
    void unitsByChanceAreRankedByTheSeedAloneAndThoseThatAreGoneStayGone() {
        try (Network network = dense()) {
            Mask nothing = Mask.empty(network.weights().size());
            Mask some = unitsByChance(network, nothing, 0.3, 7);
            Mask more = unitsByChance(network, some, 0.6, 7);
            assertThat(unitsByChance(network, nothing, 0.3, 7).sets()).isEqualTo(some.sets());
            assertThat(unitsByChance(network, nothing, 0.3, 8).sets()).isNotEqualTo(some.sets());
            assertThat(unitsByChance(network, nothing, 0.6, 7).sets()).isEqualTo(more.sets());
            for (int l = 0; l < some.sets().size(); l++) {
                BitSet revived = (BitSet) some.sets().get(l).clone();
                revived.andNot(more.sets().get(l));
                assertThat(revived.isEmpty()).isTrue();
            }
        }
    }

    private static Mask unitsByChance(Network network, Mask already, double share, long seed) {
        PruningSpec spec =
                PruningSpec.global(share).withCriterion(Criterion.UNIT_RANDOM).withSeed(seed);
        Pruner pruner = Layers.pruner(network.weights(), already);
        ScoreRequest request =
                ScoreRequest.of(spec, new TrainingOptions(1, 32, PLAIN), Optional.empty());
        new Scorer(network, already).prepare(pruner, request, JobContext.silent());
        return pruner.preview(spec).toMask();
    }

    @Test
    void activationsAreCountedOverAllExamplesAndPlaces() {
        Dataset images = data(new ExampleShape.Image(1, 8, 8));
        try (Network network = build("digits-cnn", images);
                UnitReader reader = network.unitReader(images)) {
            double[] zeros = new double[16];
            double[] sizes = new double[16];
            for (int example = 0; example < EXAMPLES; example++) {
                var values = reader.read(example, example + 1, GO_ON).get(0).values();
                for (int i = 0; values.hasRemaining(); i++) {
                    float value = values.get();
                    zeros[i % 16] += Math.abs(value) < 1e-3 ? 1 : 0;
                    sizes[i % 16] += Math.abs(value);
                }
            }
            Scores apoz = score(network, Criterion.UNIT_APOZ, images);
            Scores activation = score(network, Criterion.UNIT_ACTIVATION, images);
            double norm = 0;
            for (double size : sizes) {
                norm += size * size;
            }
            for (int unit = 0; unit < 16; unit++) {
                assertThat((double) at(apoz, 0, unit))
                        .isCloseTo(1 - zeros[unit] / (64 * EXAMPLES), within(1e-5));
                assertThat((double) at(activation, 0, unit))
                        .isCloseTo(sizes[unit] / Math.sqrt(norm), within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void everyCriterionThatFitsScoresTheSameTwiceLeavesTheNetworkAloneAndStopsWhenAsked(
            Criterion criterion) {
        Dataset images = data(new ExampleShape.Image(1, 8, 8));
        try (Network network = build("digits-cnn", images)) {
            if (!criterion.isScored()) {
                return;
            }
            List<float[]> before = arrays(network);
            Scores once = score(network, criterion, images);
            Scores twice = score(network, criterion, images);
            assertThat(tables(once)).isEqualTo(tables(twice));
            List<float[]> after = arrays(network);
            for (int l = 0; l < before.size(); l++) {
                assertThat(after.get(l)).isEqualTo(before.get(l));
            }
            assertStops(network, request(criterion, images));
        }
    }

    /** Cancelled at its first word, it says no more than one other. */
    private static void assertStops(Network network, ScoreRequest request) {
        CancellationToken token = new CancellationToken();
        List<Progress> said = new ArrayList<>();
        JobContext context =
                new JobContext(
                        token,
                        progress -> {
                            said.add(progress);
                            token.cancel();
                        });
        Scorer scorer = new Scorer(network, Mask.empty(network.weights().size()));
        assertThatThrownBy(() -> scorer.score(request, context))
                .isInstanceOf(CancellationException.class);
        assertThat(said).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void everyCriterionButSlimmingFitsARecurrentNetwork(Criterion criterion) {
        Dataset series = data(new ExampleShape.Sequence(9, 2));
        try (Network network = build("charts-lstm", series)) {
            if (!criterion.isScored()) {
                return;
            } else if (criterion == Criterion.UNIT_SLIMMING) {
                assertThatThrownBy(() -> score(network, criterion, series))
                        .isInstanceOfSatisfying(
                                UserError.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.CRITERION_UNFIT));
                return;
            }
            Scores scores = score(network, criterion, series);
            int cells = network.weights().get(0).units().count();
            assertThat(scores.rankings().get(0).scores().index().size())
                    .isEqualTo(criterion.isUnitwise() ? cells : network.weights().get(0).size());
        }
    }

    private Network dense() {
        Network network = build("mlp:8-5", data);
        try (Network learner = network.copyForTraining(PLAIN)) {
            for (int step = 0; step < 40; step++) {
                learner.fit(data, all());
            }
            network.parameters().takeFrom(learner.parameters());
        }
        return network;
    }

    private Network build(String architecture, Dataset on) {
        return engine.build(Architecture.parse(architecture), on.shape(), 3, 4, PLAIN);
    }

    private Scores score(Network network, Criterion criterion) {
        return score(network, criterion, data);
    }

    private static Scores score(Network network, Criterion criterion, Dataset on) {
        return new Scorer(network, Mask.empty(network.weights().size()))
                .score(request(criterion, on), JobContext.silent());
    }

    private static ScoreRequest request(Criterion criterion, Dataset on) {
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(criterion);
        TrainingOptions training = new TrainingOptions(0, 16, PLAIN);
        return ScoreRequest.of(spec, training, Optional.of(on));
    }

    private double accuracy(Network network) {
        return Evaluator.evaluate(network, data, JobContext.silent()).accuracy();
    }

    private static float at(Scores scores, int layer, int index) {
        return scores.rankings().get(layer).scores().score(index);
    }

    private static List<List<Float>> tables(Scores scores) {
        List<List<Float>> tables = new ArrayList<>();
        for (Ranking ranking : scores.rankings()) {
            tables.add(
                    IntStream.range(0, ranking.scores().index().size())
                            .mapToObj(ranking.scores()::score)
                            .toList());
        }
        return tables;
    }

    private static List<float[]> arrays(Network network) {
        return network.weights().stream().map(LayerWeights::toArray).toList();
    }

    /** Is told each weight. */
    private interface Visitor {
        void visit(int layer, int index, float weight);
    }

    private static void forEachWeight(Network network, Visitor visitor) {
        List<float[]> all = arrays(network);
        for (int l = 0; l < all.size(); l++) {
            for (int i = 0; i < all.get(l).length; i++) {
                visitor.visit(l, i, all.get(l)[i]);
            }
        }
    }

    private static int[] all() {
        return IntStream.range(0, EXAMPLES).toArray();
    }

    private static Dataset data(ExampleShape shape) {
        SplittableRandom random = new SplittableRandom(9);
        float[] values = new float[EXAMPLES * shape.size()];
        int[] labels = new int[EXAMPLES];
        for (int e = 0; e < EXAMPLES; e++) {
            labels[e] = e % 3;
            for (int i = 0; i < shape.size(); i++) {
                double middle = i % 3 == labels[e] ? 0.8 : 0;
                values[e * shape.size() + i] = (float) (middle + random.nextGaussian());
            }
        }
        return Dataset.ofFloats("made", shape, List.of("a", "b", "c"), values, labels);
    }
}
