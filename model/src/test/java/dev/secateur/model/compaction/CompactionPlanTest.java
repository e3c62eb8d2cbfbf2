package dev.secateur.model.compaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.secateur.model.job.UserError;
import dev.secateur.model.topology.Axis;
import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Plans for networks so small that they can be worked out by hand. */
class CompactionPlanTest {
    private static final Operation.Activation RELU =
            new Operation.Activation(
                    new Operation.Function(x -> Math.max(0, x), Operation.Scaling.POSITIVE));

    private static final Operation.Activation SIGMOID =
            new Operation.Activation(
                    new Operation.Function(x -> 1 / (1 + Math.exp(-x)), Operation.Scaling.NONE));

    /** Weights output by output, each with its inputs. */
    private static Connections kernel(int outputs, int inputs, float... values) {
        return new Connections(
                "W",
                FloatBuffer.wrap(values),
                0,
                new Axis(outputs, inputs),
                new Axis(inputs, 1),
                new int[1]);
    }

    private static Optional<Connections> bias(float... values) {
        return Optional.of(Connections.vector("b", FloatBuffer.wrap(values), values.length));
    }

    private static Node input(int channels) {
        return new Node("", new Operation.Input(), List.of(), channels);
    }

    private static Node node(String layer, Operation operation, int channels, Integer... sources) {
        return new Node(layer, operation, List.of(sources), channels);
    }

    private static Node weighted(
            String layer, Connections kernel, Optional<Connections> bias, int source) {
        Operation sums = new Operation.Affine(kernel, bias, false);
        return node(layer, sums, kernel.outputs(), source);
    }

    private static CompactionPlan plan(Node... nodes) {
        return CompactionPlan.of(
                new Topology(List.of(nodes), List.of()), CompactionOptions.DEFAULT);
    }

    @Test
    void whatAUnitWithoutWeightsGivesIsTakenOverByTheNextBias() {
        // The middle unit gives max(0, 2) = 2, of which the answer takes 3 times: 0.5 + 6.
        CompactionPlan plan =
                plan(
                        input(2),
                        node(
                                "a",
                                new Operation.Affine(
                                        kernel(3, 2, 1, 2, 0, 0, 3, 4), bias(0, 2, 0), false),
                                3,
                                0),
                        node("a", RELU, 3, 1),
                        node(
                                "out",
                                new Operation.Affine(kernel(1, 3, 1, 3, -1), bias(0.5f), false),
                                1,
                                2));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0, 2);
        assertThat(plan.rebuild().keptOf(2)).containsExactly(0, 2);
        assertThat(plan.rebuild().shifts().get(3)).containsExactly(6);
        assertThat(plan.rebuild().transfers()).isEmpty();
        assertThat(plan.layers())
                .containsExactly(
                        new LayerOutcome("a", 3, 2, Optional.empty()),
                        new LayerOutcome(
                                "out", 1, 1, Optional.of(new Reason(Reason.Kind.ANSWERS, "", 0))));
    }

    @Test
    void aNegativeBiasGivesNothingThroughReLu() {
        CompactionPlan plan =
                plan(
                        input(1),
                        node(
                                "a",
                                new Operation.Affine(kernel(2, 1, 1, 0), bias(0, -2), false),
                                2,
                                0),
                        node("a", RELU, 2, 1),
                        node(
                                "out",
                                new Operation.Affine(kernel(1, 2, 1, 3), bias(0), false),
                                1,
                                2));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0);
        assertThat(plan.rebuild().shifts()).isEmpty();
    }

    @Test
    void unitsWithoutAWayOutGoAndSoDoThoseThatOnlyTheyRead() {
        CompactionPlan plan =
                plan(
                        input(1),
                        node(
                                "a",
                                new Operation.Affine(kernel(2, 1, 1, 2), bias(0, 0), false),
                                2,
                                0),
                        node(
                                "b",
                                new Operation.Affine(kernel(2, 2, 1, 0, 0, 1), bias(0, 0), false),
                                2,
                                1),
                        node(
                                "out",
                                new Operation.Affine(kernel(1, 2, 1, 0), bias(0), false),
                                1,
                                2));
        assertThat(plan.rebuild().keptOf(2)).containsExactly(0);
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0);
    }

    @Test
    void atABorderOneChannelCarriesTheOthers() {
        // 2 and −4 everywhere: the larger one stays and takes −½ of the other's weights on.
        CompactionPlan plan =
                plan(
                        input(1),
                        node(
                                "a",
                                new Operation.Affine(kernel(3, 1, 1, 0, 0), bias(0, 2, -4), false),
                                3,
                                0),
                        node("b", new Operation.Affine(kernel(1, 3, 1, 3, 5), bias(0), true), 1, 1),
                        node("out", new Operation.Affine(kernel(1, 1, 1), bias(0), false), 1, 2));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0, 2);
        assertThat(plan.rebuild().transfers())
                .containsExactly(new Rebuild.Transfer(2, Part.Role.KERNEL, 1, 2, -0.5));
        assertThat(plan.rebuild().shifts()).isEmpty();
        assertThat(plan.layers().get(0).reason()).contains(new Reason(Reason.Kind.CARRIES, "b", 1));
    }

    @Test
    void aCarrierGoesWithAllThatItCarriedFor() {
        // In b sigmoid(0) stands in for sigmoid(2 − 4), the only one that reads a's constants.
        CompactionPlan plan =
                plan(
                        input(1),
                        weighted("a", kernel(3, 1, 1, 0, 0), bias(0, 2, -4), 0),
                        weighted("b", kernel(3, 3, 1, 0, 0, 0, 1, 1, 0, 0, 0), Optional.empty(), 1),
                        node("b", SIGMOID, 3, 2),
                        weighted("out", kernel(1, 3, 1, 1, 1), Optional.empty(), 3));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0);
        assertThat(plan.rebuild().keptOf(2)).containsExactly(0, 2);
        assertThat(plan.rebuild().transfers())
                .extracting(Rebuild.Transfer::node, Rebuild.Transfer::from, Rebuild.Transfer::to)
                .containsExactly(tuple(4, 1, 2));
        assertThat(plan.layers().get(0).reason()).isEmpty();
    }

    @Test
    void aCarrierIsCarriedTogetherWithItsLoadOnceItsOtherReaderIsGone() {
        // 4 carries 1 for x until y needs it no more: 2, which z needs anyway, carries both then.
        CompactionPlan plan =
                plan(
                        input(1),
                        weighted("a", kernel(4, 1, 1, 0, 0, 0), bias(0, 4, 2, 1), 0),
                        weighted("x", kernel(1, 4, 1, 1, 1, 1), Optional.empty(), 1),
                        weighted("y", kernel(2, 4, 0, -1, 0, 0, 0, 0, 0, 0), Optional.empty(), 1),
                        node("y", SIGMOID, 2, 3),
                        weighted("z", kernel(1, 4, 1, 0, 1, 0), Optional.empty(), 1),
                        node("all", new Operation.Concatenation(), 4, 2, 4, 5),
                        weighted("out", kernel(1, 4, 1, 1, 1, 1), Optional.empty(), 6));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0, 2);
        assertThat(plan.rebuild().keptOf(3)).containsExactly(1);
        assertThat(plan.rebuild().transfers(2, Part.Role.KERNEL))
                .containsExactly(
                        new Rebuild.Transfer(2, Part.Role.KERNEL, 1, 2, 2),
                        new Rebuild.Transfer(2, Part.Role.KERNEL, 3, 2, 0.5));
    }

    @Test
    void withoutABiasASingleChannelStaysAndSaysWhy() {
        CompactionPlan plan =
                plan(
                        input(1),
                        node(
                                "a",
                                new Operation.Affine(kernel(2, 1, 1, 0), bias(0, 2), false),
                                2,
                                0),
                        node(
                                "out",
                                new Operation.Affine(kernel(1, 2, 1, 3), Optional.empty(), false),
                                1,
                                1));
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.layers().get(0).reason())
                .contains(new Reason(Reason.Kind.NO_BIAS, "out", 1));
    }

    @Test
    void channelsOfASumGoTogetherOrNotAtAll() {
        // Channel 1 is 2 in one branch and 3 in the other, channel 2 varies in one of them.
        Operation a = new Operation.Affine(kernel(3, 1, 1, 0, 0), bias(0, 2, 7), false);
        Operation b = new Operation.Affine(kernel(3, 1, 1, 0, 1), bias(0, 3, 0), false);
        CompactionPlan plan =
                plan(
                        input(1),
                        node("a", a, 3, 0),
                        node("b", b, 3, 0),
                        node(
                                "add",
                                new Operation.Combination(Operation.Combination.Kind.ADD),
                                3,
                                1,
                                2),
                        node(
                                "out",
                                new Operation.Affine(kernel(1, 3, 1, 10, 1), bias(0), false),
                                1,
                                3));
        for (int node = 1; node <= 3; node++) {
            assertThat(plan.rebuild().keptOf(node)).containsExactly(0, 2);
        }
        assertThat(plan.rebuild().shifts().get(4)).containsExactly(50);
        assertThat(plan.layers().get(0).reason()).contains(new Reason(Reason.Kind.TIED, "add", 1));
    }

    @Test
    void whatIsNotUnderstoodKeepsAllThatItReads() {
        CompactionPlan plan =
                plan(
                        input(1),
                        node(
                                "a",
                                new Operation.Affine(kernel(2, 1, 1, 0), bias(0, 0), false),
                                2,
                                0),
                        node("x", new Operation.Opaque("Strange"), 0, 1),
                        node("out", new Operation.Opaque("Output"), 0, 2));
        assertThat(plan.layers())
                .containsExactly(
                        new LayerOutcome(
                                "a", 2, 2, Optional.of(new Reason(Reason.Kind.READ_WHOLE, "x", 1))),
                        new LayerOutcome(
                                "x",
                                0,
                                0,
                                Optional.of(new Reason(Reason.Kind.NOT_UNDERSTOOD, "Strange", 0))),
                        new LayerOutcome(
                                "out",
                                0,
                                0,
                                Optional.of(new Reason(Reason.Kind.NOT_UNDERSTOOD, "Output", 0))));
    }

    @Test
    void aLayerKeepsAUnitAndOfThoseThatRoundItUpTheLargest() {
        // Units 1 to 3 have no way out; for two units the largest of them stays.
        Topology topology =
                new Topology(
                        List.of(
                                input(1),
                                node(
                                        "a",
                                        new Operation.Affine(
                                                kernel(4, 1, 1, 2, 9, 3), bias(0, 0, 0, 0), false),
                                        4,
                                        0),
                                node(
                                        "out",
                                        new Operation.Affine(
                                                kernel(1, 4, 1, 0, 0, 0), bias(0), false),
                                        1,
                                        1)),
                        List.of());
        CompactionPlan plan =
                CompactionPlan.of(topology, new CompactionOptions(2, OptionalDouble.empty()));
        assertThat(plan.rebuild().keptOf(1)).containsExactly(0, 2);
        assertThat(plan.layers().get(0).reason()).contains(new Reason(Reason.Kind.ROUNDED, "", 1));
        assertThatThrownBy(() -> new CompactionOptions(0, OptionalDouble.empty()))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new CompactionOptions(1, OptionalDouble.of(90)))
                .isInstanceOf(UserError.class);
    }
}
