package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.NothingGoes.Reason;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NothingGoesTest {
    private static final LayerWeights FIRST = Layers.layer("a", 0.3f, -0.2f, 0.5f, 0.4f);
    private static final LayerWeights SECOND = Layers.layer("b", 0.6f, 0.8f, -0.7f, 0.9f);

    private final Pruner fresh = Layers.pruner(FIRST, SECOND);

    @Test
    void whereSomethingGoesThereIsNoReason() {
        assertThat(why(fresh, PruningSpec.global(0.5))).isEmpty();
        assertThat(why(fresh, threshold(0.25))).isEmpty();
    }

    @Test
    void anAmountOfZeroIsNamedHoweverItIsGiven() {
        assertThat(why(fresh, PruningSpec.global(0))).contains(of(Reason.ZERO));
        assertThat(why(fresh, threshold(0))).contains(of(Reason.ZERO));
        PruningSpec each =
                PruningSpec.global(0.5)
                        .withScope(Scope.PER_LAYER)
                        .withLayerAmounts(Map.of("a", new Amount.Sparsity(0)));
        assertThat(why(fresh, each)).contains(of(Reason.ZERO));
    }

    @Test
    void aThresholdBelowTheSmallestWeightIsNamedWithThatWeight() {
        assertThat(why(fresh, threshold(0.1)))
                .contains(new NothingGoes(Reason.THRESHOLD, 0.1, 0.2f));
        assertThat(why(fresh, threshold(0.2f)))
                .as("what equals the threshold stays")
                .contains(new NothingGoes(Reason.THRESHOLD, 0.2f, 0.2f));
        assertThat(why(fresh, threshold(0.5).withLeftOut(Set.of("a"))))
                .as("of the layers that take part")
                .contains(new NothingGoes(Reason.THRESHOLD, 0.5, 0.6f));
    }

    @Test
    void aThresholdOnAnotherScaleIsComparedOnThatScale() {
        NothingGoes why = why(fresh, threshold(0.01).withCriterion(Criterion.STD)).orElseThrow();
        double deviation = fresh.indexes().get(0).statistics().standardDeviation();
        assertThat(why.reason()).isEqualTo(Reason.THRESHOLD);
        assertThat(why.bound()).isEqualTo(0.2f / deviation);
    }

    @Test
    void aShareOfLessThanOneWeightIsNamedWithTheirNumber() {
        assertThat(why(fresh, PruningSpec.global(0.1))).contains(few(8));
        assertThat(why(fresh, PruningSpec.global(0.2).withScope(Scope.LAYER))).contains(few(8));
    }

    @Test
    void whatIsPrunedAlreadyIsNamed() {
        Pruner half = pruned(2, 2);
        assertThat(why(half, PruningSpec.global(0.4)))
                .contains(new NothingGoes(Reason.ALREADY, 0, 0.5));
        assertThat(why(half, PruningSpec.global(0)))
                .contains(new NothingGoes(Reason.ALREADY, 0, 0.5));
        assertThat(why(half, threshold(0))).contains(new NothingGoes(Reason.ALREADY, 0, 0.5));
        assertThat(why(half, PruningSpec.global(0.5).withLeastKept(0.5))).contains(of(Reason.KEPT));
        assertThat(why(half, threshold(0.05)).orElseThrow().reason()).isEqualTo(Reason.THRESHOLD);
        assertThat(why(pruned(4, 4), PruningSpec.global(1))).contains(of(Reason.ALL));
    }

    @Test
    void aPatternThatIsKeptToAlreadyIsNamed() {
        PruningSpec pattern = PruningSpec.global(0).withPattern(Optional.of(new Pattern(2, 4)));
        Optional<NothingGoes> why = why(pruned(2, 2), pattern);
        assertThat(why).contains(of(Reason.PATTERN));
    }

    private static NothingGoes of(Reason reason) {
        return new NothingGoes(reason, 0, 0);
    }

    private static NothingGoes few(long of) {
        return new NothingGoes(Reason.FEW, 0, of);
    }

    private static PruningSpec threshold(double value) {
        return PruningSpec.global(0).withAmount(new Amount.Threshold(value));
    }

    private static Optional<NothingGoes> why(Pruner pruner, PruningSpec spec) {
        return NothingGoes.in(pruner.preview(spec), pruner.indexes());
    }

    /** Both layers with their first so many weights pruned and zero. */
    private static Pruner pruned(int first, int second) {
        return Layers.pruner(
                List.of(zeroed(FIRST, first), zeroed(SECOND, second)),
                new Mask(List.of(bits(first), bits(second))));
    }

    private static LayerWeights zeroed(LayerWeights of, int count) {
        float[] values = of.toArray();
        IntStream.range(0, count).forEach(i -> values[i] = 0);
        return Layers.layer(of.layer(), values);
    }

    private static BitSet bits(int count) {
        BitSet bits = new BitSet();
        bits.set(0, count);
        return bits;
    }
}
