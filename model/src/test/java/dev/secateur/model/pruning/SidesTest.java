package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.format.RecordJson;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Negative weights with another threshold than positive ones. */
class SidesTest {
    private static PruningSpec spec(double negative, double positive) {
        return PruningSpec.global(0).withAmount(new Amount.Sides(negative, positive));
    }

    @Test
    void zeroAndWhatLiesBetweenTheBoundsGoAndWhatEqualsOneStays() {
        LayerWeights layer =
                Layers.layer("a", -0.4f, -0.25f, -0.2f, -0.1f, -0f, 0, 0.1f, 0.5f, 0.6f);
        Mask mask = Layers.pruner(layer).preview(spec(0.25f, 0.5f)).toMask();
        assertThat(mask.sets().get(0).stream().toArray()).containsExactly(2, 3, 4, 5, 6);
        Mask negative = Layers.pruner(layer).preview(spec(1, 0)).toMask();
        assertThat(negative.sets().get(0).stream().toArray()).containsExactly(0, 1, 2, 3, 4, 5);
        Mask positive = Layers.pruner(layer).preview(spec(0, 1)).toMask();
        assertThat(positive.sets().get(0).stream().toArray()).containsExactly(4, 5, 6, 7, 8);
        assertThat(Layers.pruner(layer).preview(spec(0, 0)).pruned()).isZero();
    }

    @Property(tries = 300)
    void theCountsAreThoseOfAFullScan(
            @ForAll long seed,
            @ForAll @IntRange(max = 8) int negative,
            @ForAll @DoubleRange(min = 0, max = 0.6) double positive,
            @ForAll boolean isGlobal) {
        List<LayerWeights> layers = Layers.random(seed, 3, 80);
        double n = negative / 16.0;
        PruningSpec spec = spec(n, positive).withScope(isGlobal ? Scope.GLOBAL : Scope.LAYER);
        PruningPreview preview = Layers.pruner(layers, Mask.empty(3)).preview(spec);
        for (int l = 0; l < 3; l++) {
            BitSet scanned = new BitSet();
            for (int i = 0; i < layers.get(l).size(); i++) {
                double w = layers.get(l).value(i);
                boolean isZero = w == 0 && n + positive > 0;
                scanned.set(i, isZero || (w < 0 ? -w < n : w < positive));
            }
            assertThat(preview.cuts().get(l).toBits()).isEqualTo(scanned);
            assertThat(preview.cuts().get(l).pruned()).isEqualTo(scanned.cardinality());
            assertThat(preview.cuts().get(l).bounds()).isEqualTo(new Bounds(n, positive));
        }
    }

    @Property(tries = 200)
    void twoLikeBoundsAreOneThreshold(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 2) double t) {
        for (Criterion criterion : List.of(Criterion.MAGNITUDE, Criterion.STD, Criterion.RMS)) {
            List<LayerWeights> layers = Layers.random(seed, 2, 60);
            PruningSpec sides = spec(t, t).withCriterion(criterion);
            PruningSpec one = sides.withAmount(new Amount.Threshold(t));
            Pruner pruner = Layers.pruner(layers, Mask.empty(2));
            assertThat(pruner.preview(sides).toMask().sets())
                    .isEqualTo(pruner.preview(one).toMask().sets());
        }
    }

    @Property(tries = 300)
    void whatIsHeldOrChosenByHandGoesAndTheLeastShareStaysWithinTheBounds(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 0.6) double negative,
            @ForAll @DoubleRange(min = 0, max = 0.6) double positive,
            @ForAll @DoubleRange(min = 0, max = 1) double kept) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[6][5];
        BitSet held = new BitSet();
        for (int unit = 0; unit < rows.length; unit++) {
            for (int i = 0; i < rows[unit].length; i++) {
                boolean isHeld = random.nextInt(5) == 0;
                rows[unit][i] = isHeld ? 0 : (float) random.nextDouble(-0.5, 0.5);
                held.set(i * rows.length + unit, isHeld);
            }
        }
        LayerWeights layer = Layers.units("a", rows);
        Pruner pruner = Layers.pruner(List.of(layer), new Mask(List.of(held)));
        PruningSpec spec =
                spec(negative, positive).withLeastKept(kept).withByHand(Map.of("a", Set.of(2)));
        BitSet goes = pruner.preview(spec).toMask().sets().get(0);
        BitSet always = PickedUnits.weights(layer, Set.of(2));
        always.or(held);
        BitSet missing = (BitSet) always.clone();
        missing.andNot(goes);
        assertThat(missing.isEmpty()).isTrue();
        int most = Math.max(always.cardinality(), layer.size() - spec.leastKeptOf(layer.size()));
        assertThat(goes.cardinality()).isLessThanOrEqualTo(most);
        Bounds bounds = new Bounds(negative, positive);
        goes.andNot(always);
        goes.stream().forEach(i -> assertThat(bounds.holds(layer.value(i))).isTrue());
        if (goes.cardinality() + always.cardinality() < most) {
            BitSet between = new BitSet();
            for (int i = 0; i < layer.size(); i++) {
                between.set(i, !always.get(i) && bounds.holds(layer.value(i)));
            }
            int all = between.cardinality() + always.cardinality();
            assertThat(goes.equals(between) || all > most).isTrue();
        }
    }

    @Test
    void layersOfTheirOwnMayHaveSidesAndOthersNot() {
        LayerWeights a = Layers.layer("a", -3, -2, -1, 1, 2, 3);
        LayerWeights b = Layers.layer("b", -3, -2, -1, 1, 2, 3);
        PruningSpec spec =
                PruningSpec.global(0)
                        .withScope(Scope.PER_LAYER)
                        .withLayerAmount("a", new Amount.Sides(2.5, 0))
                        .withLayerAmount("b", new Amount.Threshold(2));
        Mask mask = Layers.pruner(a, b).preview(spec).toMask();
        assertThat(mask.sets().get(0).stream().toArray()).containsExactly(1, 2);
        assertThat(mask.sets().get(1).stream().toArray()).containsExactly(2, 3);
    }

    @Test
    void anAnswerIsReadyOnceTheSignedWeightsAreSorted() {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, -2));
        PruningSpec spec = spec(1, 2);
        ScoreRequest request =
                ScoreRequest.of(spec, TrainingOptions.epochs(1), java.util.Optional.empty());
        assertThat(pruner.isReady(PruningSpec.global(0.5), request)).isTrue();
        assertThat(pruner.isReady(spec, request)).isFalse();
        pruner.preview(spec);
        assertThat(pruner.isReady(spec, request)).isTrue();
        assertReadyAfterwards(spec(0, 0));
        assertReadyAfterwards(spec(1, 2).withLeftOut(Set.of("b")));
        PruningSpec each = spec(1, 2).withScope(Scope.PER_LAYER);
        assertReadyAfterwards(each.withLayerAmounts(Map.of("a", new Amount.Sides(1, 0))));
    }

    private static void assertReadyAfterwards(PruningSpec spec) {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, -2), Layers.layer("b", 0, 0));
        pruner.preview(spec);
        ScoreRequest request =
                ScoreRequest.of(spec, TrainingOptions.epochs(1), java.util.Optional.empty());
        assertThat(pruner.isReady(spec, request)).isTrue();
    }

    @Test
    void roundsTakeTheBoundsOutFromZeroUpToWhereTheyAreAsked() {
        PruningPreview target =
                Layers.pruner(Layers.layer("a", -4, -3, -2, -1, 1, 2, 3, 4))
                        .preview(spec(3.5, 1.5));
        List<PruningSpec> rounds = new Rounds(new Schedule.Agp(4), target).specs();
        List<Double> negatives = new ArrayList<>();
        rounds.forEach(round -> negatives.add(((Amount.Sides) round.amount()).negative()));
        assertThat(negatives).isSorted().last().isEqualTo(3.5);
        assertThat(negatives.get(0)).isPositive().isLessThan(3.5);
        assertThat(rounds.get(3)).isEqualTo(target.spec());
        List<PruningSpec> layers = new Rounds(new Schedule.Layerwise(), target).specs();
        assertThat(layers).hasSize(1);
        assertThat(layers.get(0).layerAmounts()).containsEntry("a", new Amount.Sides(3.5, 1.5));
    }

    @Test
    void whyNothingGoesNamesTheNearestWeightOfTheSideThatReachesFarther() {
        Pruner pruner = Layers.pruner(Layers.layer("a", -4, -0.5f, 0.25f, 2));
        assertThat(NothingGoes.in(pruner.preview(spec(0.4, 0.1)), pruner.indexes()))
                .contains(new NothingGoes(NothingGoes.Reason.THRESHOLD, 0.4, 0.5));
        assertThat(NothingGoes.in(pruner.preview(spec(0, 0.2)), pruner.indexes()))
                .contains(new NothingGoes(NothingGoes.Reason.THRESHOLD, 0.2, 0.25));
        assertThat(NothingGoes.in(pruner.preview(spec(0, 0)), pruner.indexes()))
                .contains(new NothingGoes(NothingGoes.Reason.ZERO, 0, 0));
    }

    @Test
    void criteriaAndSchedulesThatKnowOneThresholdSaySo() {
        for (Criterion criterion : Criterion.values()) {
            if (!criterion.hasSides()) {
                assertThatThrownBy(() -> spec(1, 2).withCriterion(criterion))
                        .isInstanceOfSatisfying(
                                UserError.class,
                                e -> {
                                    assertThat(e.code()).isEqualTo(ErrorCode.TWO_THRESHOLDS_UNFIT);
                                    assertThat(e.arguments())
                                            .containsExactly(criterion.key(), 1.0, 2.0);
                                });
            }
        }
        PruningPlan plan =
                new PruningPlan(spec(1, 2), Schedule.Dynamic.USUAL, TrainingOptions.epochs(1));
        assertThat(plan.misfit()).map(UserError::code).contains(ErrorCode.SIDES_UNFIT);
        assertThat(plan.withSchedule(new Schedule.OneShot()).misfit()).isEmpty();
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Amount.Sides(bad, 1)).isInstanceOf(UserError.class);
            assertThatThrownBy(() -> new Amount.Sides(1, bad)).isInstanceOf(UserError.class);
        }
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        PruningSpec spec = spec(0.125, 0.3);
        assertThat(RecordJson.read(RecordJson.write(spec), PruningSpec.class)).isEqualTo(spec);
    }
}
