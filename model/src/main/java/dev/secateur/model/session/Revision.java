package dev.secateur.model.session;

import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.pruning.Scorer;
import dev.secateur.model.training.Curves;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A network as it stood at one moment; it never changes again.
 *
 * @param number counts revisions of a session from 1
 * @param origin how it came to be
 * @param network the live network; its weights may be read, it must not be trained
 * @param mask what is pruned in it
 * @param pruner answers what more would go
 * @param judgement how well it does; empty while no data are chosen
 * @param about what is known of it besides, its curves among them
 * @param fileLength how long its file is, in bytes; empty for networks too large to measure in
 *     passing
 * @param beginsDense whether inputs can be cut off it
 * @param factorable the dense layers whose weights can be replaced by factors
 */
public record Revision(
        int number,
        Origin origin,
        Network network,
        Mask mask,
        Pruner pruner,
        Optional<Judgement> judgement,
        NetworkFile.About about,
        OptionalLong fileLength,
        boolean beginsDense,
        List<String> factorable) {
    /** Copies the list. */
    public Revision {
        factorable = List.copyOf(factorable);
    }

    /** Its layers. */
    public NetworkSummary summary() {
        return pruner.network();
    }

    /** The place of a layer of this name among the prunable ones; empty if there is none. */
    public OptionalInt place(String layer) {
        return place(index -> index.layer().equals(layer));
    }

    /**
     * The place of the layer that is another revision's and built the same here; empty if there is
     * none.
     */
    public OptionalInt placeBuiltLike(LayerWeights layer) {
        return place(index -> index.weights().isBuiltLike(layer));
    }

    private OptionalInt place(Predicate<MagnitudeIndex> isMeant) {
        List<MagnitudeIndex> indexes = pruner.indexes();
        return IntStream.range(0, indexes.size())
                .filter(l -> isMeant.test(indexes.get(l)))
                .findFirst();
    }

    /** Its training so far. */
    public Curves curves() {
        return about.curves();
    }

    /** What is left of it when zeros are not counted. */
    public NetworkSize size() {
        List<Long> zeros =
                pruner.indexes().stream()
                        .map(MagnitudeIndex::statistics)
                        .map(WeightStatistics::zeros)
                        .toList();
        return NetworkSize.of(summary(), zeros);
    }

    /**
     * Sees to it that the pruner has the scores that a request asks for, and has sorted the weights
     * where their size is asked for. Works on the engine thread.
     *
     * @param first the place of the layer that is sorted before the others
     * @throws dev.secateur.model.job.UserError if the network or the data are not fit for them
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void prepare(ScoreRequest request, int first, JobContext context) {
        pruner.sort(request.criterion(), first, context);
        new Scorer(network, mask).prepare(pruner, request, context);
    }

    /** The same revision, judged on other data. */
    public Revision judged(Judgement other) {
        return with(number, Optional.of(other), fileLength);
    }

    /** The same revision, knowing how long its file is. */
    Revision measured(OptionalLong length) {
        return with(number, judgement, length);
    }

    /** The same revision with the number a session gave it. */
    public Revision numbered(int given) {
        return with(given, judgement, fileLength);
    }

    private Revision with(int given, Optional<Judgement> judged, OptionalLong length) {
        return new Revision(
                given,
                origin,
                network,
                mask,
                pruner,
                judged,
                about,
                length,
                beginsDense,
                factorable);
    }
}
