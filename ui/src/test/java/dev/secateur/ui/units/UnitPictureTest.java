package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPictureTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "1,28,28", "3,4,5", "20,5,5", "17,1,1", "36,3,3", "2,1,6", "7,6,2"})
    void everyWeightStandsInThePictureOnce(int tiles, int rows, int columns) {
        float[] weights = new float[tiles * rows * columns];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i;
        }
        UnitPicture picture = UnitPicture.tiles(weights, rows, columns);
        float[] seen = new float[weights.length];
        Arrays.fill(seen, -1);
        for (int place = 0; place < picture.rows() * picture.columns(); place++) {
            float value = picture.value(place / picture.columns(), place % picture.columns());
            if (!Float.isNaN(value)) {
                assertThat(seen[(int) value]).isEqualTo(-1);
                seen[(int) value] = value;
            }
        }
        assertThat(seen).isEqualTo(weights);
    }

    @Test
    void anImageKeepsItsShape() {
        UnitPicture picture = UnitPicture.tiles(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        assertThat(picture.rows()).isEqualTo(2);
        assertThat(picture.columns()).isEqualTo(3);
        assertThat(picture.value(1, 0)).isEqualTo(4);
    }
}
