package dev.secateur.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Arithmetic;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
    private static final int EXAMPLES = 70;
    private static final TrainingOptions OPTIONS =
            new TrainingOptions(3, 16, new Optimizer(Optimizer.Rule.ADAM, 0.01, 0));

    private final CurveRecorder recorder = new CurveRecorder(new Curves(List.of(), List.of(), 0));

    @Test
    void itTrainsAsStepsInTheOrderOfTheSeedDo() {
        Dataset data = data(1);
        Engine engine = new Engine(1);
        try (Network trained = build(engine, data, OPTIONS.optimizer());
                Network stepped = build(engine, data, OPTIONS.optimizer())) {
            trainer(data).train(trained, OPTIONS, 5, JobContext.silent());
            for (int epoch = 0; epoch < 3; epoch++) {
                int[] order = ExampleOrder.shuffled(EXAMPLES, 5, epoch);
                for (int from = 0; from < EXAMPLES; from += 16) {
                    int to = Math.min(EXAMPLES, from + 16);
                    stepped.fit(data, Arrays.copyOfRange(order, from, to));
                }
            }
            assertThat(trained.predict(data, 0, EXAMPLES))
                    .isEqualTo(stepped.predict(data, 0, EXAMPLES));
        }
        assertThat(recorder.curves().points()).hasSize(1 + 3 * 4);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aLossThatIsNoNumberAnyMoreIsReported(Arithmetic arithmetic) {
        Dataset data = data(1e20f);
        Optimizer wild = new Optimizer(Optimizer.Rule.SGD, 1e20, 0);
        try (Network network = build(new Engine(1, arithmetic), data, wild)) {
            assertThatThrownBy(
                            () ->
                                    trainer(data)
                                            .train(
                                                    network,
                                                    new TrainingOptions(1, 2, wild),
                                                    1,
                                                    JobContext.silent()))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRAINING_DIVERGED));
        }
    }

    @Test
    void anL1PenaltyLeavesWeightsThatAreExactlyZero() {
        Dataset data = data(1);
        Engine engine = new Engine(1);
        try (Network plain = build(engine, data, OPTIONS.optimizer());
                Network penalized = build(engine, data, OPTIONS.optimizer())) {
            trainer(data).train(plain, OPTIONS, 5, JobContext.silent());
            trainer(data).train(penalized, OPTIONS.withL1(1), 5, JobContext.silent());
            assertThat(zeros(plain)).isZero();
            assertThat(zeros(penalized)).isGreaterThan(5);
        }
    }

    @Test
    void theScheduleOfTheRateDecidesHowFarEachStepGoes() {
        Dataset data = data(1);
        Optimizer sgd = new Optimizer(Optimizer.Rule.SGD, 0.1, 0);
        TrainingOptions whole = new TrainingOptions(2, EXAMPLES, sgd);
        TrainingOptions falling =
                whole.withSchedule(new LearningRateSchedule(LearningRateSchedule.Decay.STEP, 0));
        Engine engine = new Engine(1);
        try (Network trained = build(engine, data, sgd);
                Network stepped = build(engine, data, sgd)) {
            trainer(data).train(trained, falling, 5, JobContext.silent());
            stepped.fit(data, ExampleOrder.shuffled(EXAMPLES, 5, 0));
            stepped.training().scaleLearningRate(0.1);
            stepped.fit(data, ExampleOrder.shuffled(EXAMPLES, 5, 1));
            assertThat(trained.predict(data, 0, EXAMPLES))
                    .isEqualTo(stepped.predict(data, 0, EXAMPLES));
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aCancelledRunLeavesNothingOfItsRegularization(Arithmetic arithmetic) {
        Dataset data = data(1);
        CancellationToken token = new CancellationToken();
        List<Progress> seen = new ArrayList<>();
        JobContext context =
                new JobContext(
                        token,
                        progress -> {
                            seen.add(progress);
                            token.cancel();
                        });
        TrainingOptions all =
                OPTIONS.withRegularization(new Regularization(100, 0.5, true))
                        .withEarlyStopping(Optional.of(new EarlyStopping(1)))
                        .withSchedule(
                                new LearningRateSchedule(LearningRateSchedule.Decay.COSINE, 1));
        try (Network network = build(new Engine(1, arithmetic), data, OPTIONS.optimizer())) {
            String before = network.configurationJson();
            assertThatThrownBy(() -> trainer(data).train(network, all, 5, context))
                    .isInstanceOf(CancellationException.class);
            assertThat(seen).hasSize(1);
            long zeros = zeros(network);
            assertThat(zeros).isGreaterThan(3);
            network.fit(data, IntStream.range(0, EXAMPLES).toArray());
            assertThat(zeros(network)).isLessThan(zeros);
            assertThat(withoutCount(network.configurationJson())).isEqualTo(withoutCount(before));
        }
    }

    private static String withoutCount(String json) {
        return json.replaceAll("\"iterationCount\" : \\d+", "");
    }

    private static long zeros(Network network) {
        return network.weights().stream()
                .flatMap(layer -> layer.tensors().stream())
                .mapToLong(
                        tensor ->
                                IntStream.range(0, tensor.size())
                                        .filter(i -> tensor.value(i) == 0)
                                        .count())
                .sum();
    }

    private Trainer trainer(Dataset data) {
        return new Trainer(data, new Probe(data, data), recorder);
    }

    private static Network build(Engine engine, Dataset data, Optimizer optimizer) {
        return engine.build(Architecture.parse("mlp:6"), data.shape(), 2, 1, optimizer);
    }

    private static Dataset data(float scale) {
        SplittableRandom random = new SplittableRandom(2);
        float[] values = new float[EXAMPLES * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = scale * (float) random.nextDouble();
        }
        int[] labels = IntStream.range(0, EXAMPLES).map(i -> i % 2).toArray();
        return Dataset.ofFloats(
                "made", new ExampleShape.Vector(5), List.of("a", "b"), values, labels);
    }
}
