package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideSplitTest {
    @ParameterizedTest
    @CsvSource({
        "100, 100, 812, 320, false",
        "4, 400, 812, 320, true",
        "400, 4, 812, 320, false",
        "32, 131, 412, 520, true",
    })
    void theOrientationWithTheLargerCellsIsTaken(
            int rows, int columns, double width, double height, boolean stacked) {
        WeightGrid grid = WeightGrids.matrix(rows, columns, (r, c) -> 0, i -> 0, 1);
        SideSplit split = SideSplit.of(grid, width, height, 20);
        assertThat(split.isStacked()).isEqualTo(stacked);
        double used = stacked ? split.width() : 2 * split.width() + SideSplit.GAP;
        double high = stacked ? 2 * split.height() + 40 + SideSplit.GAP : split.height() + 20;
        assertThat(used).isBetween(width - 1, width);
        assertThat(high).isBetween(height - 2, height);
    }
}
