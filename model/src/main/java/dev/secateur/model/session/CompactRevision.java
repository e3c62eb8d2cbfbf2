package dev.secateur.model.session;

import dev.secateur.model.compaction.Compaction;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Compactor;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import java.util.Optional;

/**
 * Makes a really smaller network of a revision; the revision itself stays as it is.
 *
 * @param maker finishes the revision that is made
 * @param parent the revision
 * @param split the data that answers are compared on and the smaller network is judged by; without
 *     them random examples are compared, and nothing is judged
 * @param options how
 */
public record CompactRevision(
        RevisionMaker maker, Revision parent, Optional<DataSplit> split, CompactionOptions options)
        implements Job<Revision> {
    /**
     * Runs on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the answers of the smaller network differ, or the
     *     data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Revision run(JobContext context) {
        NetworkFile.About about = about(context.token());
        Optional<Dataset> examples = split.map(DataSplit::heldOut);
        Network known = examples.map(this::known).orElse(parent.network());
        Compaction result =
                new Compactor(known, parent.mask(), examples, options).run(context.part(0, 0.6));
        return RevisionMaker.orClosed(
                result.network(),
                () ->
                        maker.made(
                                origin(result),
                                result.network(),
                                result.mask(),
                                about,
                                split,
                                context.part(0.6, 1)));
    }

    private Network known(Dataset examples) {
        Network network = parent.network();
        return network.inputShape().isPresent() ? network : network.forExamples(examples.shape());
    }

    private Origin.Compacted origin(Compaction result) {
        return new Origin.Compacted(
                parent.number(), options, result.layers(), result.merged(), result.proof());
    }

    private NetworkFile.About about(CancellationToken token) {
        NetworkFile.About before = parent.about();
        String step = ProvenanceStep.compacted(parent.network(), options, token);
        return before.withProvenance(before.provenance().and(step));
    }
}
