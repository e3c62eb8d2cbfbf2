package dev.secateur.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationFlowTest {
    private static ActivationFlow.Stage stage(long values, Integer... sources) {
        return new ActivationFlow.Stage("", values, List.of(sources));
    }

    @Test
    void inAStackThePeakIsTheLargestSumOfAnInputAndAnOutput() {
        ActivationFlow flow =
                new ActivationFlow(7, List.of(stage(50, -1), stage(60, 0), stage(3, 1)));
        assertThat(flow.peakBytes()).isEqualTo(4 * (50 + 60));
    }

    @Test
    void theExampleItselfCounts() {
        ActivationFlow flow = new ActivationFlow(784, List.of(stage(300, -1), stage(10, 0)));
        assertThat(flow.peakBytes()).isEqualTo(4 * (784 + 300));
    }

    @Test
    void aResidualKeepsItsInputAlive() {
        ActivationFlow flow =
                new ActivationFlow(
                        1, List.of(stage(10, -1), stage(20, 0), stage(10, 1), stage(10, 0, 2)));
        // While the third stage turns 20 values into 10, the first one's 10 wait for the sum.
        assertThat(flow.peakBytes()).isEqualTo(4 * (10 + 20 + 10));
    }

    @Test
    void aConcatenationReadsAllThatItJoins() {
        ActivationFlow flow =
                new ActivationFlow(
                        6, List.of(stage(8, -1), stage(9, -1), stage(17, 0, 1), stage(2, 2)));
        assertThat(flow.peakBytes()).isEqualTo(4 * (8 + 9 + 17));
    }

    @Test
    void whatNobodyReadsIsFreeAgainAtOnce() {
        ActivationFlow flow =
                new ActivationFlow(5, List.of(stage(100, -1), stage(1, -1), stage(3, 1)));
        assertThat(flow.peakBytes()).isEqualTo(4 * (5 + 100));
    }
}
