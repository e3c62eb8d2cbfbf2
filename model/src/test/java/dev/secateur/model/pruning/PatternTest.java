package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PatternTest {
    @Property(tries = 200)
    void ofEachGroupOfInputsTheLargestStayAsBruteForceFinds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 13) int inputs,
            @ForAll @IntRange(min = 1, max = 4) int units,
            @ForAll @IntRange(min = 1, max = 4) int of,
            @ForAll @IntRange(min = 1, max = 4) int kept) {
        Pattern pattern = new Pattern(Math.min(kept, of), of);
        LayerWeights dense = dense(seed, inputs, units);
        WeightTensor w = dense.tensors().get(0);
        Mask mask = pruner(dense, LayerType.DENSE, Mask.empty(1)).preview(spec(pattern)).toMask();
        for (int unit = 0; unit < units; unit++) {
            for (int from = 0; from < inputs; from += of) {
                int to = Math.min(inputs, from + of);
                int u = unit;
                List<Integer> group =
                        IntStream.range(from, to).mapToObj(i -> w.flatIndex(i, u)).toList();
                Set<Integer> gone = to - from < of ? Set.of() : lowest(dense, group, pattern);
                assertThat(group.stream().filter(i -> mask.isPruned(0, i)))
                        .containsExactlyInAnyOrderElementsOf(gone);
            }
        }
    }

    private static Set<Integer> lowest(LayerWeights layer, List<Integer> group, Pattern pattern) {
        List<Integer> sorted = new ArrayList<>(group);
        sorted.sort(
                Comparator.<Integer>comparingDouble(i -> Math.abs(layer.value(i)))
                        .thenComparing(i -> i));
        return Set.copyOf(sorted.subList(0, pattern.of() - pattern.kept()));
    }

    @Test
    void aFilterIsGroupedThroughItsChannelsAndADepthwiseOneByItself() {
        float[] values = {1, 2, 3, 4, 8, 7, 6, 5};
        // Two filters of one channel and 2×2 weights; as a depthwise layer the same two planes.
        LayerWeights layer = layer(List.of(2, 1, 2, 2), false, values);
        LayerWeights planes = layer(List.of(1, 2, 2, 2), false, values);
        for (PruningPreview preview :
                List.of(
                        pruner(layer, LayerType.CONVOLUTION, Mask.empty(1))
                                .preview(spec(new Pattern(1, 4))),
                        pruner(planes, LayerType.DEPTHWISE_CONVOLUTION, Mask.empty(1))
                                .preview(spec(new Pattern(1, 4))))) {
            assertThat(preview.toMask().sets().get(0).stream()).containsExactly(0, 1, 2, 5, 6, 7);
        }
        // A pattern of eight does not fit into one plane of four.
        assertThat(
                        pruner(planes, LayerType.DEPTHWISE_CONVOLUTION, Mask.empty(1))
                                .preview(spec(new Pattern(1, 8)))
                                .pruned())
                .isZero();
    }

    @Property(tries = 100)
    void whatIsPrunedAlreadyCountsInItsGroupAndStays(@ForAll long seed) {
        LayerWeights dense = dense(seed, 8, 3);
        BitSet held = new BitSet();
        SplittableRandom random = new SplittableRandom(seed);
        IntStream.range(0, 24).filter(i -> random.nextInt(3) == 0).forEach(held::set);
        Mask before = new Mask(List.of(held));
        PruningPreview preview =
                pruner(dense, LayerType.DENSE, before).preview(spec(new Pattern(2, 4)));
        assertThat(preview.toMask().covers(before)).isTrue();
        for (int from = 0; from < 24; from += 4) {
            int gone = preview.toMask().sets().get(0).get(from, from + 4).cardinality();
            assertThat(gone).isEqualTo(Math.max(2, held.get(from, from + 4).cardinality()));
        }
    }

    @Test
    void aPatternThatUndercutsTheLeastShareSaysSo() {
        Pruner pruner = pruner(dense(1, 8, 2), LayerType.DENSE, Mask.empty(1));
        assertThatThrownBy(() -> pruner.preview(spec(new Pattern(1, 4)).withLeastKept(0.3)))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SPARSITY_UNREACHABLE));
    }

    private static PruningSpec spec(Pattern pattern) {
        return PruningSpec.global(0).withPattern(Optional.of(pattern));
    }

    private static LayerWeights dense(long seed, int inputs, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[inputs * units];
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextInt(9) - 4) / 8f;
        }
        return layer(List.of(inputs, units), true, values);
    }

    private static LayerWeights layer(List<Integer> shape, boolean columnMajor, float[] values) {
        FloatBuffer buffer = FloatBuffer.wrap(values);
        return new LayerWeights(
                "a", List.of(new WeightTensor("W", shape, columnMajor, buffer, values)), 0);
    }

    private static Pruner pruner(LayerWeights layer, LayerType type, Mask already) {
        long n = layer.size();
        NetworkSummary summary =
                new NetworkSummary("made", List.of(new LayerInfo("a", type, "", "", n, n, n)));
        return new Pruner(summary, List.of(MagnitudeIndex.of(layer)), already);
    }
}
