package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Progress;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.FactorChoice;
import dev.secateur.model.session.InputChoice;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.KeptRun;
import dev.secateur.model.store.SessionEntry;
import dev.secateur.model.store.Store;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CutOffRunTest extends Remembering {
    /** What a program that is killed at this moment would leave. */
    private Path leftAt(Path copy) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(copy)) {
                    Path target = copy.resolve(folder.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInEpoch(Progress progress, int epoch) {
        return progress.messageKey().equals("job.training")
                && progress.arguments().get(0).equals(epoch);
    }

    static Stream<RunChoice> choices() {
        TrainingOptions how =
                new TrainingOptions(3, 16, new Optimizer(Optimizer.Rule.ADAM, 0.01, 0));
        PruningPlan plan = new PruningPlan(PruningSpec.global(0.8), new Schedule.OneShot(), how);
        return Stream.of(
                new RunChoice.Pruning(plan),
                new RunChoice.Pruning(plan.withSchedule(new Schedule.Dynamic(0.1, 2))),
                new RunChoice.Pruning(plan.withAccuracyBudget(Optional.of(50.0))),
                new RunChoice.Pruning(
                        plan.withFineTuning(
                                how.withEarlyStopping(Optional.of(new EarlyStopping(3))))),
                new RunChoice.Quantizing(new CodingChoice(new Coding.Sharing(4), how, 1)),
                new RunChoice.Factoring(
                        new FactorChoice("fc1", new FactorBudget.Shape("2x2", 1), how, 1)),
                new RunChoice.Narrowing(new InputChoice(RankBy.WEIGHT_NORM, 4, how, 1)));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aRunThatWasCutOffByAKilledProgramEndsAsItWouldHave(RunChoice choice) {
        Workbench before = startWith(TinyNetworks.TRAINED);
        Path copy = folder.resolve("copy");
        bench.onProgress(
                progress -> {
                    if (isInEpoch(progress, 3) && Files.notExists(copy)) {
                        leftAt(copy);
                    }
                });
        before.runs().make(choice);
        bench.settle();
        Revision whole = before.revisionProperty().get();
        assertThat(before.memory().cutOffProperty().get()).isNull();

        store.close();
        store = Store.open(copy, Clock.systemUTC());
        bench = new TestBench(Optional.of(store));
        Workbench again = bench.workbench();
        again.goOn(() -> {});
        bench.settle();
        assertThat(again.revisions().treeProperty().get().nodes()).hasSize(1);
        KeptRun run = again.memory().cutOffProperty().get().run();
        assertThat(run.done()).isEqualTo(2);
        assertThat(run.planned()).isEqualTo(3);
        assertThat(run.choice()).isEqualTo(choice);
        again.runs().resume();
        bench.settle();
        Revision resumed = again.revisionProperty().get();
        assertThat(resumed.number()).isEqualTo(2);
        assertThat(resumed.curves()).isEqualTo(whole.curves());
        assertThat(weights(resumed))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(weights(whole));
        assertThat(again.memory().cutOffProperty().get()).isNull();
        assertThat(store.run(store.sessions().get(0).id(), new CancellationToken())).isEmpty();
    }

    private void cancelInTheSecondEpoch(double share) {
        draft(bench.workbench(), share);
        cancelInTheSecondEpoch();
    }

    private void cancelInTheSecondEpoch() {
        Workbench workbench = bench.workbench();
        bench.onProgress(
                progress -> {
                    if (isInEpoch(progress, 2)) {
                        workbench.runs().cancel();
                    }
                });
        workbench.prune();
        bench.settle();
        bench.onProgress(progress -> {});
    }

    @Test
    void aSessionInWhichNothingButARunWasBegunIsStillListedAfterAnotherIsOpened() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        cancelInTheSecondEpoch();
        bench.open(TinyNetworks.UNKNOWN);
        List<SessionEntry> entries = sessions().entries();
        assertThat(entries)
                .extracting(SessionEntry::opened)
                .containsExactly(TinyNetworks.UNKNOWN, TinyNetworks.TRAINED);
        workbench.goOn(entries.get(1).id());
        bench.settle();
        assertThat(workbench.memory().cutOffProperty().get().run().done()).isEqualTo(1);
        workbench.runs().resume();
        bench.settle();
        assertThat(workbench.revisions().treeProperty().get().nodes()).hasSize(2);
    }

    @Test
    void aCancelledRunCanBeGoneOnWithUntilAnotherComesToItsEnd() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        cancelInTheSecondEpoch(0.8);
        assertThat(workbench.memory().cutOffProperty().get().run().done()).isEqualTo(1);
        assertThat(startAgain().memory().cutOffProperty().get().run().done()).isEqualTo(1);
        prune(bench.workbench(), 0.5);
        assertThat(bench.workbench().memory().cutOffProperty().get()).isNull();
        assertThat(startAgain().memory().cutOffProperty().get()).isNull();
    }

    @Test
    void aRunIsNotGoneOnWithOnOtherData() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        cancelInTheSecondEpoch(0.8);
        workbench.dataChoice().blur(new Noise(0.2, Noise.LabelKind.UNIFORM, 0));
        bench.settle();
        workbench.runs().resume();
        bench.settle();
        assertThat(workbench.noticeProperty().get().messageKey()).isEqualTo("notice.resume-data");
        assertThat(workbench.revisions().treeProperty().get().nodes()).hasSize(1);
        workbench.dataChoice().blur(Noise.NONE);
        bench.settle();
        workbench.runs().resume();
        bench.settle();
        assertThat(workbench.revisions().treeProperty().get().nodes()).hasSize(2);
    }

    @Test
    void aRunWhoseRevisionWasDeletedIsNotGoneOnWithOnAnother() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        prune(workbench, 0.5);
        cancelInTheSecondEpoch(0.8);
        workbench.revisions().show(1);
        workbench.revisions().delete(2);
        workbench.runs().resume();
        bench.settle();
        assertThat(workbench.noticeProperty().get().messageKey()).isEqualTo("notice.resume-gone");
        assertThat(workbench.revisions().treeProperty().get().nodes()).hasSize(1);
    }
}
