package dev.secateur.model.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MutualInformationTest {
    @Test
    void aTableWorkedByHand() {
        // p: (3/8, 1/8; 0, 4/8). Bins hold 1/2 each, classes 3/8 and 5/8.
        // 3/8·log2(3/8 ÷ (1/2·3/8)) + 1/8·log2(1/8 ÷ (1/2·5/8)) + 1/2·log2(1/2 ÷ (1/2·5/8))
        // = 0.375·1 + 0.125·(−1.321928) + 0.5·0.678072 = 0.548795.
        long[][] counts = {{3, 1}, {0, 4}};
        assertThat(MutualInformation.of(counts)).isCloseTo(0.548795, within(1e-6));
        float[] column = {7, 7, 7, 7, 9, 9, 9, 9};
        int[] labels = {0, 0, 0, 1, 1, 1, 1, 1};
        assertThat(MutualInformation.of(column, labels, 2)).isCloseTo(0.548795, within(1e-6));
    }

    @Test
    void aColumnThatGivesTheClassAwayTellsTheWholeEntropy() {
        float[] column = new float[300];
        int[] labels = IntStream.range(0, 300).map(i -> i % 3).toArray();
        IntStream.range(0, 300).forEach(i -> column[i] = 1000 * labels[i] + i / 3);
        // Deciles fall on the borders between two of the classes only up to one bin each.
        assertThat(MutualInformation.of(column, labels, 3))
                .isBetween(1.3, Math.log(3) / Math.log(2));
        IntStream.range(0, 300).forEach(i -> column[i] = -labels[i]);
        assertThat(MutualInformation.of(column, labels, 3))
                .isCloseTo(Math.log(3) / Math.log(2), within(1e-12));
    }

    @Test
    void independentOrConstantColumnsTellNothing() {
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        float[] independent = new float[40];
        IntStream.range(0, 40).forEach(i -> independent[i] = i / 2 % 2);
        assertThat(MutualInformation.of(independent, labels, 2)).isCloseTo(0, within(1e-12));
        assertThat(MutualInformation.of(new float[40], labels, 2)).isZero();
    }

    @Test
    void manyValuesAreCutAtTheirDecilesAndEqualOnesStayTogether() {
        float[] column = new float[100];
        IntStream.range(0, 100).forEach(i -> column[i] = i);
        assertThat(MutualInformation.edges(column))
                .containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90);
        IntStream.range(0, 85).forEach(i -> column[i] = 0);
        assertThat(MutualInformation.edges(column)).containsExactly(90);
    }
}
