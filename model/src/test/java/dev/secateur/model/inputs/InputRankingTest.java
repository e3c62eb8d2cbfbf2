package dev.secateur.model.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputRankingTest {
    static final Optimizer ADAM = new Optimizer(Optimizer.Rule.ADAM, 0.01, 0);

    private final Engine engine = new Engine(1);

    @ParameterizedTest
    @EnumSource(RankBy.class)
    void theColumnThatTellsTheClassComesFirst(RankBy by) {
        DataSplit split = Tables.split();
        try (Network network = trained(engine, split)) {
            InputRanking ranking = new InputRanking(network, split, by, 1);
            List<RankedInput> ranked = ranking.run(JobContext.silent());
            assertThat(ranked.get(0).input()).isEqualTo(Tables.TELLING);
            assertThat(ranked.get(0).score()).isGreaterThan(1.5 * ranked.get(1).score());
            assertThat(ranked)
                    .extracting(RankedInput::input)
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            assertThat(ranking.run(JobContext.silent())).isEqualTo(ranked);
        }
    }

    @Test
    void weightNormsAreThoseOfTheFirstLayersColumns() {
        try (Network network = build(engine, "mlp:3", new ExampleShape.Vector(Tables.WIDTH))) {
            float[] weights = network.weights().get(0).toArray();
            List<RankedInput> ranked =
                    new InputRanking(network, Tables.split(), RankBy.WEIGHT_NORM, 1)
                            .run(JobContext.silent());
            for (RankedInput one : ranked) {
                double squares =
                        IntStream.range(0, 3)
                                .mapToDouble(unit -> weights[unit * Tables.WIDTH + one.input()])
                                .map(w -> w * w)
                                .sum();
                assertThat(one.score()).isCloseTo(Math.sqrt(squares), within(1e-6));
            }
        }
    }

    @Test
    void inputsOfDataCutDownAreCalledByTheirPlaceInTheWholeData() {
        Preparation cut = Preparation.none(Tables.WIDTH).keeping(1, 4);
        DataSplit split = cut.apply(Tables.split(), new CancellationToken());
        try (Network network = build(engine, "mlp:3", split.train().shape())) {
            RankedInput first =
                    new InputRanking(network, split, RankBy.MUTUAL_INFORMATION, 1)
                            .run(JobContext.silent())
                            .get(0);
            assertThat(first.input()).isEqualTo(1);
            assertThat(first.feature()).isEqualTo(4);
            assertThat(first.name()).isEqualTo("5");
        }
    }

    @Test
    void aConvolutionHasNoInputsToRankByWeight() {
        ExampleShape.Image shape = new ExampleShape.Image(1, 8, 8);
        Dataset images =
                Dataset.ofFloats("i", shape, List.of("a", "b"), new float[128], new int[] {0, 1});
        try (Network network = build(engine, "digits-cnn", shape)) {
            UserError error =
                    catchThrowableOfType(
                            UserError.class,
                            () ->
                                    new InputRanking(
                                                    network,
                                                    new DataSplit(images, images),
                                                    RankBy.WEIGHT_NORM,
                                                    1)
                                            .run(JobContext.silent()));
            assertThat(error.code()).isEqualTo(ErrorCode.INPUTS_NOT_DENSE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RankBy.class,
            names = {"MUTUAL_INFORMATION", "PERMUTATION", "RANDOM_FOREST"})
    void rankingStopsWhenAskedTo(RankBy by) {
        CancellationToken token = new CancellationToken();
        token.cancel();
        try (Network network = build(engine, "mlp:3", new ExampleShape.Vector(Tables.WIDTH))) {
            Assertions.assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(
                            () ->
                                    new InputRanking(network, Tables.split(), by, 1)
                                            .run(new JobContext(token, progress -> {})));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RankBy.class,
            names = {"MUTUAL_INFORMATION", "PERMUTATION", "RANDOM_FOREST"})
    void rankingStopsAtTheNextInputOrTreeOnceItIsAskedTo(RankBy by) {
        CancellationToken token = new CancellationToken();
        List<Progress> said = new ArrayList<>();
        JobContext context =
                new JobContext(
                        token,
                        progress -> {
                            said.add(progress);
                            if (said.size() == 3) {
                                token.cancel();
                            }
                        });
        try (Network network = build(engine, "mlp:3", new ExampleShape.Vector(Tables.WIDTH))) {
            Assertions.assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(
                            () -> new InputRanking(network, Tables.split(), by, 1).run(context));
        }
        assertThat(said).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = RankBy.class,
            names = {"MUTUAL_INFORMATION", "PERMUTATION", "RANDOM_FOREST"})
    void rankingEndsWhereverItAsks(RankBy by) {
        try (Network network = build(engine, "mlp:3", new ExampleShape.Vector(Tables.WIDTH))) {
            InputRanking ranking = new InputRanking(network, Tables.split(), by, 1);
            CountedToken.assertStops(
                    Tables.WIDTH, token -> ranking.run(new JobContext(token, progress -> {})));
        }
    }

    /** A tree that asked only before and after it grows would ask once for each example. */
    @Test
    void aTreeAsksAtEachSplitThatItThinksOf() {
        Sample sample = new Sample(Tables.data(300, 1), new CancellationToken());
        CountedToken.assertStops(
                300 + 200, token -> Tree.grow(sample, new SplittableRandom(1), token));
    }

    @Test
    void ofManyInputsEachTreeIsShownSomeAndAllAreSeen() {
        int width = 300;
        float[] values = new float[200 * width];
        int[] labels = new int[200];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < values.length; i++) {
            labels[i / width] = i / width % 2;
            double middle = i % width == 250 ? 3 * labels[i / width] : 0;
            values[i] = (float) (middle + random.nextGaussian());
        }
        Dataset data =
                Dataset.ofFloats(
                        "wide", new ExampleShape.Vector(width), List.of("a", "b"), values, labels);
        Sample sample = new Sample(data, new CancellationToken());
        Forest forest = Forest.grow(sample, 1, JobContext.silent());
        double[] importance = forest.importance(sample, 1, JobContext.silent());
        int best = 0;
        int used = 0;
        for (int i = 0; i < width; i++) {
            best = importance[i] > importance[best] ? i : best;
            int input = i;
            used += forest.trees().stream().anyMatch(tree -> tree.looksAt(input)) ? 1 : 0;
        }
        assertThat(best).isEqualTo(250);
        assertThat(used).isGreaterThan(width * 9 / 10);
    }

    static Network build(Engine engine, String architecture, ExampleShape shape) {
        return engine.build(Architecture.parse(architecture), shape, 2, 1, ADAM);
    }

    static Network trained(Engine engine, DataSplit split) {
        Network network = build(engine, "mlp:8", split.train().shape());
        new Trainer(split.train(), Probe.of(split, 100), new CurveRecorder(Curves.NONE))
                .train(network, new TrainingOptions(20, 32, ADAM), 1, JobContext.silent());
        return network;
    }
}
