package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void anOpenedNetworkIsJudgedAndPreviewed() {
        assertThat(revision().judgement()).isPresent();
        assertThat(workbench.start()).isSameAs(revision());
        assertThat(workbench.draft().previewProperty().get().size().sparsity()).isEqualTo(0.5);
        assertThat(workbench.saving().savedProperty().get()).isTrue();
        assertThat(workbench.showsOpened()).isTrue();
        assertThat(workbench.jobs().running()).isEmpty();
    }

    @Test
    void anOpenedNetworkIsShownBeforeItIsSortedAndJudged() {
        Revision before = revision();
        workbench.open(TinyNetworks.TRAINED, () -> {});
        bench.runJob();
        Revision shown = revision();
        assertThat(shown.network()).isNotSameAs(before.network());
        assertThat(shown.judgement()).isEmpty();
        assertThat(shown.fileLength()).isEmpty();
        assertThat(workbench.draft().previewProperty().get()).isNull();
        bench.settle();
        assertThat(revision().network()).isSameAs(shown.network());
        assertThat(revision().judgement()).isPresent();
        assertThat(revision().fileLength()).isPresent();
        assertThat(workbench.draft().previewProperty().get()).isNotNull();
    }

    @Test
    void judgingWhatWasOpenedKeepsADraftThatWasChangedMeanwhile() {
        workbench.open(TinyNetworks.TRAINED, () -> {});
        bench.runJob();
        draft(0.9);
        bench.settle();
        assertThat(revision().judgement()).isPresent();
        assertThat(workbench.draft().previewProperty().get().size().sparsity()).isEqualTo(0.9);
    }

    @Test
    void anotherNetworkCanBeOpenedBeforeTheFirstIsJudged() {
        workbench.open(TinyNetworks.TRAINED, () -> {});
        bench.runJob();
        workbench.open(TinyNetworks.UNKNOWN, () -> {});
        bench.settle();
        assertThat(revision().network()).isSameAs(bench.networks().opened().get(2));
        assertThat(revision().judgement()).isEmpty();
        assertThat(revision().fileLength()).isPresent();
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    @Test
    void whatWasPrunedBeforeTheStartWasJudgedIsMadeFromIt() {
        workbench.open(TinyNetworks.TRAINED, () -> {});
        bench.runJob();
        draft(0.8);
        workbench.prune();
        bench.settle();
        assertThat(revision().number()).isEqualTo(2);
        assertThat(revision().judgement()).isPresent();
        assertThat(workbench.start().judgement()).isPresent();
    }

    @Test
    void pruningMakesARevisionUnderTheOneItCameFrom() {
        Revision before = revision();
        draft(0.8);
        workbench.prune();
        assertThat(workbench.pruningProperty().get()).isTrue();
        assertThat(workbench.runs().recorderProperty().get()).isNotNull();
        bench.settle();
        assertThat(workbench.pruningProperty().get()).isFalse();
        assertThat(workbench.runs().recorderProperty().get()).isNull();
        assertThat(revision().size().sparsity()).isGreaterThanOrEqualTo(0.799);
        assertThat(((Origin.Pruned) revision().origin()).parent()).isEqualTo(before.number());
        assertThat(revision().curves().points()).hasSizeGreaterThan(curvePoints(before));
        assertThat(workbench.path()).containsExactly(before, revision());
        assertThat(workbench.saving().savedProperty().get()).isFalse();
    }

    @Test
    void oneRunGoesOnAtATime() {
        workbench.prune();
        workbench.prune();
        bench.settle();
        assertThat(revision().number()).isEqualTo(2);
    }

    @Test
    void undoAndRedoGoThroughDraftsAndRevisions() {
        Revision start = revision();
        PruningPlan first = plan();
        draft(0.8);
        workbench.history().commitDraft();
        PruningPlan second = plan();
        workbench.prune();
        bench.settle();
        Revision pruned = revision();

        workbench.undo();
        assertThat(revision()).isSameAs(start);
        assertThat(plan()).isEqualTo(second);
        workbench.undo();
        assertThat(plan()).isEqualTo(first);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
        workbench.redo();
        workbench.redo();
        assertThat(revision()).isSameAs(pruned);
        assertThat(workbench.history().canRedoProperty().get()).isFalse();
        assertThat(workbench.draft().previewProperty().get().pruned())
                .isEqualTo(pruned.mask().pruned());
    }

    @Test
    void undoInTheMidstOfAGestureTakesBackThatGestureAlone() {
        draft(0.3);
        workbench.history().commitDraft();
        draft(0.9);
        workbench.undo();
        assertThat(workbench.draft().planProperty().get().spec().amount())
                .isEqualTo(new Amount.Sparsity(0.3));
        workbench.undo();
        assertThat(workbench.draft().planProperty().get().spec().amount())
                .isEqualTo(Draft.FIRST.spec().amount());
    }

    @Test
    void aGestureGivenUpLeavesTheDraft() {
        PruningPlan before = plan();
        draft(0.9);
        workbench.history().revertDraft();
        bench.settle();
        assertThat(plan()).isEqualTo(before);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void theStartStaysSavedAndWhatWasMadeIsNot() {
        workbench.prune();
        bench.settle();
        workbench.undo();
        assertThat(workbench.saving().savedProperty().get()).isTrue();
        workbench.redo();
        assertThat(workbench.saving().savedProperty().get()).isFalse();
    }

    @Test
    void whatIsSavedCountsAsSaved(@TempDir Path folder) {
        workbench.prune();
        bench.settle();
        Path target = folder.resolve("pruned.zip");
        workbench.saving().save(target);
        bench.settle();
        assertThat(target).exists();
        assertThat(workbench.saving().savedProperty().get()).isTrue();
        assertThat(notice()).isEqualTo("notice.saved");
    }

    @Test
    void aSaveThatFailsSaysSo(@TempDir Path folder) throws Exception {
        workbench.prune();
        bench.settle();
        Path file = Files.createFile(folder.resolve("file"));
        workbench.saving().save(file.resolve("pruned.zip"));
        bench.settle();
        assertThat(workbench.saving().savedProperty().get()).isFalse();
        assertThat(workbench.noticeProperty().get().kind()).isEqualTo(Notice.Kind.TROUBLE);
    }

    @Test
    void aRunCancelledInMidTrainingLeavesEverythingAndSaysSo() {
        Revision before = revision();
        float[] weights = weights(before);
        stopAt("job.training", workbench.runs()::cancel);
        draft(0.8);
        workbench.prune();
        bench.settle();
        assertThat(revision()).isSameAs(before);
        assertThat(weights(before)).isEqualTo(weights);
        assertThat(workbench.runs().recorderProperty().get()).isNull();
        assertThat(workbench.pruningProperty().get()).isFalse();
        assertThat(notice()).isEqualTo("notice.cancelled");
        assertThat(workbench.saving().savedProperty().get()).isTrue();
    }

    @Test
    void anotherRunTakesTheWordOfTheLastOnesCancellingAway() {
        stopAt("job.training", workbench.runs()::cancel);
        draft(0.8);
        workbench.prune();
        bench.settle();
        assertThat(notice()).isEqualTo("notice.cancelled");
        stopAt("never", () -> {});
        workbench.prune();
        assertThat(workbench.noticeProperty().get()).isNull();
        bench.settle();
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    @Test
    void aFailingOpenLeavesWhatWasThere() {
        Revision before = revision();
        bench.open("no-such-network");
        assertThat(revision()).isSameAs(before);
        assertThat(notice()).isEqualTo(ErrorCode.MODEL_UNKNOWN.messageKey());
        assertThat(weights(before)).isNotEmpty();
    }

    @Test
    void openingAnotherNetworkStopsTheRun() {
        stopAt("job.training", () -> workbench.open(TinyNetworks.UNKNOWN, () -> {}));
        workbench.prune();
        bench.settle();
        assertThat(workbench.path()).containsExactly(revision());
        assertThat(revision().summary().name()).isEqualTo(TinyNetworks.UNKNOWN);
        assertThat(workbench.pruningProperty().get()).isFalse();
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
        assertThat(workbench.noticeProperty().get()).isNull();
        assertThat(workbench.dataProperty().get()).isNull();
    }

    @Test
    void aRunAskedWhileOpeningDoesNotReachTheNewNetwork() {
        workbench.open(TinyNetworks.UNKNOWN, () -> {});
        workbench.prune();
        bench.settle();
        assertThat(revision().summary().name()).isEqualTo(TinyNetworks.UNKNOWN);
        assertThat(workbench.path()).containsExactly(revision());
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    @Test
    void ofTwoOpeningsTheLaterCounts() {
        List<String> opened = new ArrayList<>();
        workbench.open(TinyNetworks.TRAINED, () -> opened.add(TinyNetworks.TRAINED));
        workbench.open(TinyNetworks.UNKNOWN, () -> opened.add(TinyNetworks.UNKNOWN));
        bench.settle();
        assertThat(opened).containsExactly(TinyNetworks.UNKNOWN);
    }

    @Test
    void untilAnotherNetworkIsShownThePathIsThatOfTheOneBefore() {
        draft(0.6);
        workbench.prune();
        bench.settle();
        draft(0.8);
        workbench.prune();
        bench.settle();
        List<List<Integer>> seen = new ArrayList<>();
        Runnable look = () -> seen.add(workbench.path().stream().map(Revision::number).toList());
        workbench.draft().previewProperty().subscribe(look);
        workbench.dataProperty().subscribe(look);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(seen).contains(List.of(1, 2, 3)).endsWith(List.of(1));
        assertThat(seen).containsOnly(List.of(1, 2, 3), List.of(1));
    }

    @Test
    void noPreviewOfOneNetworkIsSeenWithAnother() {
        List<Boolean> fits = new ArrayList<>();
        Runnable look =
                () -> {
                    var preview = workbench.draft().previewProperty().get();
                    fits.add(preview == null || preview.network().equals(revision().summary()));
                };
        workbench.revisionProperty().subscribe(revision -> look.run());
        workbench.draft().previewProperty().subscribe(preview -> look.run());
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(fits).hasSizeGreaterThan(2).doesNotContain(false);
    }

    @Test
    void dataChosenLaterJudgeEveryRevision() {
        bench.open(TinyNetworks.UNKNOWN);
        workbench.prune();
        bench.settle();
        assertThat(revision().judgement()).isEmpty();
        workbench.dataChoice().choose(TinyNetworks.Data.NAME);
        bench.settle();
        assertThat(workbench.path()).hasSize(2).allMatch(r -> r.judgement().isPresent());
        assertThat(workbench.liveAccuracy().figureProperty().get().accuracy()).isPresent();
    }

    @Test
    void dataChosenDuringARunJudgeItsOutcomeToo() {
        workbench.prune();
        workbench.dataChoice().choose(TinyNetworks.Data.NAME);
        bench.runJob();
        Judgement byOldData = revision().judgement().orElseThrow();
        bench.settle();
        assertThat(revision().number()).isEqualTo(2);
        assertThat(revision().judgement()).isPresent().get().isNotSameAs(byOldData);
    }

    @Test
    void dataThatAreNotThereLeaveTheOnesChosen() {
        var before = workbench.dataProperty().get();
        workbench.dataChoice().choose("no-such-data");
        bench.settle();
        assertThat(workbench.dataProperty().get()).isSameAs(before);
        assertThat(notice()).isEqualTo(ErrorCode.DATA_MISSING.messageKey());
    }

    @Test
    void noiseGoesIntoTheTrainingDataOnlyAndEveryRevisionIsJudgedByIt() {
        DataSplit clean = workbench.dataProperty().get();
        Judgement before = revision().judgement().orElseThrow();
        Noise noise = new Noise(1, Noise.LabelKind.PAIRWISE, 0);
        workbench.dataChoice().blur(noise);
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(Noise.NONE);
        bench.settle();
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(noise);
        DataSplit noisy = workbench.dataProperty().get();
        assertThat(noisy.heldOut()).isSameAs(clean.heldOut());
        assertThat(noisy.train().label(0)).isEqualTo((clean.train().label(0) + 1) % 3);
        Judgement judged = revision().judgement().orElseThrow();
        assertThat(judged.heldOut().accuracy()).isEqualTo(before.heldOut().accuracy());
        assertThat(judged.onTraining().accuracy()).isLessThan(before.onTraining().accuracy());
        workbench.dataChoice().blur(Noise.NONE);
        bench.settle();
        assertThat(workbench.dataProperty().get()).isSameAs(clean);
    }

    @Test
    void noiseStaysOnWhenOtherDataAreChosenAndEndsWithTheNetwork() {
        Noise noise = new Noise(0.5, Noise.LabelKind.UNIFORM, 0.1);
        workbench.dataChoice().blur(noise);
        bench.settle();
        workbench.dataChoice().choose(TinyNetworks.Data.NAME);
        bench.settle();
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(noise);
        bench.open(TinyNetworks.TRAINED);
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(Noise.NONE);
    }

    @Test
    void aRunOnDataFromAPathRecordsThePathAndTheNoise(@TempDir Path folder) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (int f = 0; f < 12; f++) {
                rows.append(f % 3 == i % 3 ? 2 + i % 5 : i % 7).append(',');
            }
            rows.append(List.of("ash", "birch", "cedar").get(i % 3)).append('\n');
        }
        Path table = Files.writeString(folder.resolve("trees.csv"), rows);
        workbench.dataChoice().choose(table.toString());
        bench.settle();
        workbench.dataChoice().blur(new Noise(0.25, Noise.LabelKind.PAIRWISE, 0.1));
        bench.settle();
        workbench.prune();
        bench.settle();
        List<String> steps = revision().about().provenance().steps();
        assertThat(steps.get(steps.size() - 1))
                .contains("\"name\":\"" + table + "\"")
                .contains("{\"labelRate\":0.25,\"labelKind\":\"pairwise\",\"featureRate\":0.1}")
                .contains("\"reading\":{\"heldOutShare\":0.2,\"seed\":1,");
        assertThat(revision().about().trainedOn().orElseThrow().data()).isEqualTo(table.toString());
    }

    @Test
    void aChoiceOfNoiseThatIsReplacedByAnotherSaysNothing() {
        Noise last = new Noise(0.2, Noise.LabelKind.UNIFORM, 0);
        workbench.dataChoice().blur(new Noise(0.1, Noise.LabelKind.UNIFORM, 0));
        workbench.dataChoice().blur(last);
        bench.settle();
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(last);
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    private Revision revision() {
        return workbench.revisionProperty().get();
    }

    private PruningPlan plan() {
        return workbench.draft().planProperty().get();
    }

    private String notice() {
        return workbench.noticeProperty().get().messageKey();
    }

    private void draft(double sparsity) {
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(sparsity)));
        bench.frame();
    }

    private void stopAt(String progressKey, Runnable stop) {
        boolean[] stopped = new boolean[1];
        bench.onProgress(
                progress -> {
                    if (progress.messageKey().equals(progressKey) && !stopped[0]) {
                        stopped[0] = true;
                        stop.run();
                    }
                });
    }

    private static int curvePoints(Revision revision) {
        return revision.curves().points().size();
    }

    private static float[] weights(Revision revision) {
        var layer = revision.network().weights().get(0);
        float[] copy = new float[layer.size()];
        int[] at = new int[1];
        layer.forEach(w -> copy[at[0]++] = (float) w);
        return copy;
    }
}
