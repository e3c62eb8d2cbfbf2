package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What is pruned once the scores are known. */
class ScoredPruningTest {
    private static final int FAN_IN = 3;

    /** Something ranked with its place, for the oracle that sorts everything together. */
    private record Placed(int layer, int index, float score) {}

    @Property(tries = 200)
    void ofAllUnitsExactlyTheShareGoesTheLowestFirstAndWhole(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = layers(seed);
        List<float[]> scores = unitScores(seed, layers);
        PruningPreview preview =
                pruner(layers, scores, Mask.empty(3)).preview(spec(Scope.GLOBAL, share));
        long n = layers.stream().mapToLong(layer -> layer.units().count()).sum();
        long asked = new Amount.Sparsity(share).of(n);
        List<BitSet> units = lowest(scores, asked);
        for (int l = 0; l < layers.size(); l++) {
            LayerCut cut = preview.cuts().get(l);
            assertThat(cut.chosen()).isEqualTo(units.get(l).cardinality());
            assertThat(cut.pruned()).isEqualTo(FAN_IN * cut.chosen());
            assertThat(cut.toBits()).isEqualTo(weightsOf(layers.get(l), units.get(l)));
        }
    }

    @Property(tries = 200)
    void inEachLayerExactlyTheShareOfItsUnitsGoes(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = layers(seed);
        Pruner pruner = pruner(layers, unitScores(seed, layers), Mask.empty(3));
        PruningPreview preview = pruner.preview(spec(Scope.LAYER, share));
        for (int l = 0; l < layers.size(); l++) {
            long n = layers.get(l).units().count();
            assertThat((long) preview.cuts().get(l).chosen())
                    .isEqualTo(new Amount.Sparsity(share).of(n));
        }
    }

    @Property(tries = 200)
    void whatIsPrunedAlreadyStaysSoAndMoreCoversLess(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double less,
            @ForAll @DoubleRange(min = 0, max = 1) double more) {
        List<LayerWeights> layers = layers(seed);
        Mask already = new Mask(scattered(seed, layers));
        Pruner pruner = pruner(layers, unitScores(seed, layers), already);
        Mask one = pruner.preview(spec(Scope.GLOBAL, Math.min(less, more))).toMask();
        Mask two = pruner.preview(spec(Scope.GLOBAL, Math.max(less, more))).toMask();
        assertThat(one.covers(already)).isTrue();
        assertThat(two.covers(one)).isTrue();
        PruningPreview preview = pruner.preview(spec(Scope.GLOBAL, more));
        assertThat(preview.pruned()).isEqualTo(preview.toMask().pruned());
    }

    @Property(tries = 200)
    void scoresOfWeightsMayBeNegativeAndPruneExactlyTheShare(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = Layers.random(seed, 3, 40);
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> scores = new ArrayList<>();
        for (LayerWeights layer : layers) {
            float[] drawn = new float[layer.size()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (random.nextInt(9) - 4) / 2f;
            }
            scores.add(drawn);
        }
        Pruner pruner = Layers.pruner(layers, Mask.empty(3));
        pruner.take(
                Scores.ofWeights(
                        request(Criterion.MOVEMENT), copies(scores), Mask.empty(3).sets()));
        PruningSpec spec = PruningSpec.global(share).withCriterion(Criterion.MOVEMENT);
        long n = layers.stream().mapToLong(LayerWeights::size).sum();
        assertThat(pruner.preview(spec).toMask().sets())
                .isEqualTo(lowest(scores, new Amount.Sparsity(share).of(n)));
    }

    @Test
    void aLayerWhoseUnitsAreTheClassesKeepsThemAll() {
        LayerWeights units = Layers.units("a", new float[] {1}, new float[] {2});
        LayerWeights answers = Layers.layer("out", 1, 2, 3);
        List<LayerWeights> layers = List.of(units, answers);
        Pruner pruner = pruner(layers, List.of(new float[] {1, 2}, new float[0]), Mask.empty(2));
        PruningPreview preview = pruner.preview(spec(Scope.GLOBAL, 0.5));
        assertThat(preview.cuts().get(0).isPruned(0)).isTrue();
        assertThat(preview.cuts().get(0).isPruned(1)).isFalse();
        assertThat(preview.cuts().get(1).pruned()).isZero();
    }

    @Test
    void aShareOfUnitsThatEmptiesALayerNamesIt() {
        List<LayerWeights> layers = layers(1);
        Pruner pruner = pruner(layers, unitScores(1, layers), Mask.empty(3));
        assertThat(pruner.preview(spec(Scope.LAYER, 1)).emptied()).hasSize(3);
        PruningSpec kept = spec(Scope.LAYER, 0.5).withLeastKept(0.5);
        assertThat(pruner.preview(kept).emptied()).isEmpty();
    }

    @Test
    void aShareOfUnitsIsCutIntoRoundsOfUnits() {
        float[][] rows = new float[16][FAN_IN];
        List<LayerWeights> layers = List.of(Layers.units("a", rows));
        List<float[]> scores = List.of(new float[16]);
        PruningPreview target =
                pruner(layers, scores, Mask.empty(1)).preview(spec(Scope.GLOBAL, 0.75));
        List<PruningSpec> rounds = new Rounds(new Schedule.Iterative(2), target).specs();
        Pruner pruner = pruner(layers, scores, Mask.empty(1));
        assertThat(rounds.stream().map(r -> pruner.preview(r).cuts().get(0).chosen()))
                .containsExactly(8, 12);
    }

    @Test
    void withoutScoresItSaysThatDataAreMissing() {
        Pruner pruner = Layers.pruner(Layers.layer("a", 1, 2));
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(Criterion.TAYLOR);
        assertThatThrownBy(() -> pruner.preview(spec))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CRITERION_NEEDS_DATA));
    }

    @Test
    void scoresServeEveryAmountButNoOtherRequest() {
        List<LayerWeights> layers = layers(1);
        Pruner pruner = pruner(layers, unitScores(1, layers), Mask.empty(3));
        assertThat(pruner.isReady(request(Criterion.UNIT_L1))).isTrue();
        PruningSpec other = spec(Scope.LAYER, 0.9).withSeed(8).withScoredOn(3);
        assertThat(pruner.isReady(ScoreRequest.of(other, options(), Optional.empty()))).isTrue();
        assertThat(pruner.isReady(request(Criterion.UNIT_L2))).isFalse();
    }

    private static TrainingOptions options() {
        return TrainingOptions.epochs(1);
    }

    private static ScoreRequest request(Criterion criterion) {
        PruningSpec spec = PruningSpec.global(0.5).withCriterion(criterion);
        return ScoreRequest.of(spec, options(), Optional.empty());
    }

    private static PruningSpec spec(Scope scope, double share) {
        return new PruningSpec(
                Criterion.UNIT_L1,
                scope,
                new Amount.Sparsity(share),
                Map.of(),
                java.util.Set.of(),
                0,
                1,
                Optional.empty(),
                PruningSpec.SCORED_ON,
                Map.of());
    }

    private static Pruner pruner(List<LayerWeights> layers, List<float[]> scores, Mask already) {
        Pruner pruner = Layers.pruner(layers, already);
        List<UnitMembers> members = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            members.add(
                    new UnitMembers(layers.get(l), already.sets().get(l), new CancellationToken()));
        }
        pruner.take(Scores.ofUnits(request(Criterion.UNIT_L1), copies(scores), members));
        return pruner;
    }

    private static List<float[]> copies(List<float[]> scores) {
        return scores.stream().map(float[]::clone).toList();
    }

    private static List<LayerWeights> layers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LayerWeights> layers = new ArrayList<>();
        for (int l = 0; l < 3; l++) {
            layers.add(Layers.units("layer" + l, new float[2 + random.nextInt(9)][FAN_IN]));
        }
        return layers;
    }

    private static List<float[]> unitScores(long seed, List<LayerWeights> layers) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<float[]> scores = new ArrayList<>();
        for (LayerWeights layer : layers) {
            float[] drawn = new float[layer.units().count()];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(5) / 4f;
            }
            scores.add(drawn);
        }
        return scores;
    }

    /** Some weights here and there, and all of the first layer's second unit. */
    private static List<BitSet> scattered(long seed, List<LayerWeights> layers) {
        SplittableRandom random = new SplittableRandom(seed + 2);
        List<BitSet> sets = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            BitSet set = new BitSet();
            for (int i = 0; i < layers.get(l).size(); i++) {
                set.set(i, random.nextInt(4) == 0 || (l == 0 && layers.get(l).unit(i) == 1));
            }
            sets.add(set);
        }
        return sets;
    }

    private static List<BitSet> lowest(List<float[]> scores, long count) {
        List<Placed> all = new ArrayList<>();
        for (int l = 0; l < scores.size(); l++) {
            for (int i = 0; i < scores.get(l).length; i++) {
                all.add(new Placed(l, i, scores.get(l)[i]));
            }
        }
        all.sort(
                Comparator.comparingDouble((Placed p) -> p.score())
                        .thenComparingInt(Placed::layer)
                        .thenComparingInt(Placed::index));
        List<BitSet> sets = scores.stream().map(layer -> new BitSet()).toList();
        all.stream().limit(count).forEach(p -> sets.get(p.layer()).set(p.index()));
        return sets;
    }

    private static BitSet weightsOf(LayerWeights layer, BitSet units) {
        BitSet set = new BitSet();
        IntStream.range(0, layer.size()).filter(i -> units.get(layer.unit(i))).forEach(set::set);
        return set;
    }
}
