package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final UnitsViewModel units = new UnitsViewModel(workbench);
    private final RankingViewModel model = new RankingViewModel(workbench, units, bench);

    @Test
    void unitsStandInOrderOfTheirScoresAndTheFirstOnesGo() {
        rank(Scope.LAYER, 0.5);
        assertThat(data().count()).isEqualTo(12);
        for (int place = 1; place < 12; place++) {
            assertThat(data().height(place)).isGreaterThanOrEqualTo(data().height(place - 1));
        }
        assertThat(data().threshold()).isEqualTo(6);
        for (int place = 0; place < 12; place++) {
            UnitState expected = place < 6 ? UnitState.GOES : UnitState.KEPT;
            assertThat(data().state(place)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void theLayerLosesAsManyAsTheThresholdIsDraggedTo(Scope scope) {
        rank(scope, 0.5);
        for (int place : new int[] {0, 1, 5, 9, 11}) {
            model.dragTo(place);
            bench.settle();
            assertThat(data().threshold()).isEqualTo(place);
            assertThat(workbench.draft().previewProperty().get().cuts().get(0).chosen())
                    .isEqualTo(place);
        }
    }

    @Test
    void whatIsChosenByHandBehindTheThresholdGoesBesides() {
        rank(Scope.LAYER, 0.25);
        int last = data().unit(11);
        units.toggle(last);
        bench.settle();
        model.dragTo(4);
        bench.settle();
        assertThat(data().threshold()).isEqualTo(4);
        assertThat(data().state(11)).isEqualTo(UnitState.BY_HAND);
        assertThat(workbench.draft().previewProperty().get().cuts().get(0).chosen()).isEqualTo(5);
    }

    @Test
    void whatGoesByHandCountsWithWhatGoesByTheThreshold() {
        rank(Scope.LAYER, 0.25);
        units.toggle(data().unit(11));
        bench.settle();
        model.dragTo(4);
        bench.settle();
        assertThat(data().going()).isEqualTo(5);
    }

    @Test
    void activationsAreMeasuredOfEachRevision() {
        TestBench trained = TestBench.opened();
        Workbench with = trained.workbench();
        RankingViewModel ranking = new RankingViewModel(with, new UnitsViewModel(with), trained);
        ranking.showingProperty().set(true);
        with.draft()
                .reviseSpec(
                        spec ->
                                PruningSpec.global(0.25)
                                        .withCriterion(Criterion.UNIT_L1)
                                        .withScope(Scope.LAYER));
        trained.settle();
        int units = ranking.dataProperty().get().count();
        assertThat(ranking.dataProperty().get().activations()).hasSize(units);
        with.prune();
        trained.settle();
        assertThat(with.revisionProperty().get().number()).isEqualTo(2);
        assertThat(ranking.dataProperty().get().activations()).hasSize(units);
    }

    @Test
    void aDragIsOneStepOfUndoAndEscapeTakesItBack() {
        rank(Scope.LAYER, 0.5);
        workbench.history().commitDraft();
        model.dragTo(2);
        model.dragTo(3);
        model.revert();
        bench.settle();
        assertThat(data().threshold()).isEqualTo(6);
        model.dragTo(2);
        model.dragTo(3);
        model.commit();
        workbench.undo();
        bench.settle();
        assertThat(data().threshold()).isEqualTo(6);
    }

    @Test
    void compactingIsForeseenOfTheDraft() {
        rank(Scope.LAYER, 0.5);
        bench.settle();
        CompactionForecast.Sizes sizes = model.sizesProperty().get();
        assertThat(sizes.isStale()).isFalse();
        // 30 inputs, 12 and 8 units and 3 answers with their biases; half of the units go.
        assertThat(sizes.costs().before().parameters()).isEqualTo(31 * 12 + 13 * 8 + 9 * 3);
        assertThat(sizes.costs().after().parameters()).isEqualTo(31 * 6 + 7 * 4 + 5 * 3);
        assertThat(sizes.costs().after().macs()).isEqualTo(30 * 6 + 6 * 4 + 4 * 3);
    }

    @Test
    void aLayerThatIsLeftOutStaysAsItIs() {
        rank(Scope.LAYER, 0.5);
        String name = data().sheet().layer().name();
        workbench.draft().reviseSpec(spec -> spec.withLeftOut(java.util.Set.of(name)));
        bench.settle();
        PruningSpec before = workbench.draft().planProperty().get().spec();
        assertThat(data().isEditable()).isFalse();
        model.dragTo(3);
        assertThat(workbench.draft().planProperty().get().spec()).isEqualTo(before);
    }

    @Test
    void unitsAreRankedAsSoonAsTheyAreScoredAlsoWhereNoneOfThemGoes() {
        rank(Scope.LAYER, 0);
        assertThat(data()).isNotNull();
        assertThat(data().threshold()).isZero();
    }

    @Test
    void whileWeightsAreRankedThereIsNoRankingOfUnits() {
        model.showingProperty().set(true);
        assertThat(model.dataProperty().get()).isNull();
        assertThat(model.unitwiseProperty().getValue()).isFalse();
    }

    private void rank(Scope scope, double share) {
        model.showingProperty().set(true);
        workbench
                .draft()
                .reviseSpec(
                        spec ->
                                spec.withCriterion(Criterion.UNIT_L1)
                                        .withScope(scope)
                                        .withAmount(new Amount.Sparsity(share))
                                        .withLayerAmount(name(), new Amount.Sparsity(share)));
        bench.settle();
    }

    private String name() {
        return workbench.revisionProperty().get().summary().prunableLayers().get(0).name();
    }

    private RankingData data() {
        return model.dataProperty().get();
    }
}
