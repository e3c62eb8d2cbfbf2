package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.DrawnNetwork.Kind;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.kernel.Program;
import dev.secateur.model.network.LayerWeights;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancelledPassTest {
    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPassIsRightAfterOthersThatWereStoppedAnywhere(Kind kind) {
        for (long seed = 1; seed <= 5; seed++) {
            DrawnNetwork drawn = DrawnNetwork.of(kind, seed, false);
            try (Programs programs =
                            new Programs(
                                    drawn.model(),
                                    InputLayout.of(drawn.model()),
                                    new KernelUse(true));
                    Batch batch = batch(drawn.data(), drawn)) {
                Program program =
                        programs.training(drawn.shape(), batch.size()).orElseThrow().program();
                AtomicInteger calls = new AtomicInteger();
                pass(program, batch, calls::incrementAndGet);
                float[] expected = drawn.model().gradients().dup('c').data().asFloat();
                for (int at = 1; at <= calls.get(); at++) {
                    AtomicInteger left = new AtomicInteger(at);
                    assertThatThrownBy(() -> pass(program, batch, () -> stopAfter(left)))
                            .isInstanceOf(CancellationException.class);
                }
                pass(program, batch, () -> {});
                assertThat(drawn.model().gradients().dup('c').data().asFloat())
                        .as(drawn.what())
                        .containsExactly(expected);
            }
        }
    }

    private static Batch batch(Dataset data, DrawnNetwork drawn) {
        int[] all = drawn.all();
        Batch batch = new Batch(data, InputLayout.of(drawn.model()), all.length);
        batch.fill(all, 0, all.length);
        return batch;
    }

    private static void pass(Program program, Batch batch, Runnable check) {
        program.forward(batch.features(), batch.size(), check);
        program.backward(batch.labels(), null, check);
    }

    private static void stopAfter(AtomicInteger left) {
        if (left.decrementAndGet() == 0) {
            throw new CancellationException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-5", "charts-lstm", "digits-cnn"})
    void longKernelsAskWithinToo(String architecture) {
        ExampleShape shape =
                architecture.equals("charts-lstm")
                        ? new ExampleShape.Sequence(1, 60)
                        : new ExampleShape.Image(1, 28, 28);
        Dl4jModel model =
                new Architect(shape, 3, 1, Optimizer.adam())
                        .build(Architecture.parse(architecture));
        Dataset data = DrawnNetworks.data(shape);
        DrawnNetwork network = new DrawnNetwork(architecture, model, shape, data);
        try (Programs programs = new Programs(model, InputLayout.of(model), new KernelUse(true));
                Batch batch = batch(data, network)) {
            Program program = programs.training(shape, batch.size()).orElseThrow().program();
            AtomicInteger calls = new AtomicInteger();
            pass(program, batch, calls::incrementAndGet);
            assertThat(calls.get()).isGreaterThan(3 * program.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet-5", "charts-lstm"})
    void dl4jWorksInPartsThatGiveTheSameTogether(String architecture) {
        ExampleShape shape =
                architecture.equals("charts-lstm")
                        ? new ExampleShape.Sequence(1, 60)
                        : new ExampleShape.Image(1, 72, 72);
        Dl4jModel model =
                new Architect(shape, 3, 1, Optimizer.adam())
                        .build(Architecture.parse(architecture));
        DrawnNetwork drawn =
                new DrawnNetwork(architecture, model, shape, DrawnNetworks.data(shape));
        int[] all = drawn.all();
        CancellationToken goOn = new CancellationToken();
        try (Network kernels = drawn.network(true);
                Network dl4j = drawn.network(false)) {
            List<float[]> expected = kernels.gradients(drawn.data(), all, goOn);
            List<float[]> gradients = dl4j.gradients(drawn.data(), all, goOn);
            for (int l = 0; l < expected.size(); l++) {
                assertThat(largestDifference(gradients.get(l), expected.get(l))).isLessThan(1e-4f);
            }
            float[] answers = dl4j.predict(drawn.data(), 0, all.length);
            float[] expectedAnswers = kernels.predict(drawn.data(), 0, all.length);
            assertThat(largestDifference(answers, expectedAnswers)).isLessThan(1e-4f);
        }
    }

    /** Infinite where lengths differ or one is no number. */
    private static float largestDifference(float[] a, float[] b) {
        float largest = a.length == b.length ? 0 : Float.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            float difference = Math.abs(a[i] - b[i]);
            largest =
                    Float.isNaN(difference)
                            ? Float.POSITIVE_INFINITY
                            : Math.max(largest, difference);
        }
        return largest;
    }

    @Test
    void aCancelledStepMovesNothing() {
        DrawnNetwork drawn = DrawnNetwork.of(Kind.IMAGES, 2, true);
        CancellationToken stop = new CancellationToken();
        stop.cancel();
        for (boolean kernels : new boolean[] {true, false}) {
            try (Network network = drawn.network(kernels);
                    Batch batch = batch(drawn.data(), drawn)) {
                List<float[]> before = values(network);
                assertThatThrownBy(() -> network.training().fit(batch, stop))
                        .isInstanceOf(CancellationException.class);
                assertThat(values(network)).usingRecursiveComparison().isEqualTo(before);
                int all = drawn.all().length;
                assertThatThrownBy(() -> network.predict(drawn.data(), 0, all, stop))
                        .isInstanceOf(CancellationException.class);
                assertThat(network.predict(drawn.data(), 0, all)).hasSize(3 * all);
            }
        }
    }

    private static List<float[]> values(Network network) {
        return network.weights().stream().map(LayerWeights::toArray).toList();
    }
}
