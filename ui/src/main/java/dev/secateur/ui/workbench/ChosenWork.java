package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.Job;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.FactorRevision;
import dev.secateur.model.session.NarrowRevision;
import dev.secateur.model.session.QuantizeRevision;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.util.Optional;

/**
 * Makes work of what is chosen.
 *
 * @param maker makes revisions
 * @param parent the revision that it begins with
 * @param split the data as that one takes them; empty while none are chosen
 * @param reading how the data were read
 * @param before the curves of that revision on these data
 * @param checkpoints keep how far a training has come, and where it goes on
 */
record ChosenWork(
        RevisionMaker maker,
        Revision parent,
        Optional<DataSplit> split,
        DataOptions reading,
        Curves before,
        Checkpoints checkpoints) {
    Work of(RunChoice choice) {
        CurveRecorder recorder =
                new CurveRecorder(checkpoints.last().map(Checkpoint::curves).orElse(before));
        return new Work(
                Work.titleKey(choice),
                split.isPresent() && choice.trains() ? recorder : null,
                job(choice, recorder));
    }

    private Job<Revision> job(RunChoice choice, CurveRecorder recorder) {
        if (choice instanceof RunChoice.Narrowing inputs) {
            DataSplit whole = split.orElseThrow();
            return new NarrowRevision(
                    maker, parent, whole, reading, inputs.choice(), recorder, checkpoints);
        } else if (choice instanceof RunChoice.Quantizing coding) {
            return new QuantizeRevision(
                    maker, parent, split, coding.choice(), recorder, checkpoints);
        } else if (choice instanceof RunChoice.Factoring layer) {
            return new FactorRevision(maker, parent, split, layer.choice(), recorder, checkpoints);
        }
        return pruning(((RunChoice.Pruning) choice).plan(), recorder);
    }

    private Job<Revision> pruning(PruningPlan plan, CurveRecorder recorder) {
        return split.<Job<Revision>>map(
                        data ->
                                context ->
                                        maker.prune(
                                                parent,
                                                data,
                                                reading,
                                                plan,
                                                recorder,
                                                checkpoints,
                                                context))
                .orElse(context -> maker.pruneOnly(parent, plan, context));
    }
}
