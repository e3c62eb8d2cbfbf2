package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.DrawnNetwork.Kind;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Gradients and values of units as they are given out, against independent ways to get them. */
class GradientsAndUnitsTest {
    private static final double STEP = 1e-5;
    private static final CancellationToken GO_ON = new CancellationToken();

    @BeforeAll
    static void oneThread() {
        new Engine(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void gradientsAreHowTheLossChangesWithEachWeight(Kind kind) {
        for (long seed = 1; seed <= 6; seed++) {
            DrawnNetwork drawn = DrawnNetwork.of(kind, seed, true);
            DoubleLoss loss = DoubleLoss.of(drawn.model(), drawn.shape(), drawn.data());
            if (loss.isSmooth()) {
                checkGradients(drawn, loss);
            }
        }
    }

    private static void checkGradients(DrawnNetwork drawn, DoubleLoss loss) {
        try (Network network = drawn.network(true)) {
            List<float[]> gradients = network.gradients(drawn.data(), drawn.all(), GO_ON);
            List<int[]> places = places(drawn.model());
            float largest = largest(gradients);
            SplittableRandom random = new SplittableRandom(2);
            for (int i = 0; i < 12; i++) {
                int layer = random.nextInt(gradients.size());
                int weight = random.nextInt(gradients.get(layer).length);
                int parameter = places.get(layer)[weight];
                double before = loss.at(parameter, -STEP);
                double after = loss.at(parameter, STEP);
                double tolerance = 2e-3 * largest + 1e-5;
                double bend = Math.abs(after - 2 * loss.at(parameter, 0) + before) / STEP;
                if (bend < tolerance) {
                    assertThat((double) gradients.get(layer)[weight])
                            .as(drawn + " layer " + layer + " weight " + weight)
                            .isCloseTo((after - before) / (2 * STEP), within(tolerance));
                }
            }
        }
    }

    private static float largest(List<float[]> gradients) {
        float largest = 0;
        for (float[] layer : gradients) {
            for (float gradient : layer) {
                largest = Math.max(largest, Math.abs(gradient));
            }
        }
        return largest;
    }

    /** Where each weight lies among all parameters. */
    private static List<int[]> places(Dl4jModel model) {
        List<int[]> places = new ArrayList<>();
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            if (!tensors.isEmpty()) {
                places.add(
                        tensors.stream()
                                .flatMapToInt(
                                        t ->
                                                IntStream.range(0, (int) t.length())
                                                        .map(i -> (int) t.offset() + i))
                                .toArray());
            }
        }
        return places;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void dl4jGivesTheSameGradientsAndValuesWhereItHasTo(Kind kind) {
        DrawnNetwork drawn = DrawnNetwork.of(kind, 3, true);
        if (!drawn.runsInDl4j()) {
            return;
        }
        try (Network ours = drawn.network(true);
                Network theirs = drawn.network(false);
                UnitReader our = ours.unitReader(drawn.data());
                UnitReader their = theirs.unitReader(drawn.data())) {
            List<float[]> a = ours.gradients(drawn.data(), drawn.all(), GO_ON);
            List<float[]> b = theirs.gradients(drawn.data(), drawn.all(), GO_ON);
            for (int l = 0; l < a.size(); l++) {
                assertThat(a.get(l)).containsExactly(b.get(l), within(1e-4f));
            }
            var c = our.read(0, 2, GO_ON);
            var d = their.read(0, 2, GO_ON);
            for (int l = 0; l < c.size(); l++) {
                assertThat(c.get(l).units()).isEqualTo(d.get(l).units());
                assertThat(floats(c.get(l).values()))
                        .containsExactly(floats(d.get(l).values()), within(1e-4f));
            }
        }
    }

    /** Whatever the layout of its weights: without them a unit gives the same for every example. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aUnitWithoutItsWeightsIsDeafAndAllOthersOfItsLayerHearAsBefore(Kind kind) {
        for (long seed = 1; seed <= 8; seed++) {
            DrawnNetwork drawn = DrawnNetwork.of(kind, seed, true);
            int layers = drawn.weights().size();
            for (int layer = 0; layer < layers; layer++) {
                LayerWeights weights = drawn.weights().get(layer);
                if (weights.units().count() > 0 && ownsAllWeights(weights)) {
                    checkDeaf(drawn, layer, weights);
                }
            }
        }
    }

    private static boolean ownsAllWeights(LayerWeights weights) {
        return IntStream.range(0, weights.size()).allMatch(i -> weights.unit(i) >= 0);
    }

    private static void checkDeaf(DrawnNetwork drawn, int layer, LayerWeights weights) {
        int units = weights.units().count();
        int deaf = units / 2;
        List<BitSet> masks = new ArrayList<>();
        drawn.weights().forEach(w -> masks.add(new BitSet()));
        IntStream.range(0, weights.size())
                .filter(i -> weights.unit(i) == deaf)
                .forEach(masks.get(layer)::set);
        assertThat(masks.get(layer).cardinality()).isEqualTo(weights.size() / units);
        try (Network before = drawn.network(true);
                Network after = drawn.network(true)) {
            after.holdAtZero(masks);
            boolean recurrent = weights.tensors().size() > 1;
            float[] heard = values(before, drawn, layer, units);
            float[] hears = values(after, drawn, layer, units);
            int perExample = hears.length / drawn.data().size();
            for (int i = 0; i < hears.length; i++) {
                if (i % units == deaf) {
                    assertThat(hears[i])
                            .as(drawn + " layer " + layer)
                            .isCloseTo(hears[i % perExample], within(1e-6f));
                } else if (!recurrent) {
                    assertThat(hears[i])
                            .as(drawn + " layer " + layer)
                            .isCloseTo(heard[i], within(1e-5f));
                }
            }
        }
    }

    private static float[] values(Network network, DrawnNetwork drawn, int layer, int units) {
        try (UnitReader reader = network.unitReader(drawn.data())) {
            var values = reader.read(0, drawn.data().size(), GO_ON).get(layer);
            assertThat(values.units()).isEqualTo(units);
            return floats(values.values());
        }
    }

    @Test
    void theUnitsOfTheLayerThatAnswersMayNotGo() {
        for (Kind kind : Kind.values()) {
            List<LayerWeights> layers = DrawnNetwork.of(kind, 2, true).weights();
            assertThat(layers.get(layers.size() - 1).units().count()).isZero();
        }
    }

    @Test
    void theResidualNetworkHasScalesBehindEachConvolutionAndValuesBehindItsActivation() {
        Engine engine = new Engine(1);
        ExampleShape shape = new ExampleShape.Image(1, 8, 8);
        Dataset data = DrawnNetworks.data(shape);
        try (Network network =
                        engine.build(
                                Architecture.parse("digits-cnn"), shape, 3, 1, Optimizer.adam());
                UnitReader reader = network.unitReader(data)) {
            List<LayerWeights> layers = network.weights();
            assertThat(layers.stream().map(l -> l.units().scales().isPresent()))
                    .containsExactly(true, true, true, false);
            assertThat(layers.get(0).units().scale(3)).isEqualTo(1);
            var values = reader.read(0, 2, GO_ON);
            assertThat(floats(values.get(0).values())).hasSize(2 * 64 * 16);
            assertThat(least(values.get(0).values())).isZero();
            assertThat(least(values.get(1).values())).isNegative();
        }
    }

    @Test
    void aCancelStopsAPassForGradients() {
        DrawnNetwork drawn = DrawnNetwork.of(Kind.IMAGES, 1, true);
        CancellationToken stop = new CancellationToken();
        stop.cancel();
        try (Network network = drawn.network(true)) {
            assertThatThrownBy(() -> network.gradients(drawn.data(), drawn.all(), stop))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private static float least(FloatBuffer values) {
        float least = Float.POSITIVE_INFINITY;
        for (float value : floats(values)) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static float[] floats(FloatBuffer values) {
        float[] floats = new float[values.remaining()];
        values.duplicate().get(floats);
        return floats;
    }
}
