package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TradeOffTest {
    private static final List<TradeOff> WORKED =
            List.of(
                    new TradeOff(1, 100, 0.90),
                    new TradeOff(2, 50, 0.92),
                    new TradeOff(3, 20, 0.85),
                    new TradeOff(4, 20, 0.80),
                    new TradeOff(5, 10, 0.85),
                    new TradeOff(6, 5, 0.40));

    @Test
    void theFrontHasThoseThatNothingCheaperIsAsGoodAs() {
        assertThat(numbers(WORKED)).containsExactly(6, 5, 2);
    }

    @Test
    void equalOnesDoNotBeatEachOther() {
        assertThat(numbers(List.of(new TradeOff(1, 3, 0.5), new TradeOff(2, 3, 0.5))))
                .containsExactly(1, 2);
    }

    @Test
    void aloneOneIsTheFront() {
        assertThat(numbers(List.of(new TradeOff(7, 3, 0)))).containsExactly(7);
        assertThat(TradeOff.front(List.of())).isEmpty();
    }

    @Test
    void alongTheFrontAccuracyRisesAndWhoeverIsNotOnItIsUnderTheStairs() {
        SplittableRandom random = new SplittableRandom(3);
        List<TradeOff> all =
                IntStream.range(0, 200)
                        .mapToObj(
                                i -> new TradeOff(i, random.nextInt(40), random.nextInt(40) / 40.0))
                        .toList();
        for (TradeOff one : all) {
            double best =
                    all.stream()
                            .filter(other -> other.cost() <= one.cost())
                            .mapToDouble(TradeOff::accuracy)
                            .max()
                            .orElseThrow();
            double cheapest =
                    all.stream()
                            .filter(other -> other.accuracy() >= one.accuracy())
                            .mapToDouble(TradeOff::cost)
                            .min()
                            .orElseThrow();
            boolean isOnFront = one.accuracy() == best && one.cost() == cheapest;
            assertThat(TradeOff.front(all).contains(one)).isEqualTo(isOnFront);
        }
    }

    private static List<Integer> numbers(List<TradeOff> all) {
        return TradeOff.front(all).stream().map(TradeOff::revision).toList();
    }
}
