package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.UnitPast;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.Look;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Work;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitsViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final UnitsViewModel model = new UnitsViewModel(workbench);

    @BeforeEach
    void showTheMap() {
        workbench.look().tabProperty().set(Look.MAP_TAB);
    }

    @Test
    void aUnitThatIsClickedGoesAndComesBack() {
        draft(0);
        model.toggle(3);
        bench.frame();
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.BY_HAND);
        assertThat(sheet().count(UnitState.KEPT)).isEqualTo(sheet().states().size() - 1);
        Mask mask = workbench.draft().previewProperty().get().toMask();
        LayerWeights layer = Benches.weights(workbench, 0);
        for (int i = 0; i < layer.size(); i++) {
            assertThat(mask.isPruned(0, i)).isEqualTo(layer.unit(i) == 3);
        }
        model.toggle(3);
        bench.frame();
        assertThat(sheet().count(UnitState.KEPT)).isEqualTo(sheet().states().size());
    }

    @Test
    void aClickIsOneStepOfUndo() {
        draft(0);
        model.toggle(1);
        model.toggle(2);
        workbench.undo();
        assertThat(spec().byHandOf(sheet().layer().name())).containsExactly(1);
        workbench.undo();
        assertThat(spec().byHand()).isEmpty();
        workbench.redo();
        assertThat(spec().byHandOf(sheet().layer().name())).containsExactly(1);
    }

    @Test
    void aUnitOfWhichEveryWeightGoesIsShownSo() {
        draft(1);
        assertThat(sheet().states()).containsOnly(UnitState.GOES);
        model.toggle(0);
        assertThat(sheet().states().get(0)).isEqualTo(UnitState.BY_HAND);
    }

    @Test
    void theAnswersOfTheNetworkCannotGo() {
        workbench.chosenLayerProperty().set(2);
        assertThat(sheet().states()).isEmpty();
        model.toggle(0);
        assertThat(spec().byHand()).isEmpty();
    }

    private void prune(int... units) {
        draft(0);
        for (int unit : units) {
            model.toggle(unit);
        }
        workbench.prune();
        bench.settle();
        draft(0);
    }

    @Test
    void aUnitThatAnEarlierRevisionPrunedComesBackFromTheLastThatHadIt() {
        Revision opened = revision();
        prune(3);
        prune(5);
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.GONE);
        assertThat(model.past(3)).isEqualTo(past(2, 1));
        assertThat(model.past(5)).isEqualTo(past(3, 2));
        Revision pruned = revision();
        bringBack(3);
        assertThat(revision().origin())
                .isEqualTo(new Origin.Regrown(3, 1, sheet().layer().name(), List.of(3)));
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.KEPT);
        assertThat(sheet().states().get(5)).isEqualTo(UnitState.GONE);
        LayerWeights layer = Benches.weights(workbench, 0);
        for (int i = 0; i < layer.size(); i++) {
            Revision like = layer.unit(i) == 3 ? opened : pruned;
            assertThat(layer.value(i)).isEqualTo(like.network().weights().get(0).value(i));
            assertThat(revision().mask().isPruned(0, i)).isEqualTo(layer.unit(i) == 5);
        }
        assertThat(workbench.draft().previewProperty().get().toMask()).isEqualTo(revision().mask());
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    @Test
    void bringingAUnitBackIsUndoneAndDoneAgain() {
        prune(3);
        bringBack(3);
        workbench.undo();
        bench.settle();
        assertThat(revision().number()).isEqualTo(2);
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.GONE);
        workbench.redo();
        bench.settle();
        assertThat(revision().number()).isEqualTo(3);
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.KEPT);
    }

    @Test
    void aUnitThatCameBackGoesByHandLikeAnyOther() {
        prune(3);
        bringBack(3);
        model.toggle(3);
        bench.frame();
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.BY_HAND);
        model.toggle(3);
        bench.frame();
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.KEPT);
        model.toggle(3);
        workbench.prune();
        bench.settle();
        assertThat(model.past(3)).isEqualTo(past(4, 3));
        bringBack(3);
        assertThat(((Origin.Regrown) revision().origin()).source()).isEqualTo(3);
    }

    @Test
    void whatWasDraftedWouldTakeTheUnitAgainAndRestsButForWhatIsChosenByHand() {
        prune(3);
        draft(0.9);
        model.toggle(7);
        bringBack(3);
        assertThat(spec().byHandOf(sheet().layer().name())).containsExactly(7);
        assertThat(sheet().states().get(7)).isEqualTo(UnitState.BY_HAND);
        assertThat(sheet().count(UnitState.KEPT)).isEqualTo(sheet().states().size() - 1);
        workbench.undo();
        bench.settle();
        assertThat(spec().amount()).isEqualTo(new Amount.Sparsity(0.9));
    }

    @Test
    void aUnitWaitsForTheRunThatGoesOn() {
        prune(3);
        draft(0.5);
        workbench.prune();
        model.toggle(3);
        assertThat(workbench.noticeProperty().get())
                .isEqualTo(Notice.information("notice.unit-waits", sheet().layer().name(), 4));
        assertThat(bench.waiting()).isEqualTo(1);
        bench.settle();
        assertThat(workbench.noticeProperty().get()).isNull();
        assertThat(revision().origin()).isInstanceOf(Origin.Pruned.class);
    }

    @Test
    void theUnitsThatWentLastComeBackInOneStepAndThenThoseThatWentBefore() {
        Revision opened = revision();
        prune(3);
        prune(5, 6);
        bringBackLast();
        assertThat(revision().origin())
                .isEqualTo(new Origin.Regrown(3, 2, sheet().layer().name(), List.of(5, 6)));
        assertThat(sheet().count(UnitState.GONE)).isEqualTo(1);
        bringBackLast();
        assertThat(sheet().count(UnitState.GONE)).isZero();
        assertThat(revision().mask()).isEqualTo(opened.mask());
        workbench.undo();
        workbench.undo();
        bench.settle();
        assertThat(sheet().count(UnitState.GONE)).isEqualTo(3);
    }

    @Test
    void theUnitsThatWentLastWaitForTheRunThatGoesOn() {
        prune(3, 4);
        draft(0.5);
        workbench.prune();
        model.bringBackLast();
        assertThat(workbench.noticeProperty().get())
                .isEqualTo(Notice.information("notice.units-wait", sheet().layer().name()));
        bench.settle();
        assertThat(workbench.noticeProperty().get()).isNull();
        assertThat(revision().origin()).isInstanceOf(Origin.Pruned.class);
    }

    @Test
    void aRunThatBeganBeforeTheUnitsWereFoundIsNotDisturbed() {
        prune(3, 4);
        draft(0.5);
        model.bringBackLast();
        workbench.prune();
        bench.settle();
        assertThat(revision().origin()).isInstanceOf(Origin.Pruned.class);
    }

    private void bringBackLast() {
        model.bringBackLast();
        bench.settle();
    }

    @Test
    void fromALayerThatIsBuiltOtherwiseNoUnitComesOver() {
        prune(0, 1, 2, 3, 4);
        CompactionOptions eights = new CompactionOptions(8, OptionalDouble.empty());
        workbench
                .runs()
                .make(
                        (maker, parent, split, reading) ->
                                Work.compacting(maker, parent, split, eights));
        bench.settle();
        // Seven of twelve are left, and one that is gone stays, so that there are eight.
        assertThat(sheet().states()).hasSize(8);
        assertThat(sheet().count(UnitState.GONE)).isEqualTo(1);
        int gone = sheet().states().indexOf(UnitState.GONE);
        bringBack(gone);
        assertThat(revision().number()).isEqualTo(3);
        assertThat(model.past(gone))
                .isEqualTo(new UnitPast(3, OptionalInt.empty(), OptionalInt.of(2)));
        String layer = sheet().layer().name();
        assertThat(workbench.noticeProperty().get())
                .isEqualTo(Notice.information("notice.unit-gone-otherwise", layer, gone + 1, 3, 2));
        bringBackLast();
        assertThat(revision().number()).isEqualTo(3);
        assertThat(workbench.noticeProperty().get())
                .isEqualTo(Notice.information("notice.units-gone", layer));
    }

    private void bringBack(int unit) {
        model.toggle(unit);
        bench.settle();
    }

    private static UnitPast past(int since, int kept) {
        return new UnitPast(since, OptionalInt.of(kept), OptionalInt.empty());
    }

    private Revision revision() {
        return workbench.revisionProperty().get();
    }

    @Test
    void aLargeLayerIsGoneThroughOnlyOnceTheMapIsShown() {
        TestBench large = Benches.with("mlp:800-700", new ExampleShape.Image(1, 6, 5));
        UnitsViewModel units = new UnitsViewModel(large.workbench());
        large.workbench().chosenLayerProperty().set(1);
        large.workbench().draft().reviseSpec(spec -> spec.withAmount(new Amount.Threshold(9)));
        large.settle();
        assertThat(units.sheetProperty().get().states()).containsOnly(UnitState.KEPT);
        large.workbench().look().tabProperty().set(Look.MAP_TAB);
        assertThat(large.waiting()).isEqualTo(1);
        large.settle();
        assertThat(units.sheetProperty().get().states()).containsOnly(UnitState.GOES);
    }

    private void draft(double share) {
        workbench.draft().reviseSpec(spec -> PruningSpec.global(share));
        workbench.history().commitDraft();
        bench.frame();
    }

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }

    private UnitSheet sheet() {
        return model.sheetProperty().get();
    }
}
