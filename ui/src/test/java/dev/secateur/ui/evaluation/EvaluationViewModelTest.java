package dev.secateur.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import org.junit.jupiter.api.Test;

class EvaluationViewModelTest {
    private final TestBench bench = new TestBench();
    private final EvaluationViewModel model = new EvaluationViewModel(bench.workbench());

    @Test
    void withoutANetworkThereIsNothingToChooseDataFor() {
        assertThat(model.dataProperty().get()).isNull();
        assertThat(model.canChooseDataProperty().get()).isFalse();
    }

    @Test
    void withoutDataThereIsNothingToShow() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.dataProperty().get()).isNull();
        assertThat(model.canChooseDataProperty().get()).isTrue();
    }

    @Test
    void theOpenedNetworkIsComparedWithNothing() {
        bench.open(TinyNetworks.TRAINED);
        EvaluationData data = model.dataProperty().get();
        assertThat(data.figuresBefore()).isNull();
        assertThat(data.confusionBefore()).isNull();
        assertThat(data.classes()).hasSize(3).allMatch(row -> row.before() == null);
        assertThat(data.figures().accuracy()).isEqualTo(heldOut(revision()));
    }

    @Test
    void whatWasMadeIsComparedWithTheStart() {
        bench.open(TinyNetworks.TRAINED);
        for (int i = 0; i < 2; i++) {
            bench.workbench().prune();
            bench.settle();
        }
        EvaluationData data = model.dataProperty().get();
        assertThat(data.figuresBefore().accuracy()).isEqualTo(heldOut(bench.workbench().start()));
        assertThat(data.figures().accuracy()).isEqualTo(heldOut(revision()));
        assertThat(data.classes()).noneMatch(row -> row.before() == null);
        assertThat(data.confusion().classes()).containsExactly("ash", "birch", "cedar");
    }

    @Test
    void undoGoesBackToTheStart() {
        bench.open(TinyNetworks.TRAINED);
        bench.workbench().prune();
        bench.settle();
        bench.workbench().undo();
        assertThat(model.dataProperty().get().figuresBefore()).isNull();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }

    private static double heldOut(Revision revision) {
        return revision.judgement().map(Judgement::heldOut).orElseThrow().accuracy();
    }
}
