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
        TileLayout layout = new TileLayout(count, rows, columns, perRow);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < layout.rows(); row++) {
            for (int column = 0; column < layout.columns(); column++) {
                if (!layout.hole(row, column)) {
                    int tile = layout.tile(row, column);
                    int r = layout.rowInTile(row);
                    int c = layout.columnInTile(column);
                    assertThat(tile).isBetween(0, count - 1);
                    assertThat(r).isBetween(0, rows - 1);
                    assertThat(c).isBetween(0, columns - 1);
                    seen.add(tile + "/" + r + "/" + c);
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
