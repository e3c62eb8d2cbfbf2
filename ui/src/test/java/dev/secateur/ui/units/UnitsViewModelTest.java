package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.Look;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
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
    void aUnitThatAnEarlierRevisionPrunedStaysAndIsSaidToHaveItsWeightsInTheOneBefore() {
        prune(3);
        prune(5);
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.GONE);
        assertThat(model.past(3)).isEqualTo(new UnitPast(2, OptionalInt.of(1)));
        assertThat(model.past(5)).isEqualTo(new UnitPast(3, OptionalInt.of(2)));
        model.toggle(3);
        assertThat(spec().byHand()).isEmpty();
        String layer = sheet().layer().name();
        assertThat(workbench.noticeProperty().get())
                .isEqualTo(Notice.information("notice.unit-gone", layer, 4, 2, 1));
        workbench.revisions().show(1);
        bench.settle();
        assertThat(sheet().states().get(3)).isNotEqualTo(UnitState.GONE);
        workbench.revisions().show(2);
        bench.settle();
        assertThat(sheet().states().get(3)).isEqualTo(UnitState.GONE);
        assertThat(sheet().states().get(5)).isNotEqualTo(UnitState.GONE);
    }

    @Test
    void noRevisionIsNamedForAUnitThatNeverHadWeightsHere() {
        prune(3);
        Revision pruned = workbench.revisionProperty().get();
        LayerWeights layer = Benches.weights(workbench, 0);
        assertThat(UnitPast.of(List.of(pruned), layer, UnitPlaces.of(layer), 3))
                .isEqualTo(new UnitPast(2, OptionalInt.empty()));
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
