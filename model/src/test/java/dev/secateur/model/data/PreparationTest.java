package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationTest {
    private static final CancellationToken GO_ON = new CancellationToken();

    @Property(tries = 200)
    void whatItLearnedFromHasMeanZeroAndDeviationOne(
            @ForAll @Size(min = 2, max = 60) List<@FloatRange(min = -1e3f, max = 1e3f) Float> column) {
        DoubleSummaryStatistics range =
                column.stream().mapToDouble(Float::doubleValue).summaryStatistics();
        Assume.that(range.getMax() > range.getMin() + 1);
        float[] values = new float[column.size()];
        IntStream.range(0, values.length).forEach(i -> values[i] = column.get(i));
        Dataset data = column(values);
        Dataset scaled = learn(data).apply(data, GO_ON);
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
        Preparation learned = learn(data);
        assertThat(learned.features().get(0).scale()).isEqualTo(1);
        assertThat(Inputs.example(learned.apply(data, GO_ON), 3)[0]).isCloseTo(0, within(1e-7f));
    }

    @Test
    void aMissingValueBecomesTheMeanOfTheKnownOnes() {
        Dataset data = column(1f, Float.NaN, 3f);
        Preparation learned = learn(data);
        assertThat(learned.features().get(0).substitute()).isEqualTo(2);
        assertThat(learned.features().get(0).scale()).isEqualTo(1);
        assertThat(Inputs.example(learned.apply(data, GO_ON), 1)).containsExactly(0);
    }

    @Test
    void aColumnThatIsAlwaysMissingBecomesZero() {
        Dataset data = column(Float.NaN, Float.NaN);
        Preparation learned = learn(data);
        assertThat(Inputs.example(learned.apply(data, GO_ON), 1)).containsExactly(0);
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
        Dataset scaled = learn(data).apply(data, GO_ON);
        assertThat(Inputs.example(scaled, 0)).containsExactly(-1, -1);
        assertThat(Inputs.example(scaled, 1)).containsExactly(1, 1);
    }

    @Test
    void dataOfAnotherWidthAreRefused() {
        Preparation learned = learn(column(1f, 2f));
        assertThat(Inputs.codeOf(() -> learned.apply(DatasetTest.numbered(0, 1), GO_ON)))
                .isEqualTo(ErrorCode.DATA_WIDTH);
    }

    @ParameterizedTest
    @CsvSource({"MEAN,4", "MEDIAN,2", "MOST_FREQUENT,1"})
    void aMissingValueIsFilledInAsAsked(MissingValues missing, float expected) {
        // Known are 1, 1, 2, 3, 13: mean 4, median 2, most frequent 1.
        Dataset data = column(3f, 1f, Float.NaN, 13f, 1f, 2f, Float.NaN);
        Dataset filled = Preparation.learn(data, Scaling.NONE, missing, GO_ON).apply(data, GO_ON);
        assertThat(Inputs.example(filled, 2)).containsExactly(expected);
        assertThat(Inputs.example(filled, 3)).containsExactly(13);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        Dataset data = column(4f, 1f, Float.NaN, 9f, 2f);
        Dataset filled =
                Preparation.learn(data, Scaling.NONE, MissingValues.MEDIAN, GO_ON)
                        .apply(data, GO_ON);
        assertThat(Inputs.example(filled, 2)).containsExactly(3);
    }

    @Test
    void whatStandsInComesFromTheTrainingPartAndIsScaledWithIt() {
        Dataset train = column(0f, 10f, Float.NaN, 2f);
        Dataset heldOut = column(Float.NaN, 20f);
        DataSplit split =
                Preparation.learn(train, Scaling.MIN_MAX, MissingValues.MEAN, GO_ON)
                        .apply(new DataSplit(train, heldOut), GO_ON);
        assertThat(Inputs.example(split.heldOut(), 0)).containsExactly(0.4f);
        assertThat(Inputs.example(split.heldOut(), 1)).containsExactly(2);
        assertThat(split.notes().missing()).isEqualTo(2);
    }

    @Test
    void missingValuesCanBeRefused() {
        Dataset data = column(1f, Float.NaN, Float.NaN);
        UserError error =
                Inputs.errorOf(
                        () ->
                                Preparation.learn(data, Scaling.NONE, MissingValues.REFUSE, GO_ON)
                                        .apply(data, GO_ON));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_VALUES_MISSING);
        assertThat(error.arguments()).containsExactly("column", 2L, "1");
    }

    @Test
    void minMaxBringsTheTrainingPartToZeroToOneAndAConstantColumnToZero() {
        Dataset data =
                Dataset.ofFloats(
                        "d",
                        new ExampleShape.Vector(2),
                        List.of("a"),
                        new float[] {-1, 7, 1, 7, 3, 7},
                        new int[] {0, 0, 0});
        Preparation learned = Preparation.learn(data, Scaling.MIN_MAX, MissingValues.MEAN, GO_ON);
        DataSplit split = learned.apply(new DataSplit(data, data), GO_ON);
        assertThat(Inputs.example(split.train(), 0)).containsExactly(0, 0);
        assertThat(Inputs.example(split.train(), 1)).containsExactly(0.5f, 0);
        assertThat(Inputs.example(split.train(), 2)).containsExactly(1, 0);
        assertThat(split.notes().constant()).containsExactly("2");
    }

    @Test
    void onlyWhatIsKeptIsHandedOnAndMayBeCutDownAgain() {
        Dataset data =
                Dataset.ofFloats(
                        "d",
                        new ExampleShape.Vector(4),
                        List.of("a"),
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8},
                        new int[] {0, 0});
        Preparation three = Preparation.none(4).keeping(3, 0, 2);
        assertThat(Inputs.example(three.apply(data, GO_ON), 1)).containsExactly(5, 7, 8);
        assertThat(Inputs.example(three.keeping(2, 1).apply(data, GO_ON), 0)).containsExactly(3, 4);
        assertThat(three.apply(data, GO_ON).shape()).isEqualTo(new ExampleShape.Vector(3));
    }

    @Test
    void equalLearningIsEqual() {
        assertThat(learn(column(1f, 2f)))
                .isEqualTo(learn(column(2f, 1f)))
                .hasSameHashCodeAs(learn(column(2f, 1f)))
                .isNotEqualTo(learn(column(2f, 3f)));
    }

    private static Preparation learn(Dataset data) {
        return Preparation.learn(data, Scaling.STANDARD, MissingValues.MEAN, GO_ON);
    }

    private static Dataset column(float... values) {
        ExampleShape one = new ExampleShape.Vector(1);
        return Dataset.ofFloats("column", one, List.of("a"), values, new int[values.length]);
    }
}
