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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Units that a person chose go, and are counted. */
class ByHandTest {
    private static final int LAYERS = 3;
    private static final int FAN_IN = 4;

    /** Those that need no data. */
    @Provide
    Arbitrary<Criterion> criteria() {
        return Arbitraries.of(Criterion.values())
                .filter(c -> !c.isScored() || c == Criterion.UNIT_L1);
    }

    @Property(tries = 300)
    void everyWeightOfAChosenUnitGoesWhateverElseIsAsked(
            @ForAll long seed,
            @ForAll("criteria") Criterion criterion,
            @ForAll Scope scope,
            @ForAll @DoubleRange(min = 0, max = 0.7) double share) {
        List<LayerWeights> layers = layers(seed);
        Mask already = held(seed, layers);
        PruningSpec spec = asked(seed, layers, criterion, scope, share);
        Mask mask = pruner(layers, already).preview(spec).toMask();
        assertThat(mask.covers(already)).isTrue();
        assertThat(mask.covers(new Mask(weightsOf(layers, spec)))).isTrue();
    }

    @Property(tries = 300)
    void whatThePreviewCountsIsWhatAFullScanFinds(
            @ForAll long seed,
            @ForAll("criteria") Criterion criterion,
            @ForAll Scope scope,
            @ForAll @DoubleRange(min = 0, max = 0.7) double share) {
        List<LayerWeights> layers = layers(seed);
        PruningSpec spec = asked(seed, layers, criterion, scope, share);
        PruningPreview preview = pruner(layers, held(seed, layers)).preview(spec);
        for (int l = 0; l < LAYERS; l++) {
            LayerCut cut = preview.cuts().get(l);
            BitSet scanned = new BitSet();
            for (int i = 0; i < cut.size(); i++) {
                scanned.set(i, cut.isPruned(i));
            }
            assertThat(cut.toBits()).isEqualTo(scanned);
            assertThat(cut.pruned()).isEqualTo(scanned.cardinality());
        }
    }

    @Property(tries = 300)
    void ofAllWeightsExactlyTheShareGoesUnlessTheChosenAreMore(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = layers(seed);
        Mask already = held(seed, layers);
        PruningSpec spec = PruningSpec.global(share).withByHand(chosen(seed, layers));
        long n = layers.stream().mapToLong(LayerWeights::size).sum();
        long least = joined(already, new Mask(weightsOf(layers, spec))).pruned();
        PruningPreview preview = pruner(layers, already).preview(spec);
        assertThat(preview.pruned()).isEqualTo(Math.max(least, new Amount.Sparsity(share).of(n)));
    }

    @Property(tries = 200)
    void ofTheUnitsOfALayerExactlyTheShareGoesUnlessTheChosenAreMore(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        List<LayerWeights> layers = layers(seed);
        PruningSpec spec =
                PruningSpec.global(share)
                        .withCriterion(Criterion.UNIT_L1)
                        .withScope(Scope.LAYER)
                        .withByHand(chosen(seed, layers));
        PruningPreview preview = pruner(layers, Mask.empty(LAYERS)).preview(spec);
        for (int l = 0; l < LAYERS; l++) {
            LayerWeights layer = layers.get(l);
            long asked = new Amount.Sparsity(share).of(layer.units().count());
            long least = spec.byHandOf(layer.layer()).size();
            assertThat((long) preview.cuts().get(l).chosen()).isEqualTo(Math.max(least, asked));
        }
    }

    @Property(tries = 100)
    void withNothingMoreAskedOnlyTheChosenGo(@ForAll long seed) {
        List<LayerWeights> layers = layers(seed);
        PruningSpec spec = PruningSpec.global(0).withByHand(chosen(seed, layers));
        for (Criterion criterion : List.of(Criterion.MAGNITUDE, Criterion.UNIT_L1)) {
            Mask mask =
                    pruner(layers, Mask.empty(LAYERS))
                            .preview(spec.withCriterion(criterion))
                            .toMask();
            assertThat(mask.sets()).isEqualTo(weightsOf(layers, spec));
        }
    }

    @Property(tries = 100)
    void roundsEndWithAsManyAsAllAtOnce(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.9) double share) {
        List<LayerWeights> layers = layers(seed);
        Pruner pruner = pruner(layers, Mask.empty(LAYERS));
        PruningSpec spec = PruningSpec.global(share).withByHand(chosen(seed, layers));
        PruningPreview target = pruner.preview(spec);
        List<PruningSpec> rounds = new Rounds(new Schedule.Iterative(3), target).specs();
        assertThat(pruner.preview(rounds.get(2)).toMask()).isEqualTo(target.toMask());
    }

    @Test
    void aLayerThatIsLeftOutLosesWhatIsChosenInIt() {
        LayerWeights layer = Layers.units("a", new float[] {1, 2}, new float[] {3, 4});
        PruningSpec spec = PruningSpec.global(0.5).withLeftOut(Set.of("a")).withToggled("a", 1);
        assertThat(Layers.pruner(layer).preview(spec).toMask().sets().get(0).stream())
                .containsExactly(1, 3);
    }

    @Test
    void aPatternTakesNothingMoreFromAChosenUnit() {
        LayerWeights layer = Layers.units("a", new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8});
        PruningSpec spec =
                PruningSpec.global(0)
                        .withPattern(Optional.of(new Pattern(1, 2)))
                        .withToggled("a", 0);
        assertThat(Layers.pruner(layer).preview(spec).toMask().sets().get(0).get(0, 8))
                .matches(bits -> bits.get(0) && bits.get(2) && bits.get(4) && bits.get(6));
    }

    @Test
    void choosingTwiceIsNotChoosing() {
        PruningSpec spec = PruningSpec.global(0.5);
        PruningSpec once = spec.withToggled("a", 3).withToggled("b", 1);
        assertThat(once.countByHand()).isEqualTo(2);
        assertThat(once.withToggled("a", 3).withToggled("b", 1)).isEqualTo(spec);
    }

    @Test
    void aUnitThatIsNotThereIsNamed() {
        LayerWeights layer = Layers.units("a", new float[] {1, 2}, new float[] {3, 4});
        PruningSpec spec = PruningSpec.global(0.5).withToggled("a", 2);
        assertThatThrownBy(() -> Layers.pruner(layer).preview(spec))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.UNIT_UNKNOWN);
                            assertThat(e.arguments()).containsExactly("a", 2, 2);
                        });
    }

    private static PruningSpec asked(
            long seed, List<LayerWeights> layers, Criterion criterion, Scope scope, double share) {
        PruningSpec spec =
                PruningSpec.global(share)
                        .withCriterion(criterion)
                        .withScope(scope)
                        .withLeastKept(0.25)
                        .withByHand(chosen(seed, layers));
        return scope == Scope.PER_LAYER
                ? spec.withLayerAmounts(Map.of("layer0", new Amount.Sparsity(share)))
                : spec.withLeftOut(Set.of("layer2"));
    }

    private static Map<String, Set<Integer>> chosen(long seed, List<LayerWeights> layers) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        Map<String, Set<Integer>> chosen = new TreeMap<>();
        for (LayerWeights layer : layers) {
            Set<Integer> units = new TreeSet<>();
            for (int unit = 0; unit < layer.units().count(); unit++) {
                if (random.nextInt(4) == 0) {
                    units.add(unit);
                }
            }
            chosen.put(layer.layer(), units);
        }
        return chosen;
    }

    /** Unit by unit and input by input, as the layers were made. */
    private static List<BitSet> weightsOf(List<LayerWeights> layers, PruningSpec spec) {
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : layers) {
            BitSet set = new BitSet();
            for (int unit : spec.byHandOf(layer.layer())) {
                for (int input = 0; input < FAN_IN; input++) {
                    set.set(unit + input * layer.units().count());
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static Mask joined(Mask one, Mask other) {
        List<BitSet> sets = one.sets();
        for (int l = 0; l < LAYERS; l++) {
            sets.get(l).or(other.sets().get(l));
        }
        return new Mask(sets);
    }

    /** What is pruned is zero. */
    private static Mask held(long seed, List<LayerWeights> layers) {
        SplittableRandom random = new SplittableRandom(seed + 2);
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : layers) {
            BitSet set = new BitSet();
            for (int i = 0; i < layer.size(); i++) {
                set.set(i, layer.value(i) == 0 && random.nextBoolean());
            }
            sets.add(set);
        }
        return new Mask(sets);
    }

    /** Weights of few distinct values, zeros among them. */
    private static List<LayerWeights> layers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LayerWeights> layers = new ArrayList<>();
        for (int l = 0; l < LAYERS; l++) {
            float[][] rows = new float[2 + random.nextInt(7)][FAN_IN];
            for (float[] row : rows) {
                for (int i = 0; i < FAN_IN; i++) {
                    row[i] = (random.nextInt(9) - 4) / 8f;
                }
            }
            layers.add(Layers.units("layer" + l, rows));
        }
        return layers;
    }

    private static Pruner pruner(List<LayerWeights> layers, Mask already) {
        Pruner pruner = Layers.pruner(layers, already);
        List<UnitMembers> members = new ArrayList<>();
        List<float[]> scores = new ArrayList<>();
        for (int l = 0; l < LAYERS; l++) {
            LayerWeights layer = layers.get(l);
            members.add(new UnitMembers(layer, already.sets().get(l), new CancellationToken()));
            scores.add(new float[layer.units().count()]);
        }
        PruningSpec spec = PruningSpec.global(0).withCriterion(Criterion.UNIT_L1);
        ScoreRequest request = ScoreRequest.of(spec, TrainingOptions.epochs(1), Optional.empty());
        pruner.take(Scores.ofUnits(request, scores, members));
        return pruner;
    }
}
