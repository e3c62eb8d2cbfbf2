package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightGridsTest {
    @Test
    void aMatrixReadsTheBufferByFlatIndexWhateverItsPosition() {
        FloatBuffer buffer = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 6}).position(4);
        WeightGrid grid =
                WeightGrids.matrix(
                        2, 3, (row, column) -> column * 2 + row, WeightValues.of(buffer), 6);
        assertThat(grid.value(1, 0)).isEqualTo(2);
        assertThat(grid.value(0, 2)).isEqualTo(5);
        assertThat(grid.index(1, 2)).isEqualTo(5);
    }

    @Test
    void kernelsTurnToSuitTheRoomAndKeepEveryWeight() {
        WeightGrid kernels =
                WeightGrids.kernels(6, 2, 3, 3, (tile, r, c) -> tile * 9 + r * 3 + c, i -> i, 1);
        WeightGrid tall = kernels.fittedTo(100, 300);
        WeightGrid wide = kernels.fittedTo(300, 100);
        assertThat(tall.rows()).isEqualTo(wide.columns());
        assertThat(indices(tall)).hasSize(6 * 2 * 9).isEqualTo(indices(wide));
        assertThat(wide.index(4, 8))
                .as("output 2, input 1, kernel row 0, column 0")
                .isEqualTo((2 * 2 + 1) * 9);
    }

    @Test
    void kernelsOfOneChannelStandSoThatTheyAreLarge() {
        WeightGrid kernels =
                WeightGrids.kernels(20, 1, 5, 5, (tile, r, c) -> tile * 25 + r * 5 + c, i -> i, 1);
        WeightGrid fitted = kernels.fittedTo(740, 260);
        assertThat(fitted.rows()).as("three rows of kernels").isEqualTo(3 * 6 - 1);
        assertThat(indices(fitted)).hasSize(20 * 25);
    }

    @Test
    void kernelsOfFewChannelsStandInSeveralRowsSoThatTheyAreLarge() {
        WeightGrid fitted = kernels(64, 3).fittedTo(740, 260);
        assertThat(indices(fitted)).hasSize(64 * 3 * 9);
        GridFit fit = GridFit.of(fitted, 740, 260);
        assertThat(fit.columns().pixelsIn(0)).as("pixels of a weight").isBetween(6, 12);
        assertThat(fit.width() * fit.height()).isGreaterThan(740 * 260 * 2 / 3);
    }

    @ParameterizedTest
    @CsvSource({"740,260", "260,740", "500,480"})
    void theKernelsOfAFilterStayTogetherInTheOrderOfTheirChannels(int width, int height) {
        WeightGrid fitted = kernels(64, 3).fittedTo(width, height);
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (int row = 0; row < fitted.rows(); row += 4) {
            for (int column = 0; column < fitted.columns(); column += 4) {
                if (!fitted.hole(row, column)) {
                    places.put(fitted.index(row, column) / 9, List.of(row, column));
                }
            }
        }
        for (int filter = 0; filter < 64; filter++) {
            List<Integer> first = places.get(filter * 3);
            List<Integer> second = places.get(filter * 3 + 1);
            int down = second.get(0) - first.get(0);
            int across = second.get(1) - first.get(1);
            assertThat(List.of(down, across)).isIn(List.of(0, 4), List.of(4, 0));
            assertThat(places.get(filter * 3 + 2))
                    .isEqualTo(List.of(first.get(0) + 2 * down, first.get(1) + 2 * across));
        }
    }

    @Test
    void kernelsOfManyChannelsKeepARowForEachFilterSoThatAStripeIsAChannel() {
        WeightGrid fitted = kernels(64, 64).fittedTo(740, 260);
        assertThat(fitted.rows()).isEqualTo(64 * 4 - 1);
        assertThat(fitted.columns()).isEqualTo(64 * 4 - 1);
    }

    private static WeightGrid kernels(int outputs, int inputs) {
        return WeightGrids.kernels(
                outputs, inputs, 3, 3, (tile, r, c) -> tile * 9 + r * 3 + c, i -> i, 1);
    }

    private static Set<Integer> indices(WeightGrid grid) {
        Set<Integer> found = new HashSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (!grid.hole(row, column)) {
                    assertThat(found.add(grid.index(row, column))).isTrue();
                }
            }
        }
        return found;
    }
}
