package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Revision;
import dev.secateur.model.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of a workbench with a store begin with. */
abstract class Remembering {
    @TempDir Path folder;

    Store store;
    TestBench bench;

    @AfterEach
    void close() {
        assertThat(bench.faults()).isEmpty();
        store.close();
    }

    /** As if the program were started: another process would have nothing but the folder. */
    Workbench start() {
        if (store != null) {
            store.close();
        }
        store = Store.open(folder, Clock.systemUTC());
        bench = new TestBench(Optional.of(store));
        return bench.workbench();
    }

    Workbench startWith(String network) {
        Workbench workbench = start();
        bench.open(network);
        return workbench;
    }

    Workbench startAgain() {
        Workbench workbench = start();
        workbench.goOn(() -> bench.open(TinyNetworks.TRAINED));
        bench.settle();
        return workbench;
    }

    /** Those that are remembered, looked at anew. */
    RememberedSessions sessions() {
        bench.workbench().memory().look();
        bench.settle();
        return bench.workbench().memory().sessionsProperty().get();
    }

    void draft(Workbench workbench, double share) {
        workbench
                .draft()
                .revise(plan -> plan.withSpec(plan.spec().withAmount(new Amount.Sparsity(share))));
        workbench.history().commitDraft();
        bench.settle();
    }

    void prune(Workbench workbench, double share) {
        draft(workbench, share);
        workbench.prune();
        bench.settle();
    }

    static List<float[]> weights(Revision revision) {
        return revision.network().weights().stream().map(LayerWeights::toArray).toList();
    }
}
