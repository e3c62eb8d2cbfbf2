package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import java.util.Optional;

/** A way to make a revision of another. */
@FunctionalInterface
public interface Making {
    /**
     * Says what is to be done; the work itself is left to the job.
     *
     * @param maker makes revisions
     * @param parent the revision that is shown
     * @param split the data as it takes them; empty while none are chosen
     * @param reading how the data were read
     */
    Work of(RevisionMaker maker, Revision parent, Optional<DataSplit> split, DataOptions reading);
}
