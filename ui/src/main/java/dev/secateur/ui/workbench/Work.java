package dev.secateur.ui.workbench;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.Job;
import dev.secateur.model.session.CompactRevision;
import dev.secateur.model.session.RegrowRevision;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.training.CurveRecorder;
import java.util.List;
import java.util.Optional;

/**
 * What a run does.
 *
 * @param titleKey what it is called
 * @param recorder takes its curves; null if it makes none
 * @param job makes the revision
 */
public record Work(String titleKey, CurveRecorder recorder, Job<Revision> job) {
    /** Takes away what gives nothing any more. */
    public static Work compacting(
            RevisionMaker maker,
            Revision parent,
            Optional<DataSplit> split,
            CompactionOptions options) {
        return new Work(
                "job.title.compact", null, new CompactRevision(maker, parent, split, options));
    }

    /**
     * Brings a pruned unit back as an earlier revision has it.
     *
     * @param layer the name of the unit's layer
     */
    public static Work regrowing(
            RevisionMaker maker,
            Revision parent,
            Revision source,
            String layer,
            List<Integer> units,
            Optional<DataSplit> split) {
        return new Work(
                units.size() == 1 ? "job.title.regrow" : "job.title.regrow-several",
                null,
                new RegrowRevision(maker, parent, source, layer, units, split));
    }

    /** What it is called to do what is chosen. */
    public static String titleKey(RunChoice choice) {
        if (choice instanceof RunChoice.Narrowing) {
            return "job.title.keep-inputs";
        } else if (choice instanceof RunChoice.Quantizing) {
            return "job.title.quantize";
        }
        return choice instanceof RunChoice.Factoring ? "job.title.factor" : "job.title.prune";
    }

    /** Whether it trains, and keeps checkpoints where there is a store. */
    boolean isTraining() {
        return recorder != null;
    }
}
