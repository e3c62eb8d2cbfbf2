package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedGridTest {
    private static final int ROWS = 7;
    private static final int COLUMNS = 11;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyWeightStandsOnceUnderItsTrueRowAndColumnAndNormsFall(long seed) {
        float[] values = new float[ROWS * COLUMNS];
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextBoolean() ? (float) random.nextGaussian() : 0;
        }
        WeightGrid plain =
                WeightGrids.matrix(
                        ROWS,
                        COLUMNS,
                        (row, column) -> row * COLUMNS + column,
                        WeightValues.of(FloatBuffer.wrap(values)),
                        1);
        SortedGrid sorted = NormOrder.of(plain).on(plain);
        BitSet seen = new BitSet();
        double last = Double.POSITIVE_INFINITY;
        for (int row = 0; row < ROWS; row++) {
            double norm = 0;
            for (int column = 0; column < COLUMNS; column++) {
                int index = sorted.index(row, column);
                seen.set(index);
                assertThat(index)
                        .isEqualTo(sorted.trueRow(row) * COLUMNS + sorted.trueColumn(column));
                assertThat(sorted.value(row, column)).isEqualTo(values[index]);
                norm += Math.pow(sorted.value(row, column), 2);
            }
            assertThat(norm).isLessThanOrEqualTo(last + 1e-9);
            last = norm;
        }
        assertThat(seen.cardinality()).isEqualTo(values.length);
        assertThat(columnNorm(sorted, 0)).isGreaterThanOrEqualTo(columnNorm(sorted, COLUMNS - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aPartOfASortedMatrixKnowsItsTrueRowsToo(int from) {
        WeightGrid plain = WeightGrids.matrix(ROWS, COLUMNS, (r, c) -> r * COLUMNS + c, i -> i, 1);
        SortedGrid sorted = NormOrder.of(plain).on(plain);
        CroppedGrid part = new CroppedGrid(sorted, new Crop(from, from, 2, 2));
        assertThat(part.trueRow(1)).isEqualTo(ROWS - 1 - from - 1);
        assertThat(part.trueColumn(0)).isEqualTo(COLUMNS - 1 - from);
    }

    private static double columnNorm(WeightGrid grid, int column) {
        double sum = 0;
        for (int row = 0; row < grid.rows(); row++) {
            sum += Math.pow(grid.value(row, column), 2);
        }
        return sum;
    }
}
