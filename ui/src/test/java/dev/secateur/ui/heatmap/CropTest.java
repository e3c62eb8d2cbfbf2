package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest {
    private static final WeightGrid MATRIX =
            WeightGrids.matrix(300, 784, (r, c) -> r * 784 + c, i -> i, 1);

    /** 10 images of 5 × 3 side by side, in 4 rows, so that the last row has 2 of 4 places empty. */
    private static final WeightGrid TILES =
            WeightGrids.tiles(14, 5, 3, 4, (t, r, c) -> t * 15 + r * 3 + c, i -> i, 1);

    /** 12 images of 28 × 28, 4 side by side. */
    private static final WeightGrid IMAGES =
            WeightGrids.tiles(12, 28, 28, 4, (t, r, c) -> t * 784 + r * 28 + c, i -> i, 1);

    @Test
    void whatIsUnderThePointStaysThere() {
        Crop crop = Crop.whole(MATRIX);
        for (int i = 0; i < 8; i++) {
            crop = crop.zoomed(MATRIX, 0.7, 0.5, 0.25);
        }
        assertThat(crop.row() + 0.5 * crop.rows()).isBetween(145.0, 155.0);
        assertThat(crop.column() + 0.25 * crop.columns()).isBetween(190.0, 202.0);
    }

    @Test
    void zoomingInEndsAtAFewWeightsAndOutAtAll() {
        Crop crop = Crop.whole(MATRIX);
        for (int i = 0; i < 60; i++) {
            crop = crop.zoomed(MATRIX, 0.8, 1, 1);
        }
        assertThat(crop).isEqualTo(new Crop(296, 780, 4, 4));
        for (int i = 0; i < 60; i++) {
            crop = crop.zoomed(MATRIX, 1.25, 0, 0);
        }
        assertThat(crop.isWhole(MATRIX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsDoneThePartLiesWithinAndBeginsAndEndsWithATile(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (WeightGrid grid : new WeightGrid[] {MATRIX, TILES}) {
            Crop crop = Crop.whole(grid);
            for (int i = 0; i < 300; i++) {
                crop =
                        random.nextBoolean()
                                ? crop.zoomed(
                                        grid,
                                        random.nextBoolean() ? 0.8 : 1.25,
                                        random.nextDouble(),
                                        random.nextDouble())
                                : crop.moved(
                                        grid,
                                        random.nextDouble(-50, 50),
                                        random.nextDouble(-50, 50));
                assertThat(crop.row()).isNotNegative();
                assertThat(crop.column()).isNotNegative();
                assertThat(crop.row() + crop.rows()).isLessThanOrEqualTo(grid.rows());
                assertThat(crop.column() + crop.columns()).isLessThanOrEqualTo(grid.columns());
                if (grid == TILES) {
                    assertThat(crop.row() % 6).isZero();
                    assertThat((crop.rows() + 1) % 6).isZero();
                    assertThat(crop.column() % 4).isZero();
                    assertThat((crop.columns() + 1) % 4).isZero();
                }
            }
        }
    }

    @Test
    void aLargeTileIsGoneIntoDownToAFewWeightsAndLeftAgain() {
        Crop crop = Crop.whole(IMAGES);
        for (int i = 0; i < 60; i++) {
            crop = crop.zoomed(IMAGES, 0.8, 0.5, 0.5);
        }
        assertThat(crop.rows()).isEqualTo(4);
        assertThat(crop.columns()).isEqualTo(4);
        WeightGrid part = new CroppedGrid(IMAGES, crop);
        assertThat(part.tileRows()).isEqualTo(4);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(part.hole(row, column)).isFalse();
            }
        }
        HeatmapRaster raster = HeatmapRaster.of(part, 560, 200);
        assertThat(raster.isOneToOne()).isTrue();
        assertThat(raster.fit().columns().pixelsIn(0)).isGreaterThan(42);
        for (int i = 0; i < 60; i++) {
            crop = crop.zoomed(IMAGES, 1.25, 0.5, 0.5);
        }
        assertThat(crop.isWhole(IMAGES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofLargeTilesWholeOnesAreShownOrAPartOfOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Crop crop = Crop.whole(IMAGES);
        for (int i = 0; i < 500; i++) {
            double factor = random.nextInt(3) > 0 ? 0.8 : 1.25;
            crop = crop.zoomed(IMAGES, factor, random.nextDouble(), random.nextDouble());
            crop = crop.moved(IMAGES, random.nextDouble(-40, 40), random.nextDouble(-40, 40));
            assertThat(crop.fits(IMAGES)).isTrue();
            boolean isPart = crop.rows() < 28 || crop.columns() < 28;
            if (isPart) {
                assertThat(crop.row() / 29).isEqualTo((crop.row() + crop.rows()) / 29);
                assertThat(crop.column() / 29).isEqualTo((crop.column() + crop.columns()) / 29);
            } else {
                assertThat(crop.row() % 29).isZero();
                assertThat(crop.column() % 29).isZero();
                assertThat((crop.rows() + 1) % 29).isZero();
                assertThat((crop.columns() + 1) % 29).isZero();
            }
        }
    }

    @Test
    void aPartOfATileIsMovedOverToTheNextTile() {
        Crop part = new Crop(29 + 24, 10, 4, 4);
        assertThat(part.moved(IMAGES, 1, 0)).isEqualTo(part);
        assertThat(part.moved(IMAGES, 8, -3)).isEqualTo(new Crop(61, 7, 4, 4));
    }

    @Test
    void thePartShowsTheSameWeights() {
        Crop crop = new Crop(6, 4, 11, 7);
        WeightGrid part = new CroppedGrid(TILES, crop);
        for (int row = 0; row < part.rows(); row++) {
            for (int column = 0; column < part.columns(); column++) {
                assertThat(part.hole(row, column)).isEqualTo(TILES.hole(row + 6, column + 4));
                if (!part.hole(row, column)) {
                    assertThat(part.index(row, column)).isEqualTo(TILES.index(row + 6, column + 4));
                }
            }
        }
    }
}
