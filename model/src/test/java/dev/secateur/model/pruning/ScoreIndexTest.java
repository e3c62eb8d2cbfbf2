package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.CountedToken;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreIndexTest {
    @Property(tries = 500)
    void answersForAnyFloatsAsACountOneByOneDoes(@ForAll float[] scores, @ForAll float bound) {
        ScoreIndex index = new ScoreIndex(scores);
        assertThat(index.size()).isEqualTo(scores.length);
        assertSameCount(index, scores, bound);
        for (float score : scores) {
            assertSameCount(index, scores, score);
            assertSameCount(index, scores, Math.nextUp((double) score));
            assertSameCount(index, scores, Math.nextDown((double) score));
        }
    }

    @Property(tries = 300)
    void theScoreAtARankIsThatOfTheSortedScores(@ForAll float[] scores) {
        ScoreIndex index = new ScoreIndex(scores);
        Arrays.sort(scores);
        for (int rank = 0; rank < scores.length; rank++) {
            // 0 and −0 are the same score.
            assertThat(index.atRank(rank) + 0f).isEqualTo(scores[rank] + 0f);
        }
    }

    /** From a few scores spread over many runs to very many that crowd in a few. */
    @Property(tries = 60)
    void denseAndSparseRunsAreAnsweredAlike(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 18) int logSize) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[1 << logSize];
        float step = random.nextInt(3) == 0 ? 0.5f : 1e-7f;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.round(random.nextDouble() * scores.length / 3) * step - 1e-3f;
        }
        ScoreIndex index = new ScoreIndex(scores);
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int n = 0; n < 50; n++) {
            int rank = random.nextInt(sorted.length);
            assertThat(index.atRank(rank) + 0f).isEqualTo(sorted[rank] + 0f);
            assertSameCount(index, scores, sorted[rank]);
        }
        assertSameCount(index, scores, sorted[sorted.length - 1] + 1.0);
    }

    @Test
    void aLayerOfMillionsIsIndexedInPartsAndTakesAFifthOfItsMemory() {
        float[] scores = gaussians(2_400_000);
        ScoreIndex index = new ScoreIndex(scores);
        float[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int rank = 0; rank < sorted.length; rank += 9_973) {
            assertThat(index.atRank(rank)).isEqualTo(sorted[rank]);
        }
        assertSameCount(index, scores, 0.0123);
        assertThat(index.bytes()).isLessThan(scores.length * 4L / 5);
    }

    @Test
    void noNumberIsBelowNothing() {
        ScoreIndex index = new ScoreIndex(new float[] {1, Float.NaN, 2});
        assertThat(index.countBelow(Double.POSITIVE_INFINITY)).isEqualTo(2);
        assertThat(index.countBelow(Double.NaN)).isZero();
        assertThat(index.atRank(2)).isNaN();
    }

    @Test
    void aLargeLayerIsIndexedOnlyAsLongAsTheJobGoesOn() {
        float[] scores = gaussians(2_000_000);
        CountedToken.assertStops(
                scores.length >> 16,
                64,
                token -> assertThat(new ScoreIndex(scores, token)).isNotNull());
    }

    private static float[] gaussians(int count) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.abs(random.nextGaussian() * 0.02);
        }
        return values;
    }

    private static void assertSameCount(ScoreIndex index, float[] scores, double bound) {
        int count = 0;
        for (float score : scores) {
            count += score < bound ? 1 : 0;
        }
        assertThat(index.countBelow(bound)).isEqualTo(count);
    }
}
