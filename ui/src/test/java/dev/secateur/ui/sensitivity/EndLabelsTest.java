package dev.secateur.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
    @Test
    void aLabelThatIsInNobodysWayStaysWhereItIsWanted() {
        assertThat(EndLabels.place(new double[] {80, 20, 50}, 14, 0, 100))
                .containsExactly(80, 20, 50);
    }

    @Test
    void noLabelCoversAnotherOrLeavesThePlotAndTheirOrderStays() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 300; run++) {
            double[] wanted = random.doubles(1 + random.nextInt(14), -20, 220).toArray();
            double[] placed = EndLabels.place(wanted, 14, 0, 200);
            double[] sorted = placed.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < sorted.length; i++) {
                assertThat(sorted[i]).isBetween(7 - 1e-9, 193 + 1e-9);
                if (i > 0) {
                    assertThat(sorted[i] - sorted[i - 1]).isGreaterThanOrEqualTo(14 - 1e-9);
                }
            }
            for (int i = 0; i < wanted.length; i++) {
                for (int j = 0; j < wanted.length; j++) {
                    assertThat(wanted[i] < wanted[j] && placed[i] > placed[j]).isFalse();
                }
            }
        }
    }
}
