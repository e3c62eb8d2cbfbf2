package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PruningViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final PruningViewModel model = new PruningViewModel(bench.workbench());

    @Test
    void movingTheShareMovesTheThresholdToWhatPrunesThatShare() {
        model.dragShare(0.75);
        bench.frame();
        assertThat(countBelow(model.thresholdProperty().get()))
                .isEqualTo((long) (0.75 * weights()));
    }

    @Test
    void movingTheThresholdMovesTheShareToWhatLiesBelowIt() {
        model.setThreshold(0.1);
        bench.frame();
        assertThat(model.shareProperty().get())
                .isCloseTo((double) countBelow(0.1) / weights(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void anotherCriterionKeepsTheShareThatGoes(Criterion criterion) {
        model.dragShare(0.6);
        bench.frame();
        if (!model.criteria().contains(criterion)) {
            assertThat(criterion).isEqualTo(Criterion.UNIT_SLIMMING);
            return;
        }
        model.chooseCriterion(criterion);
        bench.settle();
        long ranked = criterion.isUnitwise() ? 24 + 16 : weights();
        assertThat(model.shareProperty().get()).isCloseTo(0.6, within(1.0 / ranked));
        assertThat(model.readinessProperty().get().isReady()).isTrue();
        PruningPreview preview = bench.workbench().draft().previewProperty().get();
        assertThat(preview.spec().criterion()).isEqualTo(criterion);
        assertThat(preview.cuts().stream().mapToInt(LayerCut::chosen).sum())
                .isEqualTo((int) (0.6 * ranked));
    }

    @Test
    void withoutDataOnlyCriteriaThatNeedNoneAreOffered() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.criteria())
                .contains(Criterion.MAGNITUDE, Criterion.UNIT_L1)
                .doesNotContain(Criterion.TAYLOR, Criterion.UNIT_ABLATION)
                .allMatch(criterion -> !criterion.needsData());
        model.chooseCriterion(Criterion.UNIT_L1);
        bench.settle();
        prune(0.5);
        Revision made = bench.workbench().revisionProperty().get();
        assertThat(made.mask().pruned(0)).isEqualTo(made.mask().pruned());
        assertThat(made.mask().pruned(0)).isEqualTo(12 * 4);
    }

    @Test
    void aDataDrivenCriterionLooksAtExamplesOnceHoweverOftenTheAmountChanges() {
        model.chooseCriterion(Criterion.UNIT_ABLATION);
        bench.settle();
        java.util.List<String> scored = new java.util.ArrayList<>();
        bench.onProgress(progress -> scored.add(progress.messageKey()));
        for (int i = 1; i < 9; i++) {
            model.dragShare(i / 10.0);
            bench.settle();
        }
        assertThat(scored).doesNotContain("job.silencing");
        model.setScoredOn(7);
        bench.settle();
        assertThat(scored).contains("job.silencing");
    }

    @Test
    void anotherChoiceStopsTheScoringThatIsNotWantedAnyMore() {
        model.chooseCriterion(Criterion.MOVEMENT);
        bench.frame();
        model.chooseCriterion(Criterion.UNIT_L2);
        bench.settle();
        PruningPreview preview = bench.workbench().draft().previewProperty().get();
        assertThat(preview.spec().criterion()).isEqualTo(Criterion.UNIT_L2);
        assertThat(bench.workbench().jobs().running()).isEmpty();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void givingEachLayerItsOwnAmountChangesNothingThatGoes() {
        model.dragShare(0.6);
        bench.frame();
        var before = bench.workbench().draft().previewProperty().get().toMask();
        model.chooseScope(Scope.PER_LAYER);
        bench.frame();
        assertThat(bench.workbench().draft().previewProperty().get().toMask()).isEqualTo(before);
    }

    @Test
    void inPerLayerScopeTheSliderMovesTheChosenLayerOnly() {
        model.chooseScope(Scope.PER_LAYER);
        bench.frame();
        double other = cut(0);
        bench.workbench().chosenLayerProperty().set(1);
        model.dragShare(0.9);
        bench.frame();
        assertThat(cut(0)).isEqualTo(other);
        assertThat(cut(1)).isCloseTo(0.9, within(0.1));
        assertThat(model.shareProperty().get()).isEqualTo(cut(1));
    }

    @Test
    void layersThatAreChosenTogetherGetTheSameShareAndTheOthersKeepTheirs() {
        model.chooseScope(Scope.PER_LAYER);
        bench.frame();
        double other = cut(1);
        assertThat(model.togetherProperty().get()).isEqualTo(1);
        bench.workbench().layers().choose(2, Set.of(0));
        assertThat(model.togetherProperty().get()).isEqualTo(2);
        model.dragShare(0.75);
        bench.frame();
        assertThat(spec().layerAmounts().values().stream().filter(isShare(0.75))).hasSize(2);
        assertThat(cut(1)).isEqualTo(other);
        assertThat(cut(0)).isEqualTo(0.75);
        bench.workbench().chosenLayerProperty().set(1);
        assertThat(model.togetherProperty().get()).isEqualTo(1);
    }

    private static Predicate<Amount> isShare(double share) {
        return amount -> amount.equals(new Amount.Sparsity(share));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05})
    void theSliderStandsOnStepsButWhatIsTypedIsExact(double step) {
        model.snapProperty().set(step);
        for (double wanted = 0; wanted <= 1; wanted += 0.0137) {
            double there = model.slideShare(wanted);
            assertThat(there).isCloseTo(wanted, within(step / 2 + 1e-9));
            assertThat(there / step).isCloseTo(Math.rint(there / step), within(1e-9));
            assertThat(spec().amount()).isEqualTo(new Amount.Sparsity(there));
        }
        model.dragShare(0.1234);
        assertThat(spec().amount()).isEqualTo(new Amount.Sparsity(0.1234));
        model.snapProperty().set(0);
        assertThat(model.slideShare(0.4321)).isEqualTo(0.4321);
    }

    @Test
    void aDragIsOneStepOfUndo() {
        PruningSpec before = spec();
        for (int i = 0; i < 20; i++) {
            model.dragShare(0.5 + i / 50.0);
            bench.frame();
        }
        model.commit();
        bench.workbench().undo();
        assertThat(spec()).isEqualTo(before);
    }

    @Test
    void escapeTakesADragBack() {
        PruningSpec before = spec();
        model.dragShare(0.8);
        model.revert();
        bench.frame();
        assertThat(spec()).isEqualTo(before);
    }

    @Test
    void theAmountCannotUndercutWhatIsPrunedAlready() {
        prune(0.5);
        model.dragShare(0.2);
        bench.frame();
        assertThat(model.shareProperty().get()).isCloseTo(0.5, within(0.01));
        assertThat(model.readinessProperty().get().state()).isEqualTo(Readiness.State.NOTHING);
    }

    @Test
    void whyNothingGoesIsSaid() {
        model.dragShare(0);
        bench.frame();
        assertThat(nothing()).isEqualTo("Nothing would go: the amount is 0. Raise it.");
        model.setThreshold(1e-9);
        bench.frame();
        assertThat(nothing()).contains("the threshold 1.00e", "is not above the smallest");
        assertThat(model.readinessProperty().get().isReady()).isFalse();
    }

    private String nothing() {
        Readiness why = model.readinessProperty().get();
        assertThat(why.state()).isEqualTo(Readiness.State.NOTHING);
        return bench.texts().text(why.messageKey(), why.arguments().toArray());
    }

    @Test
    void aPlanThatWouldEmptyALayerNamesItAndIsNotReady() {
        model.dragShare(1);
        bench.frame();
        assertThat(model.readinessProperty().get().isReady()).isFalse();
        assertThat(model.readinessProperty().get().messageKey()).isEqualTo("error.layer-emptied");
    }

    @Test
    void pruningMakesARevisionThatIsAsSparseAsAsked() {
        prune(0.75);
        Revision made = bench.workbench().revisionProperty().get();
        assertThat(made.size().zeros()).isEqualTo((long) (0.75 * weights()));
        assertThat(made.judgement()).isPresent();
    }

    @Test
    void theButtonCancelsWhileARunGoesOn() {
        model.dragShare(0.5);
        bench.settle();
        Revision before = bench.workbench().revisionProperty().get();
        model.pruneOrCancel();
        assertThat(model.readinessProperty().get().state()).isEqualTo(Readiness.State.RUNNING);
        model.pruneOrCancel();
        bench.settle();
        assertThat(bench.workbench().revisionProperty().get()).isEqualTo(before);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void roundsAndEpochsBecomePartOfThePlan() {
        model.chooseSchedule(new Schedule.Iterative(4));
        model.fineTune(o -> o.withEpochs(7));
        assertThat(model.planProperty().get().schedule().rounds()).isEqualTo(4);
        assertThat(model.planProperty().get().fineTuning().epochs()).isEqualTo(7);
    }

    static List<Schedule> schedules() {
        return PruningViewModel.SCHEDULES;
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void afterAUnitCameBackTheNetworkIsFineTunedThoughNothingGoes(Schedule schedule) {
        Workbench workbench = bench.workbench();
        String layer = workbench.revisionProperty().get().summary().prunableLayers().get(0).name();
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0).withToggled(layer, 2));
        workbench.prune();
        bench.settle();
        bench.bringBack(layer, 2);
        model.chooseSchedule(schedule);
        bench.frame();
        assertThat(model.readinessProperty().get().state()).isEqualTo(Readiness.State.REGROWN);
        model.fineTune(o -> o.withEpochs(0));
        bench.frame();
        assertThat(model.readinessProperty().get().state()).isEqualTo(Readiness.State.NOTHING);
        model.fineTune(o -> o.withEpochs(1));
        bench.frame();
        Revision back = workbench.revisionProperty().get();
        model.pruneOrCancel();
        bench.settle();
        Revision tuned = workbench.revisionProperty().get();
        assertThat(tuned.origin().madeFrom()).hasValue(back.number());
        assertThat(tuned.mask().pruned()).isZero();
        assertThat(tuned.network().weights().get(0).toArray())
                .isNotEqualTo(back.network().weights().get(0).toArray());
        assertThat(model.readinessProperty().get().state()).isEqualTo(Readiness.State.NOTHING);
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void everyScheduleRunsToItsEndAndPrunesWhatIsAsked(Schedule schedule) {
        model.chooseSchedule(schedule);
        prune(0.6);
        Revision made = bench.workbench().revisionProperty().get();
        assertThat(bench.workbench().noticeProperty().get()).isNull();
        assertThat(made.size().zeros()).isEqualTo((long) (0.6 * weights()));
        assertThat(made.mask().pruned()).isEqualTo(made.size().zeros());
        assertThat(((Origin.Pruned) made.origin()).plan().schedule()).isEqualTo(schedule);
    }

    @Test
    void aPatternDecidesInsteadOfTheAmount() {
        model.dragShare(0.9);
        model.choosePattern(Optional.of(new Pattern(2, 4)));
        bench.settle();
        assertThat(model.patternedProperty().get()).isTrue();
        // 12·24, 24·16 and 16·3 weights: all inputs come in fours.
        assertThat(model.shareProperty().get()).isEqualTo(0.5);
        model.choosePattern(Optional.empty());
        bench.settle();
        assertThat(model.shareProperty().get()).isCloseTo(0.9, within(1.0 / weights()));
    }

    @Test
    void aBudgetThatIsUsedUpIsToldAndTakesTheStepBack() {
        model.setAccuracyBudget(Optional.of(0.0));
        model.dragShare(0.93);
        bench.settle();
        model.fineTune(o -> o.withEpochs(0));
        model.pruneOrCancel();
        bench.settle();
        Revision made = bench.workbench().revisionProperty().get();
        assertThat(made.size().zeros()).isZero();
        assertThat(((Origin.Pruned) made.origin()).stopped().orElseThrow().kept()).isZero();
        assertThat(bench.workbench().noticeProperty().get().messageKey())
                .isEqualTo("notice.budget");
    }

    @Test
    void surgeryIsNotReadyForACriterionWithoutSizes() {
        model.chooseSchedule(Schedule.Dynamic.USUAL);
        model.chooseCriterion(Criterion.RANDOM);
        bench.settle();
        assertThat(model.readinessProperty().get().messageKey()).isEqualTo("error.schedule-unfit");
        model.chooseSchedule(new Schedule.OneShot());
        bench.settle();
        assertThat(model.readinessProperty().get().isReady()).isTrue();
    }

    private void prune(double share) {
        model.dragShare(share);
        bench.settle();
        model.fineTune(o -> o.withEpochs(1));
        model.pruneOrCancel();
        bench.settle();
    }

    private PruningSpec spec() {
        return model.planProperty().get().spec();
    }

    private double cut(int layer) {
        return bench.workbench().draft().previewProperty().get().cuts().get(layer).sparsity();
    }

    private long weights() {
        return bench.workbench().revisionProperty().get().summary().weights();
    }

    private long countBelow(double threshold) {
        return bench.workbench().revisionProperty().get().network().weights().stream()
                .mapToLong(
                        layer ->
                                IntStream.range(0, layer.size())
                                        .filter(i -> Math.abs(layer.value(i)) < threshold)
                                        .count())
                .sum();
    }

    @Test
    void theFirstAmountIsAShare() {
        assertThat(spec().amount()).isInstanceOf(Amount.Sparsity.class);
    }
}
