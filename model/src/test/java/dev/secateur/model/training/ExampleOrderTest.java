package dev.secateur.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleOrderTest {
    @Test
    void everyExampleComesOnce() {
        assertThat(IntStream.of(ExampleOrder.shuffled(40, 1, 0)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 40).toArray());
    }

    @Test
    void theOrderDependsOnTheSeedAndTheEpochAlone() {
        int[] order = ExampleOrder.shuffled(40, 1, 2);
        assertThat(ExampleOrder.shuffled(40, 1, 2)).isEqualTo(order);
        assertThat(ExampleOrder.shuffled(40, 1, 3)).isNotEqualTo(order);
        assertThat(ExampleOrder.shuffled(40, 2, 2)).isNotEqualTo(order);
    }
}
