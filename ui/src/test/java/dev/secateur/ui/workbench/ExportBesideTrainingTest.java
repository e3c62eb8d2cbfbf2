package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.CallingThread;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.store.SessionFile;
import dev.secateur.model.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's thread is the calling one: what runs on it ends in the middle of a training. */
class ExportBesideTrainingTest {
    @TempDir private Path folder;

    private Path file;
    private Store store;
    private TestBench bench;
    private Workbench workbench;

    @BeforeEach
    void open() {
        file = folder.resolve("mine" + SessionFile.ENDING);
        store = Store.open(folder.resolve("store"), Clock.systemUTC());
        bench = new TestBench(store, new CallingThread());
        workbench = bench.workbench();
        bench.open(TinyNetworks.TRAINED);
        workbench.prune();
    }

    @AfterEach
    void close() {
        assertThat(bench.faults()).isEmpty();
        store.close();
    }

    private long session() {
        return store.sessions().get(0).id();
    }

    @Test
    void aSessionIsWholeInItsFileWhileATrainingStillRuns() {
        List<RunningJob> running = new ArrayList<>();
        bench.onProgress(
                progress -> {
                    if (progress.messageKey().equals("job.training") && Files.notExists(file)) {
                        workbench.memory().export(session(), file);
                        assertThat(new SessionFile(store).read(file, new CancellationToken()))
                                .isPositive();
                        running.addAll(workbench.jobs().running());
                    }
                });
        bench.settle();
        assertThat(running).extracting(RunningJob::titleKey).containsExactly("job.title.prune");
        assertThat(workbench.noticeProperty().get().messageKey())
                .isEqualTo("notice.session-exported");
        assertThat(workbench.revisions().treeProperty().get().nodes()).hasSize(2);
    }
}
