package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;

class UnitsViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final UnitsViewModel model = new UnitsViewModel(workbench);

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

    private void draft(double share) {
        workbench.draft().reviseSpec(spec -> PruningSpec.global(share));
        workbench.commitDraft();
        bench.frame();
    }

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }

    private UnitSheet sheet() {
        return model.sheetProperty().get();
    }
}
