package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KMeansTest {
    private static final CancellationToken GO_ON = new CancellationToken();

    @Test
    void workedByHand() {
        float[] numbers = {0, 10, 1, 11, 2, 12};
        assertThat(KMeans.of(numbers, 2, GO_ON).means()).containsExactly(1, 11);
        assertThat(KMeans.of(numbers, 1, GO_ON).means()).containsExactly(6);
    }

    @Test
    void clustersThatStayEmptyAreLeftOut() {
        assertThat(KMeans.of(new float[] {1, 1, 1}, 4, GO_ON).means()).containsExactly(1);
        assertThat(KMeans.of(new float[] {0, 0, 9}, 4, GO_ON).means()).containsExactly(0, 9);
        assertThat(KMeans.of(new float[0], 4, GO_ON).means()).hasSize(1);
    }

    /** What makes a Lloyd solution: each number has its nearest mean, each mean is its numbers'. */
    @Property(tries = 100)
    void eachMeanIsTheMeanOfTheNumbersNearestToIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int k) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[1 + random.nextInt(300)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        KMeans found = KMeans.of(numbers, k, GO_ON);
        float[] means = found.means();
        double[] sums = new double[means.length];
        int[] counts = new int[means.length];
        for (float number : numbers) {
            int nearest = found.nearest(number);
            for (float mean : means) {
                assertThat(Math.abs(number - means[nearest]))
                        .isLessThanOrEqualTo(Math.abs(number - mean) + 1e-6f);
            }
            sums[nearest] += number;
            counts[nearest]++;
        }
        for (int m = 0; m < means.length; m++) {
            assertThat(Math.abs(sums[m] / counts[m] - means[m])).isLessThan(1e-5);
        }
        assertThat(means).isSorted();
        assertThat(Arrays.stream(counts).min().orElseThrow()).isPositive();
    }
}
