package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapRasterTest {
    private static final Palette PALETTE =
            new Palette(Color.RED, Color.WHITE, Color.BLUE, Color.NAVY, Color.ORANGE);
    private static final double T = 0.8;
    private static final PrunedWeights GOES = PrunedWeights.below(T);

    @ParameterizedTest
    @CsvSource({"9,11,4,3", "30,20,7,20", "5,6,50,60", "64,48,64,48", "12,100,300,31"})
    void aPixelShowsTheLargestKeptWeightOfItsBlock(int rows, int columns, int width, int height) {
        WeightGrid grid = random(rows, columns);
        GridFit fit = GridFit.of(grid, width, height);
        int[] pixels = paint(fit, HeatmapMode.WEIGHTS);
        for (int y = 0; y < fit.height(); y++) {
            for (int x = 0; x < fit.width(); x++) {
                int pixel = pixels[y * fit.width() + x];
                if (pixel != Palette.HOLE) {
                    assertThat(pixel).isEqualTo(largestKept(fit, x, y));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20,30,7,9", "20,30,40,60", "70,70,35,9"})
    void aThresholdPaintsWhatLookingUpEveryWeightDoes(int rows, int columns, int w, int h) {
        float[] values = new float[rows * columns];
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = (random.nextInt(9) - 4) / 4f;
        }
        HeatmapRaster raster = new HeatmapRaster(GridFit.of(matrix(rows, columns, values), w, h));
        IntPredicate oddTies = i -> i % 2 == 1;
        for (double t : new double[] {0, 0.25, 0.6, 0.75, 1, 2}) {
            PrunedWeights quick =
                    new PrunedWeights(t, true, (index, weight) -> oddTies.test(index));
            PrunedWeights each =
                    PrunedWeights.where(
                            i ->
                                    Math.abs(values[i]) < t
                                            || (Math.abs(values[i]) == t && oddTies.test(i)));
            for (HeatmapMode mode : HeatmapMode.values()) {
                assertThat(paint(raster, mode, quick)).isEqualTo(paint(raster, mode, each));
            }
        }
    }

    private static int[] paint(HeatmapRaster raster, HeatmapMode mode, PrunedWeights goes) {
        int[] pixels = new int[raster.width() * raster.height()];
        raster.paint(mode, PALETTE, goes, pixels);
        return pixels;
    }

    @Test
    void keptWinsOverPrunedInABlock() {
        WeightGrid grid = matrix(2, 2, new float[] {0.1f, 0.2f, 0.9f, 0.3f});
        assertThat(paint(GridFit.of(grid, 1, 1), HeatmapMode.KEPT)).containsExactly(PALETTE.kept());
        WeightGrid none = matrix(2, 2, new float[4]);
        assertThat(paint(GridFit.of(none, 1, 1), HeatmapMode.KEPT))
                .containsExactly(PALETTE.pruned());
    }

    @Test
    void densityOfABlockIsItsShareKept() {
        WeightGrid grid = random(40, 40);
        GridFit fit = GridFit.of(grid, 4, 4);
        int[] pixels = paint(fit, HeatmapMode.DENSITY);
        for (int block = 0; block < 16; block++) {
            double share = share(grid, block / 4 * 10, block % 4 * 10, 10);
            assertThat(pixels[block]).isEqualTo(PALETTE.density(share));
        }
    }

    @Test
    void densityOfACellIsTheShareKeptAroundIt() {
        WeightGrid grid = random(20, 20);
        HeatmapRaster raster = new HeatmapRaster(GridFit.of(grid, 20, 20));
        int side = raster.neighbourhood();
        int[] pixels = paint(raster.fit(), HeatmapMode.DENSITY);
        assertThat(pixels[10 * 20 + 9])
                .isEqualTo(PALETTE.density(share(grid, 10 - side / 2, 9 - side / 2, side)));
    }

    @Test
    void holesAreClearAndNoWeight() {
        WeightGrid tiles = WeightGrids.tiles(3, 2, 2, 2, (t, r, c) -> t * 4 + r * 2 + c, i -> 1, 1);
        HeatmapRaster raster = new HeatmapRaster(GridFit.of(tiles, 5, 5));
        int[] pixels = paint(raster.fit(), HeatmapMode.WEIGHTS);
        int clear = 0;
        for (int pixel : pixels) {
            clear += pixel == Palette.HOLE ? 1 : 0;
        }
        assertThat(clear)
                .as("a cross between four tiles, one of which is missing")
                .isEqualTo(9 + 4);
        assertThat(raster.cellAt(2, 0, PrunedWeights.NONE)).isNull();
        assertThat(raster.cellAt(3, 1, PrunedWeights.NONE).index()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "512,512,3,744,265",
        "64,3,3,744,265",
        "3,700,3,744,265",
        "20,1,5,10,4",
        "30,7,5,1,1",
        "128,64,3,300,400"
    })
    void kernelsNeverNeedMoreRoomThanThereIs(int outputs, int inputs, int side, int w, int h) {
        GridFit fit = GridFit.of(kernels(outputs, inputs, side), w, h);
        assertThat(fit.width()).isBetween(1, w);
        assertThat(fit.height()).isBetween(1, h);
    }

    @Test
    void everyWeightOfKernelsInSeveralRowsIsReadWhereItIsSeen() {
        HeatmapRaster raster = HeatmapRaster.of(kernels(64, 3, 3), 740, 260);
        int[] pixels = paint(raster, HeatmapMode.WEIGHTS, PrunedWeights.NONE);
        Set<Integer> read = new HashSet<>();
        for (int i = 0; i < pixels.length; i++) {
            HeatmapCell cell =
                    raster.cellAt(i % raster.width(), i / raster.width(), PrunedWeights.NONE);
            if (pixels[i] != Palette.HOLE) {
                double reach = raster.fit().grid().reach();
                assertThat(pixels[i]).isEqualTo(PALETTE.weight(cell.value(), reach));
                read.add(cell.index());
            }
        }
        assertThat(read).hasSize(64 * 3 * 9);
    }

    @Test
    void tooManyKernelsForGapsShareThePixelsAndAllTheirWeightsAreLookedAt() {
        HeatmapRaster raster = HeatmapRaster.of(kernels(40, 30, 2), 33, 17);
        assertThat(raster.fit().blockText()).isEqualTo("2–4 × 2–4");
        int[] pixels = paint(raster, HeatmapMode.WEIGHTS, PrunedWeights.NONE);
        Set<Integer> strongest = new HashSet<>();
        for (int i = 0; i < pixels.length; i++) {
            assertThat(pixels[i]).isNotEqualTo(Palette.HOLE);
            HeatmapCell cell =
                    raster.cellAt(i % raster.width(), i / raster.width(), PrunedWeights.below(0));
            strongest.add(cell.index());
        }
        assertThat(strongest)
                .as("40 by 30 kernels turned, a strongest weight a pixel")
                .hasSize(33 * 17);
    }

    @Test
    void ofSampledKernelsNotOnlyTheCornersAreLookedAt() {
        GridFit fit = GridFit.of(kernels(64, 64, 3), 64, 64);
        HeatmapRaster raster = new HeatmapRaster(fit, 64 * 64);
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 64 * 64; i++) {
            places.add(raster.cellAt(i % 64, i / 64, PrunedWeights.NONE).index() % 9);
        }
        assertThat(raster.sampling()).isEqualTo(16);
        assertThat(places).hasSize(9);
    }

    private static WeightGrid kernels(int outputs, int inputs, int side) {
        int size = side * side;
        return WeightGrids.kernels(
                outputs,
                inputs,
                side,
                side,
                (tile, row, column) -> tile * size + row * side + column,
                index -> index + 1,
                outputs * inputs * size);
    }

    @Test
    void cellsFromEightPixelsOnStandApart() {
        GridFit fit = GridFit.of(random(2, 2), 20, 12);
        int[] pixels = paint(fit, HeatmapMode.KEPT);
        assertThat(pixels[9]).isEqualTo(Palette.HOLE);
        assertThat(pixels[8]).isNotEqualTo(Palette.HOLE);
        assertThat(pixels[5 * 20]).as("six high: no gap").isNotEqualTo(Palette.HOLE);
    }

    @Test
    void hugeGridsAreSampledAndSaySo() {
        GridFit fit = GridFit.of(random(100, 100), 5, 5);
        assertThat(new HeatmapRaster(fit).sampling()).isEqualTo(1);
        assertThat(new HeatmapRaster(fit, 2500).sampling()).isEqualTo(4);
    }

    @Test
    void theReadoutIsTheWeightThatGaveThePixelItsColour() {
        WeightGrid grid = random(30, 30);
        HeatmapRaster raster = new HeatmapRaster(GridFit.of(grid, 10, 10));
        int[] pixels = paint(raster.fit(), HeatmapMode.WEIGHTS);
        for (int i = 0; i < 100; i++) {
            HeatmapCell cell = raster.cellAt(i % 10, i / 10, GOES);
            int expected =
                    cell.pruned() ? PALETTE.empty() : PALETTE.weight(cell.value(), grid.reach());
            assertThat(pixels[i]).isEqualTo(expected);
        }
    }

    private static int[] paint(GridFit fit, HeatmapMode mode) {
        int[] pixels = new int[fit.width() * fit.height()];
        new HeatmapRaster(fit).paint(mode, PALETTE, GOES, pixels);
        return pixels;
    }

    private static int largestKept(GridFit fit, int x, int y) {
        WeightGrid grid = fit.grid();
        int row = fit.rows().blockAt(y);
        int column = fit.columns().blockAt(x);
        Float best = null;
        for (int r = fit.rows().first()[row]; r < fit.rows().first()[row + 1]; r++) {
            for (int c = fit.columns().first()[column];
                    c < fit.columns().first()[column + 1];
                    c++) {
                float value = grid.value(r, c);
                boolean better = best == null || Math.abs(value) > Math.abs(best);
                best = Math.abs(value) >= T && better ? Float.valueOf(value) : best;
            }
        }
        return best == null ? PALETTE.empty() : PALETTE.weight(best, grid.reach());
    }

    private static double share(WeightGrid grid, int row, int column, int side) {
        int kept = 0;
        for (int i = 0; i < side * side; i++) {
            kept += Math.abs(grid.value(row + i / side, column + i % side)) < T ? 0 : 1;
        }
        return (double) kept / (side * side);
    }

    private static WeightGrid random(int rows, int columns) {
        Random random = new Random(rows * 31L + columns);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return matrix(rows, columns, values);
    }

    private static WeightGrid matrix(int rows, int columns, float[] values) {
        return WeightGrids.matrix(
                rows, columns, (row, column) -> row * columns + column, i -> values[i], 2);
    }
}
