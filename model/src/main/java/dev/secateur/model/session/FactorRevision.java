package dev.secateur.model.session;

import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.FactoredNetwork;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.TrainingOptions;
import java.util.Optional;

/**
 * Makes a revision in which factors do the work of a layer's weights; the revision itself stays as
 * it is.
 *
 * @param maker finishes the revision that is made
 * @param parent the revision
 * @param split the data to judge by and to fine-tune on; without them nothing is either
 * @param choice how
 * @param recorder takes the curves of the fine-tuning
 * @param checkpoints keep how far it has come, and where it goes on
 */
public record FactorRevision(
        RevisionMaker maker,
        Revision parent,
        Optional<DataSplit> split,
        FactorChoice choice,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<Revision> {
    /**
     * Runs on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the layer cannot be factored like this, or the
     *     data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Revision run(JobContext context) {
        maker.seed(choice.seed());
        FactoredNetwork result =
                new FactorLayer(
                                parent.network(),
                                parent.mask(),
                                choice.layer(),
                                choice.budget(),
                                split,
                                fineTuning(),
                                choice.seed(),
                                recorder,
                                checkpoints)
                        .run(context.part(0, 0.8));
        return RevisionMaker.orClosed(
                result.network(),
                () ->
                        maker.made(
                                origin(result),
                                result.network(),
                                result.mask(),
                                about(result, context.token()),
                                split,
                                context.part(0.8, 1)));
    }

    private TrainingOptions fineTuning() {
        return split.isPresent() ? choice.fineTuning() : choice.fineTuning().withEpochs(0);
    }

    private Origin.Factored origin(FactoredNetwork result) {
        KroneckerFactors factors = result.factors();
        return new Origin.Factored(
                parent.number(),
                result.layer(),
                factors.shape(),
                factors.terms().size(),
                factors.error(),
                fineTuning().epochs(),
                result.scores());
    }

    private NetworkFile.About about(FactoredNetwork result, CancellationToken token) {
        String step =
                ProvenanceStep.factored(
                        parent.network(),
                        result.layer(),
                        result.factors(),
                        fineTuning(),
                        choice.seed(),
                        token);
        return parent.about()
                .of(result.network(), split, fineTuning().epochs(), result.curves(), step);
    }
}
