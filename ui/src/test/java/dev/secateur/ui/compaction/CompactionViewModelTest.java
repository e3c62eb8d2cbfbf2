package dev.secateur.ui.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompactionViewModelTest {
    private static final long PARAMETERS = 12 * 24 + 24 + 24 * 16 + 16 + 16 * 3 + 3;
    private static final long PARAMETERS_LEFT = 12 * 12 + 12 + 12 * 8 + 8 + 8 * 3 + 3;
    private static final double FASTER =
            (12 * 24 + 24 * 16 + 16 * 3) / (double) (12 * 12 + 12 * 8 + 8 * 3);

    private final TestBench bench = TestBench.opened();
    private final CompactionViewModel model =
            new CompactionViewModel(bench.workbench(), bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void withNothingOpenNothingIsLookedFor() {
        TestBench empty = new TestBench();
        CompactionViewModel nothing = new CompactionViewModel(empty.workbench(), empty.texts());
        nothing.showingProperty().set(true);
        nothing.compactOrCancel();
        assertThat(nothing.stateProperty().get()).isEqualTo(CompactionState.NOTHING_OPEN);
        assertThat(empty.waiting()).isZero();
    }

    @Test
    void nothingIsLookedForWhileNobodyLooks() {
        assertThat(bench.waiting()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.LOOKING);
        look();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.DENSE);
    }

    @Test
    void ofADenseNetworkAllStays() {
        look();
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("24", "16", "3");
        assertThat(rows().get(2).reason()).isEqualTo("the units are the answers");
        assertThat(totals()).containsExactly(Figures.count(PARAMETERS), "720", Figures.times(1));
        model.compactOrCancel();
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void whereNothingWouldGoItSaysWhyAndFollowsThePanel() {
        look();
        prune(Criterion.MAGNITUDE, 0.2);
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.SCATTERED);
        draft(Criterion.UNIT_L2, 0.5);
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.TO_PRUNE);
        draft(Criterion.MAGNITUDE, 0.5);
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.SCATTERED);
    }

    @Test
    void ofAPrunedNetworkTheUnitsThatWouldGoShow() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.GOES);
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("24 → 12", "16 → 8", "3");
        assertThat(rows()).extracting(UnitRow::after).containsExactly(12, 8, 3);
        assertThat(model.pictureProperty().get().widest()).isEqualTo(24);
        assertThat(totals())
                .containsExactly(
                        Figures.count(PARAMETERS) + " → " + Figures.count(PARAMETERS_LEFT),
                        "720 → 264",
                        Figures.times(1) + " → " + Figures.times(FASTER));
        assertThat(model.proofProperty().get()).isNull();
    }

    @Test
    void whatWasFoundOutOfAnotherRevisionIsDimmedUntilTheNewIsThere() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        draft(Criterion.UNIT_L1, 0.75);
        bench.workbench().prune();
        while (revision().number() == 2) {
            bench.frame();
            bench.runJob();
        }
        assertThat(model.staleProperty().get()).isTrue();
        assertThat(rows().get(0).after()).isEqualTo(12);
        model.compactOrCancel();
        assertThat(bench.workbench().pruningProperty().get()).isFalse();
        bench.settle();
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(rows().get(0).after()).isEqualTo(6);
    }

    @Test
    void theSmallerNetworkIsTheNextRevisionAndBringsItsProof() {
        look();
        compactHalf();
        assertThat(revision().number()).isEqualTo(3);
        assertThat(revision().origin().madeFrom()).hasValue(2);
        assertThat(revision().summary().parameters()).isEqualTo(PARAMETERS_LEFT);
        assertThat(revision().judgement()).isPresent();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.DONE);
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("24 → 12", "16 → 8", "3");
        ProofText proof = model.proofProperty().get();
        assertThat(proof.holds()).isTrue();
        double difference = ((Origin.Compacted) revision().origin()).proof().maxOutputDifference();
        assertThat(proof.text())
                .startsWith("Both networks answered 90 held-out examples")
                .contains(Figures.scientific(difference));
    }

    @Test
    void undoTakesTheProofAwayAndRedoBringsItBackAtOnce() {
        look();
        compactHalf();
        ProofText proof = model.proofProperty().get();
        UnitPicture picture = model.pictureProperty().get();
        bench.workbench().undo();
        bench.settle();
        assertThat(model.proofProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.GOES);
        bench.workbench().redo();
        assertThat(model.proofProperty().get()).isEqualTo(proof);
        assertThat(model.pictureProperty().get()).isEqualTo(picture);
    }

    @Test
    void thePlanOfTheLargerNetworkRestsAndIsThereAgainAfterUndo() {
        look();
        compactHalf();
        assertThat(share()).isZero();
        assertThat(bench.workbench().draft().previewProperty().get().pruned())
                .isEqualTo(revision().mask().pruned());
        bench.workbench().undo();
        assertThat(share()).isEqualTo(0.5);
    }

    @Test
    void theSmallerNetworkIsPrunedAndMadeSmallerOnceMore() {
        look();
        compactHalf();
        compactHalf();
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("12 → 6", "8 → 4", "3");
        double all = (12 * 24 + 24 * 16 + 16 * 3) / (double) (12 * 6 + 6 * 4 + 4 * 3);
        assertThat(totals().get(2)).isEqualTo(Figures.times(FASTER) + " → " + Figures.times(all));
    }

    @Test
    void withoutDataRandomExamplesAreCompared() {
        bench.open(TinyNetworks.UNKNOWN);
        look();
        compactHalf();
        assertThat(model.proofProperty().get().text()).contains("random examples");
        assertThat(revision().judgement()).isEmpty();
    }

    @Test
    void roundedWidthsStayMultiplesAndSayWhichUnitsStayForThat() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        model.roundingProperty().set(true);
        assertThat(model.staleProperty().get()).isTrue();
        bench.settle();
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("24 → 16", "16 → 8", "3");
        assertThat(rows().get(0).reason()).startsWith("4 of no use stay");
        model.compactOrCancel();
        bench.settle();
        assertThat(((Origin.Compacted) revision().origin()).options().roundTo()).isEqualTo(8);
        assertThat(rows().get(0).after()).isEqualTo(16);
    }

    @Test
    void mergingAsManyAsWouldBeMergedChangesTheAnswersAndSaysSo() {
        look();
        model.setDegrees(80);
        model.mergingProperty().set(true);
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.GOES);
        List<UnitRow> promised = rows();
        model.compactOrCancel();
        bench.settle();
        assertThat(revision().origin()).isInstanceOf(Origin.Compacted.class);
        assertThat(((Origin.Compacted) revision().origin()).merged()).isPositive();
        assertThat(promised.get(0).after())
                .isEqualTo(((Origin.Compacted) revision().origin()).layers().get(0).unitsAfter());
        assertThat(model.proofProperty().get().holds()).isFalse();
        assertThat(model.proofProperty().get().text()).contains("merged into others");
    }

    @Test
    void anOptionThatIsSwitchedOnAndOffAgainInTheMidstOfLookingIsAnswered() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        model.roundingProperty().set(true);
        model.roundingProperty().set(false);
        model.mergingProperty().set(true);
        model.mergingProperty().set(false);
        model.roundingProperty().set(true);
        bench.settle();
        assertThat(model.staleProperty().get()).isFalse();
        assertThat(rows().get(0).after()).isEqualTo(16);
    }

    @Test
    void aRunIsCancelledByTheSameButtonAndLeavesAllAsItWas() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        UnitPicture before = model.pictureProperty().get();
        model.compactOrCancel();
        assertThat(model.runningProperty().get()).isTrue();
        model.compactOrCancel();
        bench.settle();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(revision().number()).isEqualTo(2);
        assertThat(model.pictureProperty().get()).isEqualTo(before);
    }

    @Test
    void anotherNetworkForgetsAll() {
        look();
        prune(Criterion.UNIT_L1, 0.5);
        model.showingProperty().set(false);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(CompactionState.LOOKING);
        look();
        assertThat(rows()).extracting(UnitRow::counts).containsExactly("8", "3");
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        look();
        compactHalf();
        bench.texts().choose(Locale.CHINESE);
        assertThat(model.proofProperty().get().text()).contains("留出样本");
        assertThat(rows().get(2).reason()).isEqualTo("这些单元就是网络的输出");
    }

    private void look() {
        model.showingProperty().set(true);
        bench.settle();
    }

    private void compactHalf() {
        prune(Criterion.UNIT_L1, 0.5);
        model.compactOrCancel();
        bench.settle();
    }

    private void draft(Criterion criterion, double sparsity) {
        bench.workbench()
                .draft()
                .reviseSpec(
                        spec ->
                                spec.withCriterion(criterion)
                                        .withScope(Scope.LAYER)
                                        .withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
    }

    private void prune(Criterion criterion, double sparsity) {
        draft(criterion, sparsity);
        bench.workbench().prune();
        bench.settle();
    }

    private double share() {
        Amount amount = bench.workbench().draft().planProperty().get().spec().amount();
        return ((Amount.Sparsity) amount).share();
    }

    private List<UnitRow> rows() {
        return model.pictureProperty().get().rows();
    }

    private List<String> totals() {
        return model.pictureProperty().get().totals().stream().map(Total::value).toList();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }
}
