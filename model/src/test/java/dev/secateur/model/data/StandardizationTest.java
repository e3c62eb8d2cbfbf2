package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandardizationTest {
    @Property(tries = 200)
    void whatItLearnedFromHasMeanZeroAndDeviationOne(
            @ForAll @Size(min = 2, max = 60) List<@FloatRange(min = -1e3f, max = 1e3f) Float> column) {
        DoubleSummaryStatistics range =
                column.stream().mapToDouble(Float::doubleValue).summaryStatistics();
        Assume.that(range.getMax() > range.getMin() + 1);
        float[] values = new float[column.size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = column.get(i));
        Dataset data = column(values);
        Dataset scaled = Standardization.learn(data).apply(data);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < scaled.size(); i++) {
            double value = Inputs.example(scaled, i)[0];
            sum += value;
            squares += value * value;
        }
        double mean = sum / scaled.size();
        assertThat(mean).isCloseTo(0, within(1e-2));
        assertThat(Math.sqrt(squares / scaled.size() - mean * mean)).isCloseTo(1, within(1e-3));
    }

    @Test
    void aConstantColumnBecomesZeroAndNotRoundingNoise() {
        Dataset data = column(0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f, 0.1f);
        Standardization learned = Standardization.learn(data);
        assertThat(learned.scale(0)).isEqualTo(1);
        assertThat(Inputs.example(learned.apply(data), 3)[0]).isCloseTo(0, within(1e-7f));
    }

    @Test
    void aMissingValueBecomesTheMeanOfTheKnownOnes() {
        Dataset data = column(1f, Float.NaN, 3f);
        Standardization learned = Standardization.learn(data);
        assertThat(learned.mean(0)).isEqualTo(2);
        assertThat(learned.scale(0)).isEqualTo(1);
        assertThat(Inputs.example(learned.apply(data), 1)).containsExactly(0);
    }

    @Test
    void aColumnThatIsAlwaysMissingBecomesZero() {
        Dataset data = column(Float.NaN, Float.NaN);
        Standardization learned = Standardization.learn(data);
        assertThat(Inputs.example(learned.apply(data), 1)).containsExactly(0);
    }

    @Test
    void columnsAreScaledByThemselves() {
        Dataset data =
                Dataset.ofFloats(
                        "d",
                        new ExampleShape.Vector(2),
                        List.of("a"),
                        new float[] {0, 100, 2, 300},
                        new int[] {0, 0});
        Dataset scaled = Standardization.learn(data).apply(data);
        assertThat(Inputs.example(scaled, 0)).containsExactly(-1, -1);
        assertThat(Inputs.example(scaled, 1)).containsExactly(1, 1);
    }

    @Test
    void dataOfAnotherWidthAreAFault() {
        Standardization learned = Standardization.learn(column(1f, 2f));
        assertThatThrownBy(() -> learned.apply(DatasetTest.numbered(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalLearningIsEqual() {
        assertThat(Standardization.learn(column(1f, 2f)))
                .isEqualTo(Standardization.learn(column(2f, 1f)))
                .hasSameHashCodeAs(Standardization.learn(column(2f, 1f)))
                .isNotEqualTo(Standardization.learn(column(2f, 3f)));
    }

    private static Dataset column(float... values) {
        ExampleShape one = new ExampleShape.Vector(1);
        return Dataset.ofFloats("column", one, List.of("a"), values, new int[values.length]);
    }
}
