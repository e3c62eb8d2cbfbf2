package dev.secateur.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;

class MapViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final MapViewModel model = new MapViewModel(workbench);

    @Test
    void choosingInEitherChoosesInBoth() {
        int last = data().graph().nodeOf(2);
        model.choose(last);
        assertThat(workbench.chosenLayerProperty().get()).isEqualTo(2);
        workbench.chosenLayerProperty().set(1);
        assertThat(data().chosen()).isEqualTo(data().graph().nodeOf(1));
    }

    @Test
    void theInputIsLookedAtHereAlone() {
        workbench.chosenLayerProperty().set(1);
        model.choose(0);
        assertThat(data().chosen()).isZero();
        assertThat(workbench.chosenLayerProperty().get()).isEqualTo(1);
    }

    @Test
    void arrowsWalkFromLayerToLayer() {
        workbench.chosenLayerProperty().set(0);
        model.walk(GraphLayout.Direction.DOWN);
        assertThat(workbench.chosenLayerProperty().get()).isEqualTo(1);
        model.walk(GraphLayout.Direction.UP);
        assertThat(workbench.chosenLayerProperty().get()).isZero();
    }

    @Test
    void coloursFollowTheDraft() {
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.7));
        bench.frame();
        var cuts = workbench.draft().previewProperty().get().cuts();
        for (int l = 0; l < cuts.size(); l++) {
            assertThat(data().sparsity().get(data().graph().nodeOf(l)))
                    .hasValue(cuts.get(l).sparsity());
        }
        NetworkGraph before = data().graph();
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.8));
        bench.frame();
        assertThat(data().graph()).isSameAs(before);
    }

    @Test
    void theLargestLayerIsTheWidest() {
        model.measureProperty().set(MapMeasure.MACS);
        double widest =
                data().layout().boxes().stream()
                        .mapToDouble(GraphLayout.Box::width)
                        .max()
                        .orElseThrow();
        int first = data().graph().nodeOf(0);
        assertThat(data().layout().boxes().get(first).width()).isEqualTo(widest);
    }

    private MapData data() {
        return model.dataProperty().get();
    }
}
