package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
