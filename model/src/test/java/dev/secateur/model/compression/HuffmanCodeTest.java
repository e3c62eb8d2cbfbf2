package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {
    /** The example of Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", 16.3. */
    @Test
    void theTextbooksExampleTakes224Bits() {
        long[] counts = {45, 13, 12, 16, 9, 5};
        HuffmanCode code = HuffmanCode.of(counts);
        assertThat(lengths(code, 6)).containsExactly(1, 3, 3, 3, 4, 4);
        assertThat(code.bits(counts) - 6L * HuffmanCode.LENGTH_BITS).isEqualTo(224);
    }

    @Test
    void aSingleSymbolTakesOneBit() {
        HuffmanCode code = HuffmanCode.of(new long[] {0, 7, 0});
        assertThat(lengths(code, 3)).containsExactly(0, 1, 0);
    }

    /** Kraft's sum is 1 for a code that wastes nothing, and the mean is within Shannon's bounds. */
    @Property(tries = 200)
    void noWordIsTooLongAndNoneIsWasted(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int symbols) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] counts = random.longs(symbols, 1, 1000).toArray();
        HuffmanCode code = HuffmanCode.of(counts);
        double kraft = 0;
        double entropy = 0;
        double mean = 0;
        double all = Arrays.stream(counts).sum();
        for (int s = 0; s < counts.length; s++) {
            kraft += Math.pow(2, -code.length(s));
            double share = counts[s] / all;
            entropy -= share * Math.log(share) / Math.log(2);
            mean += share * code.length(s);
        }
        assertThat(kraft).isEqualTo(1);
        assertThat(mean).isBetween(entropy - 1e-9, entropy + 1);
    }

    private static int[] lengths(HuffmanCode code, int symbols) {
        int[] lengths = new int[symbols];
        for (int s = 0; s < symbols; s++) {
            lengths[s] = code.length(s);
        }
        return lengths;
    }
}
