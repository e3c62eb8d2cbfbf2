package dev.secateur.ui.compaction;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.ui.workbench.Work;
import dev.secateur.ui.workbench.Workbench;

/** What would go of the shown network, and the taking away. */
public final class CompactionViewModel {
    private final Workbench workbench;

    /** Follows a workbench. */
    public CompactionViewModel(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Makes a smaller network of the one that is shown. */
    public void compact() {
        workbench.make(
                (maker, parent, split, reading) ->
                        Work.compacting(maker, parent, split, CompactionOptions.DEFAULT));
    }
}
