package dev.secateur.ui.units;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPreview;
import dev.secateur.model.compaction.ForecastCompaction;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What compacting would make of the draft. One preview is looked at at a time, and then the newest.
 */
public final class CompactionForecast {
    /** The network is copied for it: larger ones are passed over. */
    static final long MOST_WEIGHTS = 20_000_000;

    private final ReadOnlyObjectWrapper<Sizes> sizes = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;
    private PruningPreview wanted;
    private boolean looking;

    CompactionForecast(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(revision -> forget());
    }

    /**
     * What the network takes, and what would be left.
     *
     * @param costs before and after
     * @param isStale whether it belongs to an earlier draft
     */
    public record Sizes(CompactionPreview costs, boolean isStale) {}

    /** The newest sizes; null while none are known. */
    ReadOnlyObjectProperty<Sizes> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    private void forget() {
        wanted = null;
        sizes.set(null);
    }

    /** Looks at a preview as soon as the one before it is done; null for none. */
    void follow(PruningPreview preview) {
        Revision of = workbench.revisionProperty().get();
        boolean fits =
                preview != null
                        && preview.network().equals(of.summary())
                        && of.summary().weights() <= MOST_WEIGHTS;
        if (!fits || preview.equals(wanted)) {
            return;
        }
        wanted = preview;
        if (sizes.get() != null) {
            sizes.set(new Sizes(sizes.get().costs(), true));
        }
        if (!looking) {
            look(of, preview);
        }
    }

    private void look(Revision of, PruningPreview preview) {
        looking = true;
        workbench
                .jobs()
                .startQuietly(
                        new ForecastCompaction(of.network(), preview, CompactionOptions.DEFAULT),
                        outcome -> found(preview, outcome));
    }

    private void found(PruningPreview preview, Outcome<CompactionPreview> outcome) {
        looking = false;
        boolean isNewest = preview.equals(wanted);
        if (outcome instanceof Outcome.Succeeded<CompactionPreview> done && wanted != null) {
            sizes.set(new Sizes(done.value(), !isNewest));
        }
        if (wanted != null && !isNewest) {
            look(workbench.revisionProperty().get(), wanted);
        }
    }
}
