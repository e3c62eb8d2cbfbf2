package dev.secateur.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.training.OverfittingDiagnosis.Change;
import dev.secateur.model.training.OverfittingDiagnosis.Comparison;
import dev.secateur.model.training.OverfittingDiagnosis.Reason;
import dev.secateur.model.training.OverfittingDiagnosis.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverfittingDiagnosisTest {
    private static double falling(double epoch) {
        return 0.2 + Math.exp(-epoch);
    }

    private static double turning(double epoch) {
        return 0.5 + 0.02 * Math.abs(epoch - 5);
    }

    @Test
    void aValidationLossThatTurnsWhileTrainingLossFallsOverfits() {
        OverfittingDiagnosis diagnosis =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::turning,
                                10,
                                0.99,
                                0.9),
                        1000);
        assertThat(diagnosis.verdict()).isEqualTo(Verdict.OVERFITS);
        assertThat(diagnosis.reason()).isEqualTo(Reason.TURNED);
        LossTurn turn = diagnosis.turn().orElseThrow();
        assertThat(turn.epoch()).isCloseTo(5, within(0.25));
        assertThat(turn.loss()).isCloseTo(0.505, within(0.005));
        assertThat(turn.rise()).isCloseTo((0.5925 - 0.505) / 0.505, within(1e-2));
        assertThat(diagnosis.gap().value()).isCloseTo(0.09, within(1e-12));
    }

    @Test
    void aWideGapOverfitsEvenIfValidationLossNeverTurned() {
        assertThat(
                        of(
                                        curves(
                                                OverfittingDiagnosisTest::falling,
                                                OverfittingDiagnosisTest::falling,
                                                10,
                                                0.99,
                                                0.9),
                                        1000)
                                .reason())
                .isEqualTo(Reason.GAP);
    }

    @Test
    void aNarrowGapFits() {
        OverfittingDiagnosis diagnosis =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.99,
                                0.985),
                        1000);
        assertThat(diagnosis.verdict()).isEqualTo(Verdict.FITS);
        assertThat(diagnosis.turn()).isEmpty();
    }

    @Test
    void aTurnWithoutASureGapIsNoOverfitting() {
        assertThat(
                        of(
                                        curves(
                                                OverfittingDiagnosisTest::falling,
                                                OverfittingDiagnosisTest::turning,
                                                10,
                                                0.95,
                                                0.949),
                                        2000)
                                .verdict())
                .isEqualTo(Verdict.FITS);
    }

    @Test
    void lossesThatRiseTogetherHaveNotTurned() {
        assertThat(
                        of(
                                        curves(
                                                OverfittingDiagnosisTest::turning,
                                                OverfittingDiagnosisTest::turning,
                                                10,
                                                0.99,
                                                0.985),
                                        1000)
                                .turn())
                .isEmpty();
    }

    @Test
    void lowTrainingAccuracyUnderfits() {
        assertThat(of(curves(e -> 1, e -> 1, 10, 0.4, 0.39), 1000).reason()).isEqualTo(Reason.LOW);
    }

    @Test
    void lossesThatStillFallUnderfitUnlessAlmostAllIsLearned() {
        DoubleUnaryOperator steep = e -> 2 * Math.exp(-e / 3);
        assertThat(of(curves(steep, steep, 4, 0.8, 0.79), 1000).reason())
                .isEqualTo(Reason.LEARNING);
        assertThat(of(curves(steep, steep, 4, 0.95, 0.945), 1000).verdict())
                .isEqualTo(Verdict.FITS);
    }

    /** Half way from guessing: 0.75 for two balanced classes, 0.55 for one in ten. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.7, LOW", "0.1, 0.7, NARROW_GAP", "0.9, 0.93, LOW"})
    void whatIsLowDependsOnWhatGuessingReaches(double guess, double accuracy, Reason reason) {
        Evaluation scores = evaluation(10_000, guess, accuracy);
        assertThat(scores.accuracy()).isEqualTo(accuracy);
        assertThat(OverfittingDiagnosis.of(Curves.NONE, scores, scores).reason()).isEqualTo(reason);
    }

    /** Two classes, the first of which is a share of all; all mistakes are made on it. */
    private static Evaluation evaluation(int examples, double first, double accuracy) {
        long most = Math.round(examples * Math.max(first, 0.5));
        long wrong = Math.round(examples * (1 - accuracy));
        if (first < 0.5) {
            return tenClasses(examples, wrong);
        }
        return new Evaluation(
                0.5, List.of("a", "b"), new long[][] {{most - wrong, wrong}, {0, examples - most}});
    }

    private static Evaluation tenClasses(int examples, long wrong) {
        List<String> names = new ArrayList<>();
        long[][] confusion = new long[10][10];
        for (int c = 0; c < 10; c++) {
            names.add("class " + c);
            confusion[c][c] = (examples - wrong) / 10;
            confusion[c][(c + 1) % 10] = wrong / 10;
        }
        return new Evaluation(0.5, names, confusion);
    }

    @ParameterizedTest
    @CsvSource({"20, TOO_FEW", "100, TOO_FEW", "2000, NARROW_GAP"})
    void whetherAGapOfTwoPointsMattersTakesEnoughExamplesToTell(int examples, Reason reason) {
        assertThat(
                        of(
                                        curves(
                                                OverfittingDiagnosisTest::falling,
                                                OverfittingDiagnosisTest::falling,
                                                10,
                                                0.97,
                                                0.95),
                                        examples)
                                .reason())
                .isEqualTo(reason);
    }

    @Test
    void aTurnOnFewExamplesIsNotEnough() {
        assertThat(
                        of(
                                        curves(
                                                OverfittingDiagnosisTest::falling,
                                                OverfittingDiagnosisTest::turning,
                                                10,
                                                0.97,
                                                0.93),
                                        30)
                                .verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void withoutAnyPointNobodyCanTell() {
        OverfittingDiagnosis diagnosis = of(Curves.NONE, 1000);
        assertThat(diagnosis.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(diagnosis.gap()).isEqualTo(new Estimate(0, -1, 1));
    }

    @Test
    void onePointTellsTheGapAndNoTurn() {
        Curves one = new Curves(List.of(new MetricPoint(3, 0.1, 0.99, 0.6, 0.8)), List.of(), 3);
        OverfittingDiagnosis diagnosis = of(one, 1000);
        assertThat(diagnosis.reason()).isEqualTo(Reason.GAP);
        assertThat(diagnosis.turn()).isEmpty();
    }

    @Test
    void aFlatLossHasNotTurned() {
        assertThat(of(curves(e -> 0.3, e -> 0.3, 10, 0.97, 0.965), 1000).turn()).isEmpty();
        assertThat(of(curves(e -> 0, e -> 0, 10, 1, 1), 1000).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void noiseAroundALevelSeldomLooksLikeATurn() {
        int turned = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DoubleUnaryOperator noisy = e -> 0.5 + 0.1 * random.nextGaussian();
            turned +=
                    of(curves(OverfittingDiagnosisTest::falling, noisy, 12, 0.99, 0.9), 1000)
                                    .turn()
                                    .isPresent()
                            ? 1
                            : 0;
        }
        assertThat(turned).isLessThan(10);
    }

    @Test
    void aTurnIsFoundThroughNoise() {
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DoubleUnaryOperator noisy = e -> turning(e) + 0.005 * random.nextGaussian();
            LossTurn turn =
                    LossTurn.last(curves(OverfittingDiagnosisTest::falling, noisy, 10, 0.99, 0.9))
                            .orElseThrow();
            assertThat(turn.epoch()).isBetween(4.0, 6.0);
            sum += turn.epoch();
        }
        assertThat(sum / 100).isCloseTo(5, within(0.1));
    }

    @Property
    void nothingItSaysIsWithoutANumber(
            @ForAll @Size(max = 40) List<@IntRange(max = 1000) Integer> losses,
            @ForAll @IntRange(max = 5000) int examples) {
        List<MetricPoint> points = new ArrayList<>();
        for (int i = 0; i < losses.size(); i++) {
            double loss = losses.get(i) / 500.0;
            double accuracy = losses.get(i) / 1000.0;
            points.add(new MetricPoint(i / 4.0, loss, 1 - accuracy, 2 * loss, accuracy));
        }
        OverfittingDiagnosis diagnosis = of(new Curves(points, List.of(), 10), examples);
        Estimate gap = diagnosis.gap();
        assertThat(List.of(gap.value(), gap.low(), gap.high())).allMatch(Double::isFinite);
        assertThat(gap.low()).isLessThanOrEqualTo(gap.value());
        diagnosis
                .turn()
                .ifPresent(
                        turn -> {
                            assertThat(turn.epoch()).isBetween(0.0, losses.size() / 4.0);
                            assertThat(turn.loss()).isFinite();
                            assertThat(turn.rise()).isGreaterThan(0.05);
                        });
    }

    @Test
    void whatCameBeforePruningIsAPhaseOfItsOwn() {
        Curves before =
                curves(
                        OverfittingDiagnosisTest::falling,
                        OverfittingDiagnosisTest::turning,
                        10,
                        0.99,
                        0.9);
        List<MetricPoint> points = new ArrayList<>(before.points());
        points.add(new MetricPoint(10, 0.2, 0.99, 0.6, 0.9));
        points.add(new MetricPoint(10, 0.9, 0.7, 0.9, 0.7));
        for (int i = 1; i <= 12; i++) {
            points.add(new MetricPoint(10 + i / 4.0, 0.4, 0.93, 0.5, 0.91));
        }
        Curves pruned = new Curves(points, List.of(new PruneMark(10, 0.9)), 13);
        assertThat(LossTurn.phases(pruned)).extracting(List::size).containsExactly(41, 13);
        assertThat(LossTurn.phases(pruned).get(1).get(0).validationLoss()).isEqualTo(0.9);
        assertThat(LossTurn.last(pruned)).isEmpty();
        assertThat(LossTurn.all(pruned)).isEqualTo(List.of(LossTurn.last(before).orElseThrow()));
    }

    @Test
    void pruningThatClosesTheGapOverfitsLess() {
        OverfittingDiagnosis parent =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::turning,
                                10,
                                0.99,
                                0.8),
                        1000);
        OverfittingDiagnosis child =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.85,
                                0.84),
                        1000);
        OverfittingDiagnosis compared = child.comparedWith(parent);
        Comparison comparison = compared.comparison().orElseThrow();
        assertThat(comparison.change()).isEqualTo(Change.LESS);
        assertThat(comparison.parent()).isEqualTo(parent);
        assertThat(comparison.gap().value()).isCloseTo(0.01 - 0.19, within(1e-12));
        assertThat(compared.verdict()).isEqualTo(Verdict.FITS);
        assertThat(parent.comparedWith(child).comparison().orElseThrow().change())
                .isEqualTo(Change.MORE);
    }

    @Test
    void onFewExamplesAChangeCannotBeTold() {
        OverfittingDiagnosis parent =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.99,
                                0.9),
                        90);
        OverfittingDiagnosis child =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.97,
                                0.92),
                        90);
        assertThat(child.comparedWith(parent).comparison().orElseThrow().change())
                .isEqualTo(Change.CANNOT_TELL);
    }

    @Test
    void pruningThatCostsBothAccuraciesUnderfits() {
        OverfittingDiagnosis parent =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.95,
                                0.93),
                        1000);
        OverfittingDiagnosis child =
                of(
                        curves(
                                OverfittingDiagnosisTest::falling,
                                OverfittingDiagnosisTest::falling,
                                10,
                                0.8,
                                0.79),
                        1000);
        assertThat(child.verdict()).isEqualTo(Verdict.FITS);
        assertThat(child.comparedWith(parent).reason()).isEqualTo(Reason.FELL);
    }

    private static OverfittingDiagnosis of(Curves curves, int validationExamples) {
        return OverfittingDiagnosis.of(curves, validationExamples);
    }

    /** Four points an epoch after the one before training, with accuracies that never change. */
    private static Curves curves(
            DoubleUnaryOperator train,
            DoubleUnaryOperator validation,
            int epochs,
            double trainAccuracy,
            double validationAccuracy) {
        List<MetricPoint> points = new ArrayList<>();
        for (int i = 0; i <= 4 * epochs; i++) {
            double epoch = i / 4.0;
            points.add(
                    new MetricPoint(
                            epoch,
                            train.applyAsDouble(epoch),
                            trainAccuracy,
                            validation.applyAsDouble(epoch),
                            validationAccuracy));
        }
        return new Curves(points, List.of(), epochs);
    }
}
