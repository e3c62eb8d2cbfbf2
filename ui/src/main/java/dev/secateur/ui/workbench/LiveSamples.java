package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.MaskedInference;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import java.util.ArrayList;
import java.util.List;

/**
 * The held-out examples that drafts on a revision are measured on: a few, so that an answer comes
 * while the hand moves, and for when it rests as many as take no longer than a person waits. Two of
 * them are never the same. All but their making belongs to the engine thread, where a sample is
 * laid out when it is first measured on.
 */
final class LiveSamples implements AutoCloseable {
    /** So many examples of images give an accuracy that is right to 4 points. */
    static final int FIRST = 500;

    /** A few seconds on one processor. */
    private static final long MOST_MACS = 50_000_000_000L;

    private static final long SEED = 1;

    private final Network network;
    private final List<Dataset> samples = new ArrayList<>();
    private final List<MaskedInference> inferences = new ArrayList<>();

    /**
     * Draws samples, stratified; always the same ones for the same data.
     *
     * @param first how many examples the first one has, if there are so many
     */
    LiveSamples(Revision revision, DataSplit data, int first) {
        network = revision.network();
        Dataset heldOut = data.heldOut();
        long most = MOST_MACS / Math.max(1, revision.summary().macs());
        samples.add(heldOut.sample(first, SEED));
        if (Math.min(most, heldOut.size()) > first) {
            samples.add(heldOut.sample((int) Math.min(most, heldOut.size()), SEED));
        }
    }

    /** How many samples there are, each larger than the one before. */
    int count() {
        return samples.size();
    }

    /** How many examples a sample has. */
    int examples(int sample) {
        return samples.get(sample).size();
    }

    /** The accuracy of what a preview leaves, on a sample. */
    double accuracy(int sample, PruningPreview preview, JobContext context) {
        while (inferences.size() <= sample) {
            inferences.add(network.maskedInference(samples.get(inferences.size())));
        }
        return inferences.get(sample).accuracy(preview.toMask().sets(), context);
    }

    @Override
    public void close() {
        inferences.forEach(MaskedInference::close);
        inferences.clear();
    }
}
