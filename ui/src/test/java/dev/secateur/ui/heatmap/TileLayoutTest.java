package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileLayoutTest {
    @ParameterizedTest
    @CsvSource({"7,3,4,3", "1,5,5,1", "6,2,2,6", "5,1,3,2"})
    void everyWeightOfEveryTileStandsSomewhereOnce(int count, int rows, int columns, int perRow) {
        WeightGrid grid =
                WeightGrids.tiles(
                        count,
                        rows,
                        columns,
                        perRow,
                        (tile, row, column) -> (tile * rows + row) * columns + column,
                        i -> i,
                        1);
        Set<Integer> seen = new HashSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (!grid.hole(row, column)) {
                    assertThat(grid.index(row, column)).isBetween(0, count * rows * columns - 1);
                    seen.add(grid.index(row, column));
                }
            }
        }
        assertThat(seen).hasSize(count * rows * columns);
    }

    @Test
    void noOtherNumberSideBySideMakesLargerTiles() {
        TileLayout fitted = new TileLayout(300, 28, 28, 300).fittedTo(726, 274);
        double size = fitted.cellSize(726, 274, 1);
        for (int perRow = 1; perRow <= 300; perRow++) {
            assertThat(new TileLayout(300, 28, 28, perRow).cellSize(726, 274, 1))
                    .isLessThanOrEqualTo(size);
        }
    }

    @Test
    void aWidePaneGetsWiderRows() {
        TileLayout layout = new TileLayout(64, 8, 8, 64);
        assertThat(layout.fittedTo(800, 100).perRow())
                .isGreaterThan(layout.fittedTo(100, 800).perRow());
    }
}
