package dev.secateur.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.study.Sensitivity;
import dev.secateur.ui.sensitivity.SensitivityViewModel.State;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SensitivityViewModelTest {
    private static final int ALL = Sensitivity.points(3, Sensitivity.USUAL);

    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final SensitivityViewModel model = new SensitivityViewModel(workbench);

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        TestBench empty = new TestBench();
        SensitivityViewModel none = new SensitivityViewModel(empty.workbench());
        assertThat(none.stateProperty().get()).isEqualTo(State.NOTHING_OPEN);
        empty.open(TinyNetworks.UNKNOWN);
        assertThat(none.stateProperty().get()).isEqualTo(State.NO_DATA);
        none.measureOrCancel();
        assertThat(empty.waiting()).isZero();
    }

    @Test
    void nothingIsMeasuredBeforeItIsAskedForAndThenEveryLayerIs() {
        assertThat(bench.waiting()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        assertThat(model.dataProperty().get()).isNull();
        measure();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        assertThat(model.known()).isEqualTo(ALL).isEqualTo(model.all());
        assertThat(model.sampled()).isEqualTo(90);
        assertThat(data().lines()).extracting(LayerLine::number).containsExactly(0, 1, 2);
        assertThat(data().baseline().value())
                .isEqualTo(
                        workbench
                                .revisionProperty()
                                .get()
                                .judgement()
                                .orElseThrow()
                                .heldOut()
                                .accuracy());
    }

    @Test
    void pointsAppearOneByOne() {
        List<Integer> counts = new ArrayList<>();
        model.dataProperty().subscribe(data -> counts.add(model.known()));
        measure();
        assertThat(counts).contains(0, 1, 2, 20, ALL).isSorted();
    }

    @Test
    void stoppedItKeepsWhatIsKnownAndGoesOnFromThere() {
        AtomicInteger tried = new AtomicInteger();
        bench.onProgress(
                progress -> {
                    boolean isTrial = progress.messageKey().equals("job.trying-sparsity");
                    if (isTrial && tried.incrementAndGet() == 10) {
                        model.measureOrCancel();
                    }
                });
        measure();
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        int known = model.known();
        assertThat(known).isBetween(10, ALL - 1);
        bench.onProgress(progress -> {});
        SensitivityData before = data();
        measure();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        assertThat(model.known()).isEqualTo(ALL);
        assertThat(data().lines().get(0).curve().points())
                .containsAll(before.lines().get(0).curve().points());
    }

    @Test
    void criteriaThatRankAlikeShareTheirCurvesAndOthersHaveTheirOwn() {
        measure();
        SensitivityData magnitudes = data();
        choose(Criterion.STD);
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        choose(Criterion.UNIT_L1);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        assertThat(model.dataProperty().get()).isNull();
        measure();
        assertThat(data().lines()).extracting(LayerLine::number).containsExactly(0, 1);
        choose(Criterion.MAGNITUDE);
        assertThat(data()).isEqualTo(magnitudes);
    }

    @Test
    void anotherNumberOfExamplesIsMeasuredAnew() {
        measure();
        model.examplesProperty().set(30);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        measure();
        assertThat(model.sampled()).isEqualTo(30);
        model.examplesProperty().set(1000);
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
    }

    @Test
    void aLineChoosesItsLayerAndTheMarksFollowTheDraft() {
        measure();
        model.choose(2);
        assertThat(workbench.chosenLayerProperty().get()).isEqualTo(2);
        assertThat(data().isChosen(data().lines().get(2))).isTrue();
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(0.8)));
        bench.settle();
        for (int l = 0; l < 3; l++) {
            LayerCut cut = workbench.draft().previewProperty().get().cuts().get(l);
            assertThat(data().lines().get(l).planned()).hasValue(cut.sparsity());
        }
    }

    @Test
    void aRunGoesFirstAndCurvesBelongToTheirRevision() {
        model.measureOrCancel();
        workbench.prune();
        bench.settle();
        assertThat(workbench.revisionProperty().get().number()).isEqualTo(2);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        measure();
        assertThat(data().lines().get(0).curve().now()).isPositive();
        workbench.undo();
        workbench.undo();
        assertThat(workbench.revisionProperty().get().number()).isEqualTo(1);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        workbench.redo();
        workbench.redo();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        bench.open(TinyNetworks.TRAINED);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
    }

    private void measure() {
        model.measureOrCancel();
        bench.settle();
    }

    private void choose(Criterion criterion) {
        workbench.draft().reviseSpec(spec -> spec.withCriterion(criterion));
        bench.settle();
    }

    private SensitivityData data() {
        return model.dataProperty().get();
    }
}
