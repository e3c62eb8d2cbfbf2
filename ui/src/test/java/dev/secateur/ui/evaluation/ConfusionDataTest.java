package dev.secateur.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionDataTest {
    @Test
    void theSharesOfARowAddUpToOne() {
        Random random = new Random(1);
        long[][] counts = new long[6][6];
        Arrays.setAll(counts, row -> random.longs(6, 1, 100).toArray());
        List<String> names = IntStream.range(0, 6).mapToObj(Integer::toString).toList();
        ConfusionData data = new ConfusionData(names, counts);
        for (int i = 0; i < 6; i++) {
            int row = i;
            assertThat(IntStream.range(0, 6).mapToDouble(c -> data.share(row, c)).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aClassWithoutExamplesHasSharesOfNought() {
        ConfusionData data = new ConfusionData(List.of("a", "b"), new long[][] {{0, 0}, {1, 3}});
        assertThat(data.share(0, 1)).isZero();
        assertThat(data.share(1, 1)).isEqualTo(0.75);
        assertThat(data.actual(1)).isEqualTo(4);
    }

    @Test
    void whatIsNotSquareIsRefused() {
        assertThatThrownBy(() -> new ConfusionData(List.of("a", "b"), new long[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
