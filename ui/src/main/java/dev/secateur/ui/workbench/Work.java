package dev.secateur.ui.workbench;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.Job;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.CompactRevision;
import dev.secateur.model.session.InputChoice;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.training.CurveRecorder;
import java.util.Optional;

/**
 * What a run does.
 *
 * @param titleKey what it is called
 * @param recorder takes its curves; null if it makes none
 * @param job makes the revision
 */
public record Work(String titleKey, CurveRecorder recorder, Job<Revision> job) {
    private static final String PRUNING = "job.title.prune";

    static Work pruning(
            RevisionMaker maker,
            Revision parent,
            DataSplit split,
            DataOptions reading,
            PruningPlan plan) {
        CurveRecorder recorder = new CurveRecorder(parent.about().curvesOn(split));
        return new Work(
                PRUNING,
                recorder,
                context -> maker.prune(parent, split, reading, plan, recorder, context));
    }

    static Work pruningOnly(RevisionMaker maker, Revision parent, PruningPlan plan) {
        return new Work(PRUNING, null, context -> maker.pruneOnly(parent, plan, context));
    }

    static Work keepingInputs(
            RevisionMaker maker,
            Revision parent,
            DataSplit split,
            DataOptions reading,
            InputChoice choice) {
        CurveRecorder recorder = new CurveRecorder(parent.about().curvesOn(split));
        return new Work(
                "job.title.keep-inputs",
                recorder,
                context -> maker.keepInputs(parent, split, reading, choice, recorder, context));
    }

    /** Takes away what gives nothing any more. */
    public static Work compacting(
            RevisionMaker maker,
            Revision parent,
            Optional<DataSplit> split,
            CompactionOptions options) {
        return new Work(
                "job.title.compact", null, new CompactRevision(maker, parent, split, options));
    }
}
