package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Noise;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.store.KeptVisit;
import dev.secateur.model.store.SessionEntry;
import dev.secateur.model.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryTest extends Remembering {
    @Test
    void theWorkbenchIsAsItWasAfterTheProgramWasStartedAgain() {
        Workbench before = startWith(TinyNetworks.TRAINED);
        prune(before, 0.5);
        prune(before, 0.75);
        before.revisions().show(2);
        draft(before, 0.6);
        before.undo();
        before.revisions().rename(3, "bold");
        before.revisions().pin(2, true);
        before.chosenLayerProperty().set(1);
        KeptVisit visit = new KeptVisit(Draft.FIRST.spec(), Optional.empty(), 0.5, 0.75, 90);
        before.look().visits().add(visit);
        before.look().tabProperty().set("map");
        before.look().beside().add(2);
        before.look().smoothingProperty().set(0.6);
        before.dataChoice().blur(new Noise(0.2, Noise.LabelKind.UNIFORM, 0));
        bench.settle();
        List<RevisionNode> nodes = before.revisions().treeProperty().get().nodes();
        Object plan = before.draft().planProperty().get();
        Object data = before.dataProperty().get().heldOut().name();

        Workbench again = startAgain();

        List<RevisionNode> restored = again.revisions().treeProperty().get().nodes();
        assertThat(restored).hasSameSizeAs(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            same(restored.get(i), nodes.get(i));
        }
        assertThat(again.revisionProperty().get().number()).isEqualTo(2);
        assertThat(again.draft().planProperty().get()).isEqualTo(plan);
        assertThat(again.chosenLayerProperty().get()).isEqualTo(1);
        assertThat(again.look().tabProperty().get()).isEqualTo("map");
        assertThat(again.look().visits()).containsExactly(visit);
        assertThat(again.look().beside()).containsExactly(2);
        assertThat(again.look().smoothingProperty().get()).isEqualTo(0.6);
        assertThat(again.dataProperty().get().heldOut().name()).isEqualTo(data);
        assertThat(again.dataChoice().noiseProperty().get().labelRate()).isEqualTo(0.2);
        assertThat(again.noticeProperty().get()).isNull();
    }

    private static void same(RevisionNode one, RevisionNode other) {
        assertThat(one.tag()).isEqualTo(other.tag());
        assertThat(one.children()).isEqualTo(other.children());
        Revision restored = one.revision();
        Revision revision = other.revision();
        assertThat(restored.mask().sets()).isEqualTo(revision.mask().sets());
        assertThat(restored.size()).isEqualTo(revision.size());
        assertThat(restored.curves()).isEqualTo(revision.curves());
        assertThat(restored.summary()).isEqualTo(revision.summary());
        assertThat(accuracy(restored)).isEqualTo(accuracy(revision));
        assertThat(weights(restored))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(weights(revision));
    }

    private static Optional<Double> accuracy(Revision revision) {
        return revision.judgement().map(j -> j.heldOut()).map(Evaluation::accuracy);
    }

    @Test
    void aUnitThatWasBroughtBackIsBackAfterTheProgramWasStartedAgain() {
        Workbench before = startWith(TinyNetworks.TRAINED);
        String layer = before.start().summary().prunableLayers().get(0).name();
        before.draft().reviseSpec(spec -> PruningSpec.global(0).withToggled(layer, 2));
        before.prune();
        bench.settle();
        bench.bringBack(layer, 2);
        Revision back = before.revisionProperty().get();
        List<float[]> values = weights(back);

        Workbench again = startAgain();

        Revision restored = again.revisionProperty().get();
        assertThat(restored.origin()).isEqualTo(new Origin.Regrown(2, 1, layer, List.of(2)));
        assertThat(restored.mask().pruned()).isZero();
        assertThat(weights(restored)).usingElementComparator(Arrays::compare).isEqualTo(values);
        assertThat(restored.about().provenance()).isEqualTo(back.about().provenance());
        again.undo();
        bench.settle();
        assertThat(again.revisionProperty().get().mask().pruned()).isPositive();
    }

    @Test
    void undoAndRedoGoOnThroughWhatWasDoneBefore() {
        Workbench before = startWith(TinyNetworks.TRAINED);
        draft(before, 0.3);
        prune(before, 0.5);
        before.undo();
        bench.settle();

        Workbench again = startAgain();

        again.redo();
        bench.settle();
        assertThat(again.revisionProperty().get().number()).isEqualTo(2);
        again.undo();
        again.undo();
        bench.settle();
        assertThat(share(again)).isEqualTo(0.3);
        again.undo();
        bench.settle();
        assertThat(share(again)).isEqualTo(share(Draft.FIRST.spec().amount()));
        assertThat(again.history().canUndoProperty().get()).isFalse();
    }

    private static double share(Workbench workbench) {
        return share(workbench.draft().planProperty().get().spec().amount());
    }

    private static double share(Amount amount) {
        return ((Amount.Sparsity) amount).share();
    }

    @Test
    void whatIsMadeAfterwardsGetsANumberThatNoneHad() {
        Workbench before = startWith(TinyNetworks.TRAINED);
        prune(before, 0.5);
        prune(before, 0.75);
        before.revisions().show(1);
        before.revisions().delete(3);
        bench.settle();

        Workbench again = startAgain();

        prune(again, 0.9);
        assertThat(again.revisionProperty().get().number()).isEqualTo(4);
        again = startAgain();
        assertThat(again.revisions().find(4)).isPresent();
        assertThat(again.revisions().find(3)).isEmpty();
    }

    @Test
    void somethingElseOpenedIsASessionOfItsOwnAndTheFirstCanBeGoneOnWith() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        prune(workbench, 0.5);
        bench.open(TinyNetworks.UNKNOWN);
        draft(workbench, 0.2);
        List<SessionEntry> entries = sessions().entries();
        assertThat(entries)
                .extracting(SessionEntry::opened)
                .containsExactly(TinyNetworks.UNKNOWN, TinyNetworks.TRAINED);
        workbench.goOn(entries.get(1).id());
        bench.settle();
        assertThat(workbench.revisionProperty().get().number()).isEqualTo(2);
        RememberedSessions now = sessions();
        assertThat(now.isOpen(entries.get(1))).isTrue();
        assertThat(now.isOpen(entries.get(0))).isFalse();
    }

    @Test
    void aNetworkThatWasOnlyLookedAtIsNotListedAfterAnotherIsOpened() {
        startWith(TinyNetworks.TRAINED);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(sessions().entries())
                .extracting(SessionEntry::opened)
                .containsExactly(TinyNetworks.UNKNOWN);
    }

    @Test
    void aForgottenSessionGivesItsSpaceBackAndTheOpenOneIsNotForgotten() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        prune(workbench, 0.5);
        bench.open(TinyNetworks.UNKNOWN);
        draft(workbench, 0.2);
        RememberedSessions before = sessions();
        before.entries().forEach(entry -> workbench.memory().forget(entry.id()));
        bench.settle();
        RememberedSessions after = workbench.memory().sessionsProperty().get();
        assertThat(after.entries()).hasSize(1);
        assertThat(after.isOpen(after.entries().get(0))).isTrue();
        assertThat(after.bytes()).isPositive().isLessThan(before.bytes());
        assertThat(startAgain().revisionProperty().get().summary().name())
                .isEqualTo(TinyNetworks.UNKNOWN);
    }

    @Test
    void anExportedSessionIsTheSameElsewhere() {
        Workbench workbench = startWith(TinyNetworks.TRAINED);
        prune(workbench, 0.5);
        Path file = folder.resolve("mine.secateur");
        workbench.memory().export(sessions().entries().get(0).id(), file);
        bench.settle();
        List<float[]> weights = weights(workbench.revisionProperty().get());

        Path elsewhere = folder.resolve("elsewhere");
        store.close();
        store = Store.open(elsewhere, Clock.systemUTC());
        bench = new TestBench(Optional.of(store));
        bench.workbench().goOn(file);
        bench.settle();
        assertThat(bench.workbench().revisionProperty().get().number()).isEqualTo(2);
        assertThat(weights(bench.workbench().revisionProperty().get()))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(weights);
    }

    @Test
    void aSessionWithADamagedFileIsLeftAsItIsAndTheOtherNetworkIsOpened() throws IOException {
        Workbench before = startWith(TinyNetworks.TRAINED);
        prune(before, 0.5);
        try (Stream<Path> files = Files.walk(folder.resolve("weights"))) {
            Files.writeString(files.filter(Files::isRegularFile).findFirst().orElseThrow(), "x");
        }
        Workbench again = startAgain();
        assertThat(again.revisionProperty().get().number()).isEqualTo(1);
        assertThat(store.sessions()).hasSize(2);
        assertThat(store.sessions().get(1).revisions()).isEqualTo(2);
    }

    @Test
    void withoutAStoreNothingIsKeptAndNothingBreaks() {
        store = Store.open(folder, Clock.systemUTC());
        bench = TestBench.opened();
        Memory memory = bench.workbench().memory();
        assertThat(memory.keepingProperty().get()).isFalse();
        memory.look();
        memory.clean();
        bench.settle();
        assertThat(memory.sessionsProperty().get()).isEqualTo(RememberedSessions.NONE);
    }
}
