package dev.secateur.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixLayoutTest {
    @Test
    void theCellsLieWithinTheAreaAndAreFoundAgain() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            int size = 2 + random.nextInt(30);
            double width = 300 + random.nextInt(900);
            double height = 260 + random.nextInt(500);
            MatrixLayout layout = MatrixLayout.fit(size, 10 + random.nextInt(200), width, height);
            assertThat(layout.x(size)).isLessThanOrEqualTo(width);
            assertThat(layout.y(size)).isLessThanOrEqualTo(height);
            int cell = random.nextInt(size);
            assertThat(layout.column(layout.x(cell) + 1)).isEqualTo(cell);
            assertThat(layout.row(layout.y(cell) + 1)).isEqualTo(cell);
            assertThat(layout.column(layout.left() - 1)).isEqualTo(-1);
            assertThat(layout.row(layout.y(size) + 1)).isEqualTo(-1);
        }
    }
}
