package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    @ParameterizedTest
    @CsvSource({
        // s_f + (s_i − s_f)·(1 − t/4)³: 0.8 − 0.8·27/64, 0.8 − 0.8/8, 0.8 − 0.8/64.
        "1, 0, 0.8, 0.4625",
        "2, 0, 0.8, 0.7",
        "3, 0, 0.8, 0.7875",
        "4, 0, 0.8, 0.8",
        // 0.9 − 0.4·27/64.
        "1, 0.5, 0.9, 0.73125",
    })
    void agpFollowsTheCube(int round, double start, double target, double sparsity) {
        assertThat(new Schedule.Agp(4).sparsityAfter(round, start, target))
                .isCloseTo(sparsity, within(1e-12));
    }

    @Test
    void agpSpreadsItsPruningsOverThreeQuarters() {
        Schedule.Agp agp = new Schedule.Agp(4);
        assertThat(IntStream.rangeClosed(1, 4).map(round -> agp.stepOf(round, 16)))
                .containsExactly(0, 3, 6, 9);
    }

    @Test
    void numbersThatMakeNoScheduleAreRefused() {
        for (Runnable made :
                List.<Runnable>of(
                        () -> new Schedule.Agp(0),
                        () -> new Schedule.Iterative(0),
                        () -> new Schedule.Lottery(0, Rewind.FIRST),
                        () -> new Schedule.Dynamic(1, 1),
                        () -> new Schedule.Dynamic(0.1, 0),
                        () -> new Schedule.L1(0, 1),
                        () -> new Schedule.L1(0.1, 0),
                        () -> new Pattern(0, 4),
                        () -> new Pattern(5, 4))) {
            assertThatThrownBy(made::run).isInstanceOf(UserError.class);
        }
    }

    @Test
    void layerwiseTakesOneLayerAfterTheOther() {
        PruningPreview target =
                Layers.pruner(
                                Layers.layer("a", 1, 2, 3, 4),
                                Layers.layer("b", 9, 9),
                                Layers.layer("c", 1, 2, 8, 8))
                        .preview(PruningSpec.global(0.5));
        List<PruningSpec> rounds = new Rounds(new Schedule.Layerwise(), target).specs();
        // The five smallest of ten are 1 1 2 2 3: three of a, none of b, two of c.
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(0).layerAmounts()).containsOnlyKeys("a");
        assertThat(rounds.get(0).layerAmounts()).containsValue(new Amount.Sparsity(0.75));
        assertThat(rounds.get(1).layerAmounts()).containsOnlyKeys("c");
        assertThat(rounds.get(1).layerAmounts()).containsValue(new Amount.Sparsity(0.5));
    }

    @Property(tries = 100)
    void roundsOfAPatternEndInItAndNeverGoBack(
            @ForAll @IntRange(min = 1, max = 8) int kept,
            @ForAll @IntRange(min = 1, max = 9) int n) {
        Pattern end = new Pattern(kept, 8);
        PruningSpec spec = PruningSpec.global(0).withPattern(Optional.of(end));
        PruningPreview target = Layers.pruner(Layers.layer("a", new float[16])).preview(spec);
        for (Schedule schedule : List.of(new Schedule.Agp(n), new Schedule.Iterative(n))) {
            List<PruningSpec> rounds = new Rounds(schedule, target).specs();
            int before = 8;
            for (PruningSpec round : rounds) {
                int now = round.pattern().orElseThrow().kept();
                assertThat(now).isBetween(kept, before);
                before = now;
            }
            assertThat(before).isEqualTo(kept);
        }
    }

    @Property(tries = 200)
    void theKnifeMasksBelowLeavesBetweenAndRevivesAbove(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1, max = 1) double spread,
            @ForAll @DoubleRange(max = 0.5) double margin) {
        LayerWeights weights = Layers.random(seed, 1, 60).get(0);
        BitSet masked = new BitSet();
        IntStream.range(0, weights.size()).filter(i -> i % 2 == 0).forEach(masked::set);
        BitSet after = new Knife(spread, margin).operate(weights, masked);
        double[] sizes =
                IntStream.range(0, weights.size())
                        .mapToDouble(i -> Math.abs(weights.value(i)))
                        .toArray();
        double mean = java.util.Arrays.stream(sizes).average().orElseThrow();
        double variance =
                java.util.Arrays.stream(sizes)
                        .map(s -> (s - mean) * (s - mean))
                        .average()
                        .orElseThrow();
        double middle = Math.max(0, mean + spread * Math.sqrt(variance));
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < (1 - margin) * middle - 1e-6) {
                assertThat(after.get(i)).isTrue();
            } else if (sizes[i] > (1 + margin) * middle + 1e-6) {
                assertThat(after.get(i)).isFalse();
            } else if (sizes[i] > (1 - margin) * middle + 1e-6
                    && sizes[i] < (1 + margin) * middle - 1e-6) {
                assertThat(after.get(i)).isEqualTo(masked.get(i));
            }
        }
    }

    @Test
    void aKnifeIsSetWhereTheThresholdIs() {
        // |w| 1 1 3 3: mean 2, standard deviation 1; 2.5 lies half a deviation above the mean.
        Knife knife = Knife.at(2.5, Layers.layer("a", 1, -1, 3, -3), 0.1);
        assertThat(knife.spread()).isCloseTo(0.5, within(1e-6));
    }
}
