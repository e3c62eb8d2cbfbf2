package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PatientSortTest {
    @Property(tries = 300)
    void itSortsAsJavaDoes(@ForAll float[] values, @ForAll @IntRange(min = 1, max = 9) int piece) {
        float[] sorted = values.clone();
        PatientSort.sort(sorted, piece, new CancellationToken());
        Arrays.sort(values);
        assertThat(sorted).isEqualTo(values);
    }

    @Property(tries = 100)
    void manyEqualValuesAreNoTrouble(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[3000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4);
        }
        float[] sorted = values.clone();
        PatientSort.sort(sorted, 10, new CancellationToken());
        Arrays.sort(values);
        assertThat(sorted).isEqualTo(values);
    }

    @Test
    void aLargeLayerIsIndexedOnlyAsLongAsTheJobGoesOn() {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[2_000_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        CountedToken.assertStops(
                values.length >> 16,
                token -> assertThat(new ScoreIndex(values.clone(), token)).isNotNull());
    }
}
