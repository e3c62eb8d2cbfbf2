package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSplitsTest {
    private static final CancellationToken GO_ON = new CancellationToken();

    @Property(tries = 200)
    void theTwoPartsAreTheWholeAndShareNothing(
            @ForAll @Size(min = 4, max = 150) List<@IntRange(max = 3) Integer> labels,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll long seed) {
        Dataset data = data(labels);
        Assume.that(splittable(data));
        DataSplit split = DataSplits.stratified(data, share, seed);
        int[] both =
                IntStream.concat(
                                Arrays.stream(DatasetTest.numbers(split.train())),
                                Arrays.stream(DatasetTest.numbers(split.heldOut())))
                        .sorted()
                        .toArray();
        assertThat(both).isEqualTo(IntStream.range(0, data.size()).toArray());
    }

    @Property(tries = 200)
    void everyClassHasTheShareToWithinHalfAnExampleAndIsOnBothSides(
            @ForAll @Size(min = 4, max = 150) List<@IntRange(max = 3) Integer> labels,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll long seed) {
        Dataset data = data(labels);
        Assume.that(splittable(data));
        DataSplit split = DataSplits.stratified(data, share, seed);
        for (int c = 0; c < 4; c++) {
            int all = data.classCounts()[c];
            int held = split.heldOut().classCounts()[c];
            if (all < 2) {
                assertThat(held).isZero();
            } else {
                assertThat(held).isBetween(1, all - 1);
                assertThat(held == 1 || held == all - 1 || Math.abs(held - share * all) <= 0.5)
                        .isTrue();
            }
        }
    }

    @Property(tries = 50)
    void theSameSeedGivesTheSameSplit(@ForAll long seed) {
        Dataset data = data(List.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2));
        int[] once = DatasetTest.numbers(DataSplits.stratified(data, 0.3, seed).train());
        int[] again = DatasetTest.numbers(DataSplits.stratified(data, 0.3, seed).train());
        assertThat(again).isEqualTo(once);
    }

    @Test
    void labelsGoWithTheirExamples() {
        DataSplit split = DataSplits.stratified(data(List.of(0, 1, 2, 0, 1, 2, 0, 1, 2)), 0.4, 3);
        for (int i = 0; i < split.train().size(); i++) {
            int number = (int) Inputs.example(split.train(), i)[0];
            assertThat(split.train().label(i)).isEqualTo(number % 3);
        }
    }

    @Test
    void differentSeedsGiveDifferentSplits() {
        Dataset data = data(IntStream.range(0, 40).mapToObj(i -> i % 2).toList());
        assertThat(DatasetTest.numbers(DataSplits.stratified(data, 0.5, 1).train()))
                .isNotEqualTo(DatasetTest.numbers(DataSplits.stratified(data, 0.5, 2).train()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aShareMustLieBetween(double share) {
        Dataset data = data(List.of(0, 0, 1, 1));
        assertThat(Inputs.codeOf(() -> DataSplits.stratified(data, share, 1)))
                .isEqualTo(ErrorCode.SHARE_OUT_OF_RANGE);
    }

    @Test
    void oneClassIsTooFew() {
        assertThat(Inputs.codeOf(() -> DataSplits.stratified(data(List.of(2, 2, 2)), 0.5, 1)))
                .isEqualTo(ErrorCode.DATA_TOO_FEW);
    }

    @Test
    void oneExampleOfEachClassCannotBeSplit() {
        assertThat(Inputs.codeOf(() -> DataSplits.stratified(data(List.of(0, 1, 2)), 0.5, 1)))
                .isEqualTo(ErrorCode.DATA_TOO_FEW);
    }

    @Test
    void theHeldOutPartIsScaledByTheTrainingPart() {
        Dataset data = data(IntStream.range(0, 50).mapToObj(i -> i % 2).toList());
        DataSplit raw = DataSplits.stratified(data, 0.2, 5);
        DataSplit scaled = DataSplits.prepared(raw, DataOptions.DEFAULT, GO_ON);
        Preparation.Feature learned =
                Preparation.learn(raw.train(), Scaling.STANDARD, MissingValues.MEAN, GO_ON)
                        .features()
                        .get(0);
        for (int i = 0; i < raw.heldOut().size(); i++) {
            float expected =
                    (Inputs.example(raw.heldOut(), i)[0] - learned.offset()) / learned.scale();
            assertThat(Inputs.example(scaled.heldOut(), i)[0]).isCloseTo(expected, within(1e-6f));
        }
    }

    private static Dataset data(List<Integer> labels) {
        return DatasetTest.numbered(labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean splittable(Dataset data) {
        int[] counts = data.classCounts();
        return Arrays.stream(counts).filter(c -> c > 0).count() > 1
                && Arrays.stream(counts).anyMatch(c -> c > 1);
    }
}
