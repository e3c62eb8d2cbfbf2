package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.store.KeptVisit;
import dev.secateur.ui.workbench.TestBench;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitedDraftsTest {
    private final TestBench bench = TestBench.opened();
    private final PruningViewModel model = new PruningViewModel(bench.workbench());

    @Test
    void eachDraftThatWasMeasuredStaysByRisingShare() {
        visit(0.9);
        visit(0.2);
        visit(0.6);
        assertThat(shares()).contains(0.9, 0.2, 0.6).isSorted();
        double measured =
                bench.workbench().liveAccuracy().figureProperty().get().accuracy().getAsDouble();
        assertThat(at(0.6).accuracy().value()).isEqualTo(measured);
        assertThat(at(0.6).examples()).isEqualTo(90);
        assertThat(at(0.6).accuracy().low()).isLessThan(measured);
    }

    @Test
    void anotherCriterionHasACurveOfItsOwn() {
        visit(0.6);
        model.chooseCriterion(Criterion.RANDOM);
        bench.settle();
        visit(0.7);
        assertThat(shares()).contains(0.7).doesNotContain(0.5);
        model.chooseCriterion(Criterion.MAGNITUDE);
        bench.settle();
        assertThat(shares()).contains(0.5, 0.6);
    }

    @Test
    void aLayerWithAnAmountOfItsOwnHasACurveOfItsOwn() {
        model.chooseScope(Scope.PER_LAYER);
        bench.settle();
        visit(0.25);
        assertThat(shares()).anyMatch(share -> Math.abs(share - 0.25) < 0.01);
        bench.workbench().chosenLayerProperty().set(1);
        assertThat(shares()).isEmpty();
        bench.workbench().chosenLayerProperty().set(0);
        assertThat(shares()).isNotEmpty();
    }

    @Test
    void anotherRevisionBeginsAnew() {
        visit(0.6);
        bench.workbench().prune();
        bench.settle();
        assertThat(shares()).allMatch(share -> Math.abs(share - 0.6) < 0.01);
        assertThat(shares()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whatWasVisitedBeforeIsThereAgain() {
        visit(0.6);
        visit(0.7);
        List<Visited> points = model.visitedProperty().get();
        List<KeptVisit> kept = List.copyOf(bench.workbench().look().visits());
        bench.workbench().look().visits().clear();
        assertThat(model.visitedProperty().get()).isEmpty();
        bench.workbench().look().visits().setAll(kept);
        assertThat(model.visitedProperty().get()).isEqualTo(points);
    }

    @Test
    void thresholdsThatAreApartHaveACurveOfTheirOwn() {
        visit(0.6);
        model.sides().setApart(true);
        bench.settle();
        model.sides().drag(new Bounds(model.sides().reachProperty().get() / 2, 0.01));
        bench.settle();
        assertThat(shares()).hasSize(1);
        double first = shares().get(0);
        model.dragShare(first / 2);
        bench.settle();
        assertThat(shares()).hasSize(2).contains(first);
    }

    private Visited at(double share) {
        return model.visitedProperty().get().stream()
                .filter(point -> Math.abs(point.share() - share) < 0.005)
                .findFirst()
                .orElseThrow();
    }

    private List<Double> shares() {
        return model.visitedProperty().get().stream()
                .map(point -> Math.round(point.share() * 100) / 100.0)
                .toList();
    }

    private void visit(double share) {
        model.dragShare(share);
        bench.settle();
        assertThat(model.shareProperty().get()).isCloseTo(share, within(0.01));
    }
}
