package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkbenchTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();

    @Test
    void anOpenedNetworkIsJudgedAndPreviewed() {
        assertThat(workbench.revisionProperty().get().judgement()).isPresent();
        assertThat(workbench.draft().previewProperty().get().size().sparsity()).isEqualTo(0.5);
        assertThat(workbench.liveAccuracy().figureProperty().get().stale()).isFalse();
        assertThat(bench.faults()).isEmpty();
    }
}
