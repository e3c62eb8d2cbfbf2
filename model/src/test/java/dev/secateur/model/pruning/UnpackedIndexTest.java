package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnpackedIndexTest {
    private static final int MANY = 700_000;

    private static ScoreIndex unpacked(float[] scores) {
        return new ScoreIndex(
                scores.length,
                (from, into, count) -> System.arraycopy(scores, from, into, 0, count),
                new CancellationToken());
    }

    /** As many scores a run as there are in large layers, and as few as in small ones. */
    private static float[] scores(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = (float) (Math.abs(random.nextGaussian()) * (i % 3 == 0 ? 1e-3 : 1));
        }
        return scores;
    }

    @Property(tries = 40)
    void itAnswersBeforeAndAfterPackingAsAFullScanDoes(
            @ForAll long seed, @ForAll @IntRange(max = 40_000) int size) {
        float[] scores = scores(seed, size);
        ScoreIndex index = unpacked(scores);
        Arrays.sort(scores);
        assertAnswers(index, scores, seed);

        index.pack(new CancellationToken());

        assertAnswers(index, scores, seed);
    }

    private static void assertAnswers(ScoreIndex index, float[] sorted, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        for (int n = 0; n < Math.min(30, sorted.length); n++) {
            int rank = random.nextInt(sorted.length);
            double bound = random.nextBoolean() ? sorted[rank] : random.nextDouble() * 3;
            assertThat(index.atRank(rank)).isEqualTo(sorted[rank]);
            assertThat(index.countBelow(bound)).isEqualTo(below(sorted, bound));
        }
    }

    private static int below(float[] sorted, double bound) {
        return (int) IntStream.range(0, sorted.length).filter(i -> sorted[i] < bound).count();
    }

    @Test
    void threadsThatAskWhileItIsPackedAreAllAnsweredRightly() {
        float[] scores = scores(5, MANY);
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        ScoreIndex index = unpacked(scores);

        boolean allRight =
                IntStream.range(0, 4_000)
                        .parallel()
                        .allMatch(
                                n -> {
                                    if (n % 1_000 == 0) {
                                        index.pack(new CancellationToken());
                                    }
                                    int rank = (int) (n * 7_919L % MANY);
                                    return index.atRank(rank) == sorted[rank];
                                });

        assertThat(allRight).isTrue();
    }

    @Test
    void packingTakesMostOfItsMemoryAway() {
        ScoreIndex index = unpacked(scores(7, MANY));
        assertThat(index.bytes()).isGreaterThanOrEqualTo((long) MANY * Character.BYTES);

        index.pack(new CancellationToken());

        assertThat(index.bytes()).isLessThan((long) MANY * Character.BYTES * 2 / 3);
    }

    @Test
    void packingThatIsCancelledLeavesAnIndexThatAnswers() {
        float[] scores = scores(9, MANY);
        ScoreIndex index = unpacked(scores);
        CancellationToken cancelled = new CancellationToken();
        cancelled.cancel();
        Arrays.sort(scores);

        assertThatThrownBy(() -> index.pack(cancelled)).isInstanceOf(CancellationException.class);

        assertAnswers(index, scores, 9);
    }
}
