package dev.secateur.model.session;

import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.QuantizeNetwork;
import dev.secateur.model.compression.QuantizedNetwork;
import dev.secateur.model.compression.StoredWeights;
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
 * Makes a revision whose weights share few values; the revision itself stays as it is.
 *
 * @param maker finishes the revision that is made
 * @param parent the revision
 * @param split the data to judge by and to fine-tune on; without them nothing is either
 * @param choice how
 * @param recorder takes the curves of the fine-tuning
 * @param checkpoints keep how far it has come, and where it goes on
 */
public record QuantizeRevision(
        RevisionMaker maker,
        Revision parent,
        Optional<DataSplit> split,
        CodingChoice choice,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<Revision> {
    /** Leaves a fine-tuning out that there cannot be. */
    public QuantizeRevision {
        choice = choice.possible();
    }

    /**
     * Runs on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Revision run(JobContext context) {
        maker.seed(choice.seed());
        QuantizedNetwork result =
                new QuantizeNetwork(
                                parent.network(),
                                parent.mask(),
                                choice.coding(),
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
                                origin(result, context.token()),
                                result.network(),
                                result.mask(),
                                about(result, context.token()),
                                split,
                                context.part(0.8, 1)));
    }

    private TrainingOptions fineTuning() {
        return split.isPresent() ? choice.fineTuning() : choice.fineTuning().withEpochs(0);
    }

    private Origin.Quantized origin(QuantizedNetwork result, CancellationToken token) {
        return new Origin.Quantized(
                parent.number(),
                choice.coding(),
                fineTuning().epochs(),
                result.scores(),
                Packing.DENSE.bytes(StoredWeights.of(parent.network()), token),
                Packing.HUFFMAN.bytes(result.stored(), token));
    }

    private NetworkFile.About about(QuantizedNetwork result, CancellationToken token) {
        String step =
                ProvenanceStep.quantized(
                        parent.network(), choice.coding(), fineTuning(), choice.seed(), token);
        return parent.about()
                .of(result.network(), split, fineTuning().epochs(), result.curves(), step);
    }
}
