package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Keeping;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final Revisions revisions = workbench.revisions();

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void withNothingOpenThereIsNoTree() {
        TestBench empty = new TestBench();
        assertThat(empty.workbench().revisions().treeProperty().get())
                .isEqualTo(RevisionTree.EMPTY);
    }

    @Test
    void pruningFromAnOlderOneMakesABranch() {
        prune(0.6);
        prune(0.8);
        workbench.revisions().show(2);
        bench.settle();
        prune(0.7);
        assertThat(numbers()).containsExactly(1, 2, 3, 4);
        assertThat(tree().find(2).orElseThrow().children()).containsExactly(3, 4);
        assertThat(tree().shown()).isEqualTo(4);
    }

    @Test
    void whatIsOpenedComesWithItsDraftAndUndoComesBack() {
        PruningPlan first = plan();
        prune(0.8);
        Revision pruned = shown();
        PruningPlan second = plan();
        workbench.revisions().show(1);
        bench.settle();
        assertThat(shown().number()).isEqualTo(1);
        assertThat(plan().spec().amount()).isEqualTo(new Amount.Sparsity(0.8));
        assertThat(tree().shown()).isEqualTo(1);
        workbench.undo();
        assertThat(shown()).isSameAs(pruned);
        assertThat(plan()).isEqualTo(second);
        workbench.undo();
        workbench.undo();
        assertThat(plan()).isEqualTo(first);
    }

    @Test
    void openingWhatIsShownOrIsNotThereChangesNothing() {
        workbench.revisions().show(1);
        workbench.revisions().show(7);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void namesAndPinsAreSeenInTheTreeAndTheShownOneStaysAsItIs() {
        Revision before = shown();
        revisions.rename(1, " start ");
        revisions.pin(1, true);
        assertThat(tree().nodes().get(0).tag().name()).contains("start");
        assertThat(tree().nodes().get(0).tag().pinned()).isTrue();
        assertThat(shown()).isSameAs(before);
    }

    @Test
    void whatIsDeletedGivesItsMemoryBackAndUndoDoesNotComeToIt() {
        prune(0.6);
        prune(0.8);
        Network gone = shown().network();
        workbench.revisions().show(2);
        bench.settle();
        revisions.delete(3);
        assertThat(numbers()).containsExactly(1, 2);
        assertThat(bench.waiting()).isOne();
        bench.settle();
        assertThatThrownBy(gone::copy).isInstanceOf(RuntimeException.class);
        while (workbench.history().canUndoProperty().get()) {
            workbench.undo();
            assertThat(shown().number()).isLessThan(3);
        }
        while (workbench.history().canRedoProperty().get()) {
            workbench.redo();
            assertThat(shown().number()).isLessThan(3);
        }
    }

    @Test
    void theDataThatOnlyADeletedOneTookAreHeldByNobody() {
        workbench.runs().keepInputs(RankBy.WEIGHT_NORM, 4);
        bench.settle();
        WeakReference<DataSplit> narrow = new WeakReference<>(workbench.dataProperty().get());
        assertThat(narrow.get()).isNotNull();
        workbench.revisions().show(1);
        bench.settle();
        revisions.delete(2);
        bench.settle();
        System.gc();
        assertThat(narrow.refersTo(null)).isTrue();
    }

    @Test
    void aBranchGoesWhole() {
        prune(0.6);
        prune(0.8);
        workbench.revisions().show(1);
        bench.settle();
        revisions.delete(2);
        bench.settle();
        assertThat(numbers()).containsExactly(1);
        assertThat(workbench.history().canUndoProperty().get()).isTrue();
        prune(0.7);
        assertThat(numbers()).containsExactly(1, 4);
    }

    @Test
    void whatIsShownPinnedOrOpenedIsNotDeleted() {
        prune(0.6);
        revisions.delete(2);
        revisions.delete(1);
        workbench.revisions().show(1);
        bench.settle();
        revisions.pin(2, true);
        revisions.delete(2);
        bench.settle();
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void whatARunBeganWithStaysUntilItHasEnded() {
        prune(0.6);
        workbench.prune();
        workbench.revisions().show(1);
        RevisionNode source = tree().find(2).orElseThrow();
        assertThat(tree().kept(source)).contains(Keeping.IN_USE);
        revisions.delete(2);
        bench.settle();
        assertThat(numbers()).containsExactly(1, 2, 3);
        assertThat(tree().source()).isEmpty();
    }

    @Test
    void dataThatArriveAfterADeletionJudgeThoseThatAreLeft() {
        prune(0.6);
        workbench.revisions().show(1);
        bench.settle();
        workbench.dataChoice().choose(TinyNetworks.Data.NAME);
        revisions.delete(2);
        bench.settle();
        assertThat(numbers()).containsExactly(1);
        assertThat(workbench.jobs().running()).isEmpty();
    }

    @Test
    void anotherNetworkHasATreeOfItsOwn() {
        prune(0.6);
        revisions.rename(1, "start");
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(numbers()).containsExactly(1);
        assertThat(tree().nodes().get(0).tag().name()).isEmpty();
    }

    private void prune(double sparsity) {
        workbench.draft().reviseSpec(s -> s.withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
        workbench.prune();
        bench.settle();
    }

    private Revision shown() {
        return workbench.revisionProperty().get();
    }

    private PruningPlan plan() {
        return workbench.draft().planProperty().get();
    }

    private RevisionTree tree() {
        return revisions.treeProperty().get();
    }

    private List<Integer> numbers() {
        return tree().nodes().stream().map(RevisionNode::number).toList();
    }
}
