package dev.secateur.model.session;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.inputs.PruneInputs;
import dev.secateur.model.inputs.PrunedInputs;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.training.CurveRecorder;
import java.util.List;

/**
 * Makes a revision that takes only the most valuable inputs of another, and fine-tunes it; the
 * other one stays as it is.
 *
 * @param maker finishes the revision that is made
 * @param parent the revision
 * @param split what it takes
 * @param reading how the data were read, for the record
 * @param choice which inputs stay, and how to train afterwards
 * @param recorder takes the curves of the fine-tuning
 * @param checkpoints keep how far it has come, and where it goes on
 */
public record NarrowRevision(
        RevisionMaker maker,
        Revision parent,
        DataSplit split,
        DataOptions reading,
        InputChoice choice,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<Revision> {
    /**
     * Runs on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if no inputs can be cut off, or the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Revision run(JobContext context) {
        maker.seed(choice.seed());
        PrunedInputs result =
                new PruneInputs(
                                parent.network(),
                                parent.mask(),
                                split,
                                choice.by(),
                                choice.keep(),
                                choice.fineTuning(),
                                choice.seed(),
                                recorder,
                                checkpoints)
                        .run(context.part(0, 0.95));
        return RevisionMaker.orClosed(
                result.network(),
                () ->
                        maker.revision(
                                        origin(result),
                                        result.network(),
                                        result.mask(),
                                        about(result, context.token()),
                                        context.part(0.95, 1))
                                .judged(new Judgement(result.fineTuned(), result.onTraining())));
    }

    private List<RankedInput> kept(PrunedInputs result) {
        return result.ranking().subList(0, choice.keep());
    }

    private Origin.Narrowed origin(PrunedInputs result) {
        List<Integer> inputs = kept(result).stream().map(RankedInput::input).sorted().toList();
        return new Origin.Narrowed(parent.number(), choice.by(), inputs);
    }

    private NetworkFile.About about(PrunedInputs result, CancellationToken token) {
        String step =
                new ProvenanceStep(reading, split, token)
                        .inputsPruned(
                                parent.network(),
                                choice.by(),
                                kept(result),
                                choice.seed(),
                                choice.fineTuning());
        return parent.about()
                .of(
                        result.network(),
                        result.data(),
                        choice.fineTuning().epochs(),
                        result.curves(),
                        step);
    }
}
