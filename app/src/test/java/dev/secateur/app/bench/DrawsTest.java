package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void anEpochDrawsNoExampleTwice() {
        int[] epoch = Arrays.stream(new Draws(12, 4, 1).nextEpoch()).sorted().toArray();
        assertThat(epoch).isEqualTo(IntStream.range(0, 12).toArray());
    }

    @Test
    void theNextEpochHasAnotherOrder() {
        Draws draws = new Draws(50, 50, 1);
        assertThat(draws.nextEpoch()).isNotEqualTo(draws.nextEpoch());
    }

    @Test
    void whatIsLeftOverMakesNoSmallBatch() {
        Draws draws = new Draws(10, 4, 1);
        assertThat(draws.batches()).isEqualTo(2);
        assertThat(draws.nextEpoch()).hasSize(8);
    }

    @Test
    void theSeedAloneDecides() {
        List<Integer> first = boxed(new Draws(50, 10, 3).nextEpoch());
        assertThat(boxed(new Draws(50, 10, 3).nextEpoch())).isEqualTo(first);
        assertThat(boxed(new Draws(50, 10, 4).nextEpoch())).isNotEqualTo(first);
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
