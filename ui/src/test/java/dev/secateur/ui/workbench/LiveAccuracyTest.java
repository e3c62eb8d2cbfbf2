package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Amount;
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
                        workbench.undo();
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
