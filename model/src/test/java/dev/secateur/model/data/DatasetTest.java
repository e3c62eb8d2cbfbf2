package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final ExampleShape PAIR = new ExampleShape.Vector(2);
    private static final List<String> CLASSES = List.of("a", "b", "c", "d");

    /** Example i is (i, −i). */
    static Dataset numbered(int... labels) {
        float[] values = new float[2 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[2 * i] = i;
            values[2 * i + 1] = -i;
        }
        return Dataset.ofFloats("numbered", PAIR, CLASSES, values, labels);
    }

    static int[] numbers(Dataset data) {
        int[] numbers = new int[data.size()];
        Arrays.setAll(numbers, i -> (int) Inputs.example(data, i)[0]);
        return numbers;
    }

    @Test
    void bytesAreUnsignedAndDivided() {
        byte[] values = {0, 51, (byte) 204, (byte) 255};
        Dataset data = Dataset.ofBytes("b", PAIR, CLASSES, values, 255, new int[] {0, 1});
        assertThat(Inputs.example(data, 0)).containsExactly(0f, 0.2f);
        assertThat(Inputs.example(data, 1)).containsExactly(0.8f, 1f);
    }

    @Test
    void anExampleIsCopiedToItsOffset() {
        float[] target = {9, 9, 9, 9};
        numbered(0, 1, 2).copyExample(2, target, 1);
        assertThat(target).containsExactly(9, 2, -2, 9);
    }

    @Test
    void laterChangesOfTheArraysDoNotReachTheData() {
        float[] values = {1, 2};
        int[] labels = {3};
        Dataset data = Dataset.ofFloats("d", PAIR, CLASSES, values, labels);
        values[0] = 7;
        labels[0] = 0;
        assertThat(Inputs.example(data, 0)).containsExactly(1, 2);
        assertThat(data.label(0)).isEqualTo(3);
    }

    @Test
    void selectionsOfSelectionsFollowThrough() {
        Dataset data = numbered(0, 1, 2, 3).select(new int[] {3, 1, 0}).select(new int[] {2, 0});
        assertThat(numbers(data)).containsExactly(0, 3);
        assertThat(Inputs.labels(data)).containsExactly(0, 3);
    }

    @Test
    void theHeadIsNoLongerThanTheData() {
        assertThat(numbers(numbered(0, 1, 2).head(2))).containsExactly(0, 1);
        assertThat(numbered(0, 1, 2).head(9).size()).isEqualTo(3);
    }

    @Test
    void valuesAndLabelsMustFitTogether() {
        assertThatThrownBy(() -> Dataset.ofFloats("d", PAIR, CLASSES, new float[3], new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dataset.ofFloats("d", PAIR, CLASSES, new float[2], new int[] {4}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Property(tries = 200)
    void aSampleHasEachClassesShareToWithinOneExample(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 3) Integer> labels,
            @ForAll @IntRange(max = 220) int n,
            @ForAll long seed) {
        Dataset data = numbered(labels.stream().mapToInt(Integer::intValue).toArray());
        Dataset sample = data.sample(n, seed);
        assertThat(sample.size()).isEqualTo(Math.min(n, data.size()));
        assertThat(numbers(sample)).doesNotHaveDuplicates();
        double share = (double) sample.size() / data.size();
        for (int c = 0; c < 4; c++) {
            double exact = share * data.classCounts()[c];
            assertThat(sample.classCounts()[c] - exact).isBetween(-1.0, 1.0);
        }
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSameSample(@ForAll long seed) {
        Dataset data = numbered(0, 1, 2, 3, 0, 1, 2, 3, 0, 0, 0, 1);
        assertThat(numbers(data.sample(6, seed))).isEqualTo(numbers(data.sample(6, seed)));
    }
}
