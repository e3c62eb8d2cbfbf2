package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final WarmUp warmUp = new WarmUp(3, 0.02, 10);

    @Test
    void itEndsWhenThreeRoundsInARowWereNotFaster() {
        assertThat(rounds(List.of(10.0, 20.0, 30.0, 29.0, 30.1, 30.5, 99.0))).isEqualTo(6);
    }

    @Test
    void aFasterRoundMakesItWaitAgain() {
        assertThat(rounds(List.of(10.0, 10.0, 10.0, 12.0, 9.0, 12.1, 12.0, 99.0))).isEqualTo(7);
        assertThat(rounds(List.of(10.0, 10.0, 12.0, 12.0, 9.0, 12.1, 99.0))).isEqualTo(6);
    }

    @Test
    void itEndsInAnyCase() {
        List<Double> everFaster = IntStream.rangeClosed(1, 20).mapToObj(i -> i * 1.0).toList();
        assertThat(rounds(everFaster)).isEqualTo(10);
    }

    private int rounds(List<Double> rates) {
        Iterator<Double> next = rates.iterator();
        return warmUp.run(next::next);
    }
}
