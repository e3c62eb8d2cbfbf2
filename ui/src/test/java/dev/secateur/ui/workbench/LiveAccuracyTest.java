package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPreview;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveAccuracyTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();

    @Test
    void itIsTheAccuracyOfThePrunedNetwork() {
        drag(0.7);
        bench.settle();
        assertThat(figure().accuracy()).hasValue(accuracyNow());
        assertThat(figure().examples()).isEqualTo(90);
        assertThat(figure().stale()).isFalse();
    }

    @Test
    void goingBackAndForthGivesTheAccuracyOfEachDraft() {
        for (double sparsity : new double[] {0.5, 0.95, 0.7, 0.9}) {
            drag(sparsity);
            bench.settle();
            assertThat(figure().accuracy()).hasValue(accuracyNow());
        }
    }

    @Test
    void ofManyDraftsOnlyTheFirstAndTheLastAreMeasured() {
        List<LiveAccuracy.Figure> seen = new ArrayList<>();
        workbench.liveAccuracy().figureProperty().subscribe(figure -> seen.add(figure));
        for (double sparsity = 0.6; sparsity < 0.95; sparsity += 0.05) {
            drag(sparsity);
        }
        assertThat(bench.waiting()).isEqualTo(1);
        assertThat(figure().stale()).isTrue();
        bench.runJob();
        assertThat(figure().stale()).isTrue();
        assertThat(bench.waiting()).isEqualTo(1);
        bench.runJob();
        assertThat(bench.waiting()).isZero();
        assertThat(figure().stale()).isFalse();
        assertThat(figure().accuracy()).hasValue(accuracyNow());
        assertThat(seen).filteredOn(figure -> !figure.stale()).hasSize(2);
    }

    @Test
    void withoutDataNoneIsKnown() {
        drag(0.7);
        bench.open(TinyNetworks.UNKNOWN);
        drag(0.8);
        assertThat(bench.waiting()).isZero();
        assertThat(figure().accuracy()).isEmpty();
        assertThat(figure().stale()).isFalse();
    }

    @Test
    void aResultForARevisionThatIsNoLongerShownIsDropped() {
        workbench.prune();
        bench.settle();
        drag(0.9);
        boolean[] undone = new boolean[1];
        List<LiveAccuracy.Figure> seen = new ArrayList<>();
        bench.onProgress(
                progress -> {
                    if (!undone[0]) {
                        undone[0] = true;
                        workbench.revisions().show(1);
                        workbench
                                .liveAccuracy()
                                .figureProperty()
                                .subscribe(figure -> seen.add(figure));
                    }
                });
        bench.settle();
        assertThat(seen).filteredOn(figure -> figure.accuracy().isPresent()).hasSize(1);
        assertThat(figure().accuracy()).hasValue(accuracyNow());
        assertThat(figure().stale()).isFalse();
    }

    @Test
    void whenTheHandRestsAllHeldOutExamplesAreAsked() {
        LiveAccuracy live = small();
        live.follow(preview(0.7));
        bench.runJob();
        assertThat(live.figureProperty().get().examples()).isEqualTo(30);
        assertThat(live.figureProperty().get().stale()).isFalse();
        bench.runJob();
        assertThat(live.figureProperty().get().examples()).isEqualTo(90);
        assertThat(live.figureProperty().get().accuracy()).hasValue(accuracyNow());
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void askingMoreGivesWayToANewDraft() {
        LiveAccuracy live = small();
        List<Integer> examples = new ArrayList<>();
        live.takenProperty().subscribe(taken -> examples.add(taken == null ? 0 : taken.examples()));
        PruningPreview first = preview(0.7);
        PruningPreview next = preview(0.9);
        live.follow(first);
        bench.runJob();
        live.follow(next);
        assertThat(live.figureProperty().get().stale()).isTrue();
        assertThat(live.figureProperty().get().examples()).isEqualTo(30);
        while (bench.waiting() > 0) {
            bench.runJob();
        }
        assertThat(examples).containsExactly(0, 30, 30, 90);
        assertThat(live.takenProperty().get().preview()).isEqualTo(next);
        assertThat(live.figureProperty().get().accuracy()).hasValue(accuracyNow());
    }

    /** Asks 30 of the 90 held-out examples first, beside the workbench's own. */
    private LiveAccuracy small() {
        LiveAccuracy live = new LiveAccuracy(workbench.jobs(), fault -> {}, 30);
        live.begin(workbench.revisionProperty().get(), workbench.dataProperty().get());
        return live;
    }

    private PruningPreview preview(double sparsity) {
        drag(sparsity);
        while (bench.waiting() > 0) {
            bench.runJob();
        }
        return workbench.draft().previewProperty().get();
    }

    private LiveAccuracy.Figure figure() {
        return workbench.liveAccuracy().figureProperty().get();
    }

    private void drag(double sparsity) {
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(sparsity)));
        bench.frame();
    }

    private double accuracyNow() {
        try (Network pruned = workbench.revisionProperty().get().network().copy()) {
            pruned.holdAtZero(workbench.draft().previewProperty().get().toMask().sets());
            var heldOut = workbench.dataProperty().get().heldOut();
            return Evaluator.evaluate(pruned, heldOut, JobContext.silent()).accuracy();
        }
    }
}
