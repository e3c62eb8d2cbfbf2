package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisFitTest {
    @ParameterizedTest
    @CsvSource({"784,570", "300,590", "10,300", "100,570", "1,1", "7,3", "5,1", "1000000,613"})
    void everyCellHasOneBlockAndEveryPixelToo(int cells, int pixels) {
        AxisFit fit = AxisFit.filling(cells, pixels);
        assertThat(fit.first()[0]).isZero();
        assertThat(fit.first()[fit.blocks()]).isEqualTo(cells);
        assertThat(fit.pixels()).isBetween((int) (pixels * 0.87), pixels);
        for (int block = 0; block < fit.blocks(); block++) {
            assertThat(fit.cellsIn(block)).isPositive();
            assertThat(fit.pixelsIn(block)).isPositive();
            assertThat(fit.blockAt(fit.start()[block])).isEqualTo(block);
            assertThat(fit.blockAt(fit.start()[block + 1] - 1)).isEqualTo(block);
        }
        assertThat(fit.mostCells() - fit.fewestCells()).isLessThanOrEqualTo(1);
    }

    @Test
    void largeCellsAreAllOfOneSize() {
        AxisFit fit = AxisFit.filling(10, 309);
        for (int block = 0; block < 10; block++) {
            assertThat(fit.pixelsIn(block)).isEqualTo(30);
        }
    }

    @Test
    void tilesAreAlikeWithAHoleBetween() {
        AxisFit tiles =
                AxisFit.tiled(new TileAxis(28, 3, 0), AxisFit.exactly(28, 20), 2, hole -> false);
        assertThat(tiles.first()[tiles.blocks()]).isEqualTo(3 * 28 + 2);
        assertThat(tiles.pixels()).isEqualTo(3 * 20 + 2 * 2);
        assertThat(tiles.first()[20]).as("the first hole").isEqualTo(28);
        assertThat(tiles.cellsIn(20)).isEqualTo(1);
        assertThat(tiles.pixelsIn(20)).isEqualTo(2);
        for (int block = 0; block < 20; block++) {
            assertThat(tiles.cellsIn(21 + block)).isEqualTo(tiles.cellsIn(block));
        }
    }
}
