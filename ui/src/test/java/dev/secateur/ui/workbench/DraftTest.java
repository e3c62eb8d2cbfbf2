package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.ui.pruning.PruningViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftTest {
    private final TestBench bench = TestBench.opened();
    private final Draft draft = bench.workbench().draft();

    @Test
    void howeverOftenItChangesOnePreviewIsMadeAFrame() {
        List<PruningPreview> seen = new ArrayList<>();
        draft.previewProperty().subscribe(preview -> seen.add(preview));
        for (int i = 1; i <= 100; i++) {
            amount(i / 200.0);
        }
        bench.frame();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1).size().sparsity()).isEqualTo(0.5);
    }

    @Test
    void whatMakesNoPlanIsTheProblemAndThePlanStays() {
        var before = draft.planProperty().get();
        draft.reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(1.5)));
        assertThat(draft.problemProperty().get().code()).isEqualTo(ErrorCode.SHARE_OUT_OF_RANGE);
        assertThat(draft.planProperty().get()).isEqualTo(before);
        amount(0.3);
        bench.frame();
        assertThat(draft.problemProperty().get()).isNull();
    }

    @Test
    void aRandomChoiceIsPreparedInTheBackgroundOnce() {
        draft.reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM));
        bench.frame();
        int jobs = bench.waiting();
        for (int i = 1; i <= 9; i++) {
            amount(i / 10.0);
            bench.frame();
        }
        assertThat(bench.waiting()).isEqualTo(jobs);
        bench.settle();
        PruningPreview preview = draft.previewProperty().get();
        assertThat(preview.spec().criterion()).isEqualTo(Criterion.RANDOM);
        assertThat(preview.spec()).isEqualTo(draft.planProperty().get().spec());
    }

    @Test
    void aLargeNetworkIsShownBeforeItsWeightsAreSortedTheLayerLookedAtFirst() {
        TestBench large = new TestBench(Optional.empty(), 0);
        List<Object> indexed = new ArrayList<>();
        Workbench workbench = large.workbench();
        large.onProgress(
                progress -> {
                    if (progress.messageKey().equals("job.indexing")) {
                        indexed.add(progress.arguments().get(0));
                    }
                });
        workbench.open(TinyNetworks.TRAINED, () -> {});
        while (workbench.revisionProperty().get() == null) {
            large.runJob();
        }
        assertThat(workbench.draft().previewProperty().get()).isNull();
        List<ShownLayer> shown = ShownLayer.all(workbench);
        assertThat(shown).allMatch(layer -> layer.index().histogram() != null);
        indexed.clear();
        large.settle();
        PruningPreview preview = workbench.draft().previewProperty().get();
        assertThat(preview.size().sparsity()).isEqualTo(0.5, within(0.01));
        assertThat(indexed).first().isEqualTo(shown.get(0).index().layer());

        workbench.chosenLayerProperty().set(1);
        workbench.prune();
        while (workbench.pruningProperty().get()) {
            large.runJob();
        }
        indexed.clear();
        large.settle();
        assertThat(indexed).first().isEqualTo(shown.get(1).index().layer());
    }

    @Test
    void aNetworkBeginsWithADraftOfItsOwnAndACostlyOneWithSmallBatches() {
        new PruningViewModel(bench.workbench());
        amount(0.9);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(draft.planProperty().get()).isEqualTo(Draft.FIRST);
        assertThat(bench.workbench().history().canUndoProperty().get()).isFalse();
        LayerInfo layer = new LayerInfo("a", LayerType.DENSE, "", "", 9, 8, 2_000_000);
        PruningPlan costly = Draft.first(new NetworkSummary("costly", List.of(layer)));
        assertThat(costly.fineTuning().batchSize()).isEqualTo(32);
        assertThat(costly.spec()).isEqualTo(Draft.FIRST.spec());
    }

    @Test
    void whileAPreviewIsWorkedOutTheDraftSaysSoAndCannotBeCarriedOut() {
        PruningViewModel panel = new PruningViewModel(bench.workbench());
        draft.reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM));
        bench.frame();
        assertThat(draft.countingProperty().get()).isTrue();
        assertThat(bench.workbench().liveAccuracy().figureProperty().get().stale()).isTrue();
        assertThat(panel.readinessProperty().get().isReady()).isFalse();
        bench.settle();
        assertThat(draft.countingProperty().get()).isFalse();
        assertThat(panel.readinessProperty().get().isReady()).isTrue();
    }

    @Test
    void whoStopsTheWorkOnACriterionIsBackAtTheOneThatIsShown() {
        PruningPlan before = draft.planProperty().get();
        draft.reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM));
        bench.workbench().history().commitDraft();
        bench.frame();
        bench.cancelJobs();
        bench.settle();
        assertThat(draft.planProperty().get()).isEqualTo(before);
        assertThat(draft.countingProperty().get()).isFalse();
        assertThat(draft.previewProperty().get().spec()).isEqualTo(before.spec());
        bench.workbench().undo();
        bench.settle();
        assertThat(draft.planProperty().get().spec().criterion()).isEqualTo(Criterion.RANDOM);
    }

    @Test
    void aRandomChoiceThatCannotBeDoneSaysWhy() {
        Set<String> all = Set.copyOf(layers());
        draft.reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM).withLeftOut(all));
        bench.settle();
        assertThat(draft.problemProperty().get().code()).isEqualTo(ErrorCode.NO_LAYERS);
    }

    private List<String> layers() {
        return draft.previewProperty().get().network().prunableLayers().stream()
                .map(layer -> layer.name())
                .toList();
    }

    private void amount(double sparsity) {
        draft.reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(sparsity)));
    }
}
