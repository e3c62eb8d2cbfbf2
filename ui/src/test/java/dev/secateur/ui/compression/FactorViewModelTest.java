package dev.secateur.ui.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.FactorCandidate;
import dev.secateur.model.study.FactorStudy;
import dev.secateur.ui.compression.CompressionViewModel.State;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactorViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final FactorViewModel model = new FactorViewModel(bench.workbench(), bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void denseLayersBeforeTheLastCanBeChosenAndTheLargestIs() {
        assertThat(model.layersProperty().get())
                .extracting(LayerChoice::isPossible)
                .containsExactly(true, true, false);
        assertThat(model.layersProperty().get().get(2).reason()).contains("factor.layer.last");
        assertThat(model.layerProperty().get().name()).isEqualTo("fc2");
        model.choose(model.layersProperty().get().get(2));
        assertThat(model.layerProperty().get().name()).isEqualTo("fc2");
        model.choose(model.layersProperty().get().get(0));
        assertThat(model.layerProperty().get().name()).isEqualTo("fc1");
        assertThat(model.shapeProperty().get().rows()).isEqualTo(24);
        assertThat(model.shapeProperty().get().columns()).isEqualTo(12);
    }

    @Test
    void accuracyAndErrorAreDrawnOverTheNumberOfTerms() {
        assertThat(bench.waiting()).isZero();
        look();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        List<Integer> terms = FactorStudy.usual(model.shapeProperty().get());
        for (SweepPanel<Integer> panel : model.sweepProperty().get().panels()) {
            assertThat(panel.series().get(0).points())
                    .extracting(SweepPoint::what)
                    .isEqualTo(terms);
        }
        assertThat(error().series().get(0).points())
                .extracting(SweepPoint::y)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aSearchChoosesWhatTheCommandWouldTake() {
        look();
        FactorBudget budget = new FactorBudget.WithinSize(0.5);
        model.choose(budget);
        model.searchOrCancel();
        bench.settle();
        KroneckerFactors taken =
                budget.factors(
                        FactorLayer.matrix(revision().network(), "fc2"), JobContext.silent());
        assertThat(model.hasSearched()).isTrue();
        assertThat(model.candidatesProperty().get()).hasSizeGreaterThan(2);
        assertThat(model.candidatesProperty().get().get(0).error()).isEqualTo(taken.error());
        assertThat(model.shapeProperty().get())
                .isEqualTo(model.candidatesProperty().get().get(0).shape());
        assertThat(model.termsProperty().get()).isEqualTo(taken.terms().size());
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        FactorCandidate second = model.candidatesProperty().get().get(1);
        model.choose(second);
        bench.settle();
        assertThat(model.shapeProperty().get()).isEqualTo(second.shape());
        assertThat(model.chosenText()).contains(Figures.percent(second.error()));
    }

    @Test
    void moreTermsThanThereCanBeAreNotTaken() {
        look();
        model.choose(1_000);
        bench.settle();
        int most = model.shapeProperty().get().mostTerms();
        assertThat(model.termsProperty().get()).isEqualTo(most);
        assertThat(model.chosenText()).startsWith("terms: " + most);
        model.choose(0);
        assertThat(model.termsProperty().get()).isEqualTo(1);
    }

    @Test
    void theNetworkThatIsMadeTellsWhatItCost() {
        look();
        Revision parent = revision();
        model.choose(2);
        model.epochsProperty().set(1);
        model.factorOrCancel();
        bench.settle();
        Origin.Factored made = (Origin.Factored) revision().origin();
        assertThat(made.layer()).isEqualTo("fc2");
        assertThat(made.terms()).isEqualTo(2);
        assertThat(revision().about().provenance().steps())
                .last()
                .asString()
                .contains("\"factored\"", "\"layer\":\"fc2\"", "\"terms\":2", "\"epochs\":1");
        assertThat(model.costProperty().get())
                .extracting(CostLine::text)
                .anyMatch(text -> text.contains("fine-tuned"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                        Figures.count(parent.summary().parameters())
                                                + " → "
                                                + Figures.count(
                                                        revision().summary().parameters())));
        assertThat(model.layersProperty().get())
                .filteredOn(LayerChoice::isPossible)
                .extracting(LayerChoice::name)
                .containsExactly("fc1");
        assertThat(model.layerProperty().get().name()).isEqualTo("fc1");
        bench.workbench().undo();
        assertThat(model.costProperty().get()).isEmpty();
    }

    @Test
    void withoutDataErrorsAreShownAndTheButtonWorks() {
        bench.open(TinyNetworks.UNKNOWN);
        look();
        assertThat(model.sweepProperty().get().panels()).hasSize(1);
        assertThat(error().series().get(0).points()).isNotEmpty();
        model.factorOrCancel();
        bench.settle();
        assertThat(revision().origin()).isInstanceOf(Origin.Factored.class);
        assertThat(model.stateProperty().get()).isEqualTo(State.IMPOSSIBLE);
        assertThat(model.costProperty().get()).hasSize(2);
    }

    @Test
    void aSearchThatIsStoppedKeepsWhatItFound() {
        look();
        model.choose(new FactorBudget.WithinSize(0.5));
        bench.onProgress(
                progress -> {
                    if (progress.messageKey().equals("job.factoring")
                            && progress.fraction() > 0.5) {
                        model.searchOrCancel();
                    }
                });
        model.searchOrCancel();
        bench.settle();
        assertThat(model.stateProperty().get()).isNotEqualTo(State.SEARCHING);
        assertThat(model.candidatesProperty().get()).isNotEmpty();
    }

    private void look() {
        model.showingProperty().set(true);
        bench.settle();
    }

    private SweepPanel<Integer> error() {
        List<SweepPanel<Integer>> panels = model.sweepProperty().get().panels();
        return panels.get(panels.size() - 1);
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }
}
