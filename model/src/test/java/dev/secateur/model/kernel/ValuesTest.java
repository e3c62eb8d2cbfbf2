package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static float[] read(FloatPointer pointer, int length) {
        float[] values = new float[length];
        pointer.asBuffer().get(0, values);
        return values;
    }

    @Test
    void whatIsWrittenIsThereForBlasAndInTheArrayWhicheverIsAskedFirst() {
        try (Values values = new Values(4)) {
            for (int round = 0; round < 3; round++) {
                values.changed();
                values.write(0, new float[] {round, 1}, 2);
                values.write(2, new float[] {2, 3}, 2);
                if (round == 1) {
                    assertThat(values.array()).containsExactly(round, 1, 2, 3);
                }
                assertThat(read(values.toBlas(4), 4)).containsExactly(round, 1, 2, 3);
                assertThat(values.array()).containsExactly(round, 1, 2, 3);
            }
        }
    }

    @Test
    void aShorterBatchLeavesNothingOfALongerOneInItsPlace() {
        try (Values values = new Values(3)) {
            values.write(0, new float[] {1, 2, 3}, 3);
            values.toBlas(3);
            values.changed();
            values.write(0, new float[] {7}, 1);
            assertThat(read(values.toBlas(1), 1)).containsExactly(7);
            assertThat(values.array()[0]).isEqualTo(7);
        }
    }

    @Test
    void whatTheArrayGetsAfterwardsReachesBlasToo() {
        try (Values values = new Values(2)) {
            values.write(0, new float[] {1, 2}, 2);
            values.toBlas(2);
            values.changed();
            values.write(0, new float[] {3, 4}, 2);
            values.array()[1] = 5;
            values.changed();
            assertThat(read(values.toBlas(2), 2)).containsExactly(3, 5);
        }
    }

    @Test
    void partsWrittenInAnyOrderAreAllThere() {
        try (Values values = new Values(3)) {
            values.write(0, new float[] {1, 1, 1}, 3);
            values.toBlas(3);
            values.changed();
            values.write(1, new float[] {5, 6}, 2);
            values.write(0, new float[] {4}, 1);
            assertThat(read(values.toBlas(3), 3)).containsExactly(4, 5, 6);
            assertThat(values.array()).containsExactly(4, 5, 6);
        }
    }
}
