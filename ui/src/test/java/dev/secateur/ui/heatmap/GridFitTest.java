package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridFitTest {
    private static final int WIDTH = 740;
    private static final int HEIGHT = 260;

    @Test
    void moreRoomIsLeftBetweenFiltersThanBetweenTheirKernels() {
        WeightGrid grid = kernels(64, 3).fittedTo(WIDTH, HEIGHT);
        assertGapsAreWiderBetweenFilters(GridFit.of(grid, WIDTH, HEIGHT));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPartOfItLeavesTheSameRoomWhereverItBegins(int tile) {
        WeightGrid grid = kernels(64, 3).fittedTo(WIDTH, HEIGHT);
        Crop part = new Crop(4 * tile, 4 * tile, 4 * 4 - 1, 7 * 4 - 1);
        assertGapsAreWiderBetweenFilters(GridFit.of(new CroppedGrid(grid, part), WIDTH, HEIGHT));
    }

    @Test
    void kernelsThatStandInOneRowEachHaveEqualGaps() {
        GridFit fit = GridFit.of(kernels(10, 12), WIDTH, HEIGHT);
        assertThat(fit.grid().rows()).isEqualTo(10 * 4 - 1);
        for (int hole = 3; hole < fit.grid().columns(); hole += 4) {
            assertThat(fit.columns().pixelsIn(hole)).isEqualTo(fit.columns().pixelsIn(3));
        }
    }

    @Test
    void whereAWeightIsButAPixelHighItIsAsWideAsThereIsRoomFor() {
        GridFit fit = GridFit.of(kernels(64, 64), WIDTH, HEIGHT);
        assertThat(fit.tileRows().pixelsIn(0)).isEqualTo(1);
        assertThat(fit.tileColumns().pixelsIn(0)).isEqualTo(3);
        assertThat(fit.width()).isGreaterThan(WIDTH * 4 / 5);
    }

    @Test
    void imagesKeepTheirShape() {
        WeightGrid images =
                WeightGrids.tiles(20, 28, 28, 10, (t, r, c) -> t * 784 + r * 28 + c, i -> i, 1);
        GridFit fit = GridFit.of(images, WIDTH, 100);
        assertThat(fit.tileRows().pixels()).isEqualTo(fit.tileColumns().pixels());
    }

    private static WeightGrid kernels(int outputs, int inputs) {
        return WeightGrids.kernels(
                outputs, inputs, 3, 3, (tile, r, c) -> tile * 9 + r * 3 + c, i -> i, 1);
    }

    /** Gaps of the one kind and of the other are each of one size. */
    private static void assertGapsAreWiderBetweenFilters(GridFit fit) {
        int narrow = 0;
        int wide = 0;
        for (int hole = 3; hole < fit.grid().columns(); hole += 4) {
            int gap = fit.columns().pixelsIn(hole);
            if (filter(fit.grid(), hole - 1) == filter(fit.grid(), hole + 1)) {
                assertThat(gap).isEqualTo(narrow == 0 ? gap : narrow);
                narrow = gap;
            } else {
                assertThat(gap).isEqualTo(wide == 0 ? gap : wide);
                wide = gap;
            }
        }
        assertThat(narrow).isPositive();
        assertThat(wide).isGreaterThan(narrow);
    }

    private static int filter(WeightGrid grid, int column) {
        return grid.index(0, column) / 27;
    }
}
