package dev.secateur.ui.workbench;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.Job;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.CompactRevision;
import dev.secateur.model.session.FactorChoice;
import dev.secateur.model.session.FactorRevision;
import dev.secateur.model.session.InputChoice;
import dev.secateur.model.session.QuantizeRevision;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
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
            PruningPlan plan,
            Checkpoints checkpoints) {
        Curves before = parent.about().curvesOn(split);
        CurveRecorder recorder =
                new CurveRecorder(checkpoints.last().map(Checkpoint::curves).orElse(before));
        return new Work(
                PRUNING,
                recorder,
                context ->
                        maker.prune(parent, split, reading, plan, recorder, checkpoints, context));
    }

    /** Whether it keeps checkpoints. */
    boolean isPruning() {
        return titleKey.equals(PRUNING);
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

    /** Lets weights share values, and trains these where there are data. */
    public static Work quantizing(
            RevisionMaker maker, Revision parent, Optional<DataSplit> split, CodingChoice choice) {
        CurveRecorder recorder = recorder(parent, split);
        boolean isTuned = choice.coding() instanceof Coding.Sharing;
        return new Work(
                "job.title.quantize",
                isTuned ? shown(recorder, split, choice.fineTuning()) : null,
                new QuantizeRevision(maker, parent, split, choice, recorder));
    }

    /** Puts factors in the place of a layer's weights, and trains where there are data. */
    public static Work factoring(
            RevisionMaker maker, Revision parent, Optional<DataSplit> split, FactorChoice choice) {
        CurveRecorder recorder = recorder(parent, split);
        return new Work(
                "job.title.factor",
                shown(recorder, split, choice.fineTuning()),
                new FactorRevision(maker, parent, split, choice, recorder));
    }

    private static CurveRecorder recorder(Revision parent, Optional<DataSplit> split) {
        return new CurveRecorder(split.map(parent.about()::curvesOn).orElse(Curves.NONE));
    }

    /** Curves that nothing will be added to are not shown growing. */
    private static CurveRecorder shown(
            CurveRecorder recorder, Optional<DataSplit> split, TrainingOptions fineTuning) {
        return split.isPresent() && fineTuning.epochs() > 0 ? recorder : null;
    }
}
