package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.store.KeptData;
import dev.secateur.model.store.RecalledSession;
import java.util.List;
import java.util.Optional;

/**
 * A session that goes on.
 *
 * @param recalled what was kept of it
 * @param revisions with their numbers
 * @param data what they are judged by; null if none were chosen, or they are no longer there
 * @param missing why the data are no longer there
 */
record RestoredSession(
        RecalledSession recalled,
        List<Revision> revisions,
        ChosenData data,
        Optional<UserError> missing) {
    /** Opens the networks and loads the data; works on the engine thread. */
    static RestoredSession of(
            RecalledSession recalled,
            NetworkFiles networks,
            RevisionMaker maker,
            JobContext context) {
        Data data = new Data(recalled.session().data(), maker, context);
        List<Revision> revisions = recalled.open(networks, maker, data::load, context.part(0.1, 1));
        return new RestoredSession(
                recalled, revisions, data.chosen, Optional.ofNullable(data.missing));
    }

    /** Loads the data as soon as it is known how the first network takes them. */
    private static final class Data {
        private final Optional<KeptData> kept;
        private final RevisionMaker maker;
        private final JobContext context;
        private ChosenData chosen;
        private UserError missing;

        Data(Optional<KeptData> kept, RevisionMaker maker, JobContext context) {
            this.kept = kept;
            this.maker = maker;
            this.context = context;
        }

        Optional<DataSplit> load(NetworkFile.About about) {
            try {
                chosen = kept.map(wanted -> load(wanted, about)).orElse(null);
            } catch (UserError e) {
                missing = e;
            }
            return Optional.ofNullable(chosen).map(ChosenData::split);
        }

        private ChosenData load(KeptData wanted, NetworkFile.About about) {
            DataSplit clean =
                    maker.load(wanted.source(), wanted.reading(), about, context.part(0, 0.1));
            return ChosenData.of(wanted.source(), wanted.reading(), clean, context.token());
        }
    }
}
