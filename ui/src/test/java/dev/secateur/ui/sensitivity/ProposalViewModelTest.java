package dev.secateur.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.study.MeasuredSparsities;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final SensitivityViewModel sensitivity = new SensitivityViewModel(workbench);
    private final ProposalViewModel model = sensitivity.proposal();

    @BeforeEach
    void measure() {
        assertThat(model.possibleProperty().get()).isFalse();
        sensitivity.measureOrCancel();
        assertThat(model.possibleProperty().get()).isFalse();
        bench.settle();
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void whatIsProposedWasMeasuredToKeepTheBudget() {
        suggest(3);
        Proposal proposal = model.proposalProperty().get();
        assertThat(proposal.measured().orElseThrow().lostPoints()).isLessThanOrEqualTo(3);
        assertThat(proposal.breaksBudget()).isFalse();
        assertThat(proposal.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.planned().getAsDouble()).isPositive());
        assertThat(sensitivity.dataProperty().get().lines())
                .extracting(line -> line.proposed().orElseThrow())
                .isEqualTo(proposal.rows().stream().map(ProposalRow::proposed).toList());
    }

    @Test
    void acceptedItIsOneStepOfTheDraftWhoseAccuracyIsTheOneMeasured() {
        PruningPlan before = plan();
        suggest(3);
        Proposal proposal = model.proposalProperty().get();
        MeasuredSparsities measured = proposal.measured().orElseThrow();
        model.accept();
        bench.settle();
        assertThat(model.proposalProperty().get()).isNull();
        assertThat(plan().spec().scope()).isEqualTo(Scope.PER_LAYER);
        proposal.sparsities()
                .forEach(
                        (layer, share) ->
                                assertThat(plan().spec().layerAmounts())
                                        .containsEntry(layer, new Amount.Sparsity(share)));
        assertThat(workbench.draft().previewProperty().get().size()).isEqualTo(measured.size());
        assertThat(workbench.liveAccuracy().figureProperty().get().accuracy())
                .hasValue(measured.accuracy().value());
        workbench.undo();
        assertThat(plan()).isEqualTo(before);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void dismissedItChangesNothing() {
        PruningPlan before = plan();
        suggest(3);
        model.dismiss();
        assertThat(model.proposalProperty().get()).isNull();
        assertThat(plan()).isEqualTo(before);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void changedByHandItIsMeasuredAgainAndSaysWhenItLosesTooMuch() {
        suggest(0);
        String first = model.proposalProperty().get().rows().get(0).layer();
        model.change(first, 0.98);
        assertThat(model.proposalProperty().get().measured()).isEmpty();
        bench.settle();
        Proposal changed = model.proposalProperty().get();
        assertThat(changed.measured().orElseThrow().sparsities()).isEqualTo(changed.sparsities());
        assertThat(changed.sparsities()).containsEntry(first, 0.98);
        assertThat(changed.breaksBudget()).isTrue();
        model.accept();
        bench.settle();
        assertThat(workbench.liveAccuracy().figureProperty().get().accuracy())
                .hasValue(changed.measured().orElseThrow().accuracy().value());
    }

    @Test
    void changedTwiceOnlyTheLastOneIsWaitedFor() {
        suggest(100);
        String first = model.proposalProperty().get().rows().get(0).layer();
        model.change(first, 0.5);
        model.change(first, 0.25);
        bench.settle();
        Proposal changed = model.proposalProperty().get();
        assertThat(changed.measured().orElseThrow().sparsities()).containsEntry(first, 0.25);
    }

    @Test
    void otherCurvesOrLayersAskForAnotherProposal() {
        suggest(3);
        revise(spec -> spec.withCriterion(Criterion.RANDOM));
        assertThat(model.proposalProperty().get()).isNull();
        assertThat(model.possibleProperty().get()).isFalse();
        revise(spec -> spec.withCriterion(Criterion.MAGNITUDE));
        suggest(3);
        String first = model.proposalProperty().get().rows().get(0).layer();
        revise(spec -> spec.withLeftOut(Set.of(first)));
        assertThat(model.proposalProperty().get()).isNull();
        suggest(100);
        assertThat(model.proposalProperty().get().rows()).hasSize(2);
        model.accept();
        bench.settle();
        assertThat(workbench.draft().previewProperty().get().cuts().get(0).pruned()).isZero();
    }

    @Test
    void stoppedItProposesNothing() {
        model.suggestOrCancel();
        assertThat(model.suggestingProperty().get()).isTrue();
        model.suggestOrCancel();
        assertThat(model.suggestingProperty().get()).isFalse();
        bench.settle();
        assertThat(model.proposalProperty().get()).isNull();
    }

    private void suggest(double points) {
        model.budgetProperty().set(points);
        model.suggestOrCancel();
        bench.settle();
    }

    private void revise(java.util.function.UnaryOperator<PruningSpec> change) {
        workbench.draft().reviseSpec(change);
        bench.settle();
    }

    private PruningPlan plan() {
        return workbench.draft().planProperty().get();
    }
}
