package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Answers what a specification prunes in one network. What is already pruned there stays pruned.
 * Any thread may ask; an answer takes microseconds, except the first one for {@link
 * Criterion#RANDOM} with a new seed or for another pattern, which goes through all weights. The
 * scores of other criteria a {@link Scorer} works out beforehand.
 */
public final class Pruner {
    private final NetworkSummary network;
    private final List<MagnitudeIndex> indexes;
    private final List<BitSet> held;
    private final AtomicReference<RandomLayers> random = new AtomicReference<>();
    private final PatternCuts patterns;
    private final PickedUnits picked;
    private final ScoreCache scores = new ScoreCache();

    /**
     * A pruner for one network.
     *
     * @param network its description
     * @param indexes one for each prunable layer, in order
     * @param already what is pruned in it
     */
    public Pruner(NetworkSummary network, List<MagnitudeIndex> indexes, Mask already) {
        this.network = network;
        this.indexes = List.copyOf(indexes);
        this.held = already.sets();
        this.patterns = new PatternCuts(network, this.indexes, held);
        this.picked = new PickedUnits(this.indexes);
    }

    /** The indexes, one for each prunable layer, in order. */
    public List<MagnitudeIndex> indexes() {
        return indexes;
    }

    /** The description of the network. */
    public NetworkSummary network() {
        return network;
    }

    /**
     * Whether the scores that a request asks for are at hand, a specification's pattern is cut, and
     * the weights are sorted as it needs them, so that an answer takes no work.
     */
    public boolean isReady(PruningSpec spec, ScoreRequest request) {
        return indexes.stream().allMatch(index -> isSorted(index, spec))
                && (spec.pattern().isEmpty() || patterns.has(spec))
                && isReady(request);
    }

    private static boolean isSorted(MagnitudeIndex index, PruningSpec spec) {
        return index.hasSigned() || !spec.isTwoSided(index.layer());
    }

    /** Whether the scores that a request asks for are at hand, so that an answer takes no work. */
    public boolean isReady(ScoreRequest request) {
        Criterion criterion = request.criterion();
        if (criterion == Criterion.RANDOM) {
            RandomLayers known = random.get();
            return known != null && known.seed == request.seed();
        }
        return criterion.isScored()
                ? scores.has(request)
                : indexes.stream().allMatch(MagnitudeIndex::isSorted);
    }

    /**
     * Sorts the weights, if they are not sorted yet and a criterion goes by their size. Not for the
     * JavaFX thread.
     *
     * @param first the place of the layer that is sorted before the others
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void sort(Criterion criterion, int first, JobContext context) {
        if (!criterion.isScored() && criterion != Criterion.RANDOM) {
            MagnitudeIndex.sort(indexes, first, context);
        }
    }

    /**
     * Brings what {@link #sort} has sorted into a fraction of the memory; previews may be made
     * beside it. Not for the JavaFX thread.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void pack(JobContext context) {
        MagnitudeIndex.pack(indexes, context);
    }

    /** Takes scores of this network; {@link #preview} goes by the newest of their criterion. */
    public void take(Scores made) {
        scores.put(made);
        patterns.forget();
    }

    /**
     * What the specification would do.
     *
     * <p>For a criterion that {@link Criterion#isScored is scored} it goes by the newest scores
     * that were {@link #take taken}.
     *
     * @throws UserError if it names a layer or unit that is not there, leaves every layer out, or
     *     asks for more than the least share kept allows; or if scores are missing for want of data
     */
    public PruningPreview preview(PruningSpec spec) {
        checkNames(spec);
        List<Ranking> rankings = picked.of(spec, rankings(spec));
        if (spec.pattern().isPresent()) {
            return new PruningPreview(spec, network, patterns.of(spec, rankings));
        }
        List<LayerPart> parts = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            parts.add(LayerPart.of(spec, indexes.get(l), rankings.get(l)));
        }
        return new PruningPreview(spec, network, new AmountCuts(spec, parts).cuts());
    }

    /**
     * How a criterion ranks the units of a layer.
     *
     * @param layer its place among the prunable ones
     * @return empty unless the criterion is one for units whose scores were {@link #take taken},
     *     and says something about the layer
     */
    public Optional<UnitRanking> unitRanking(Criterion criterion, int layer) {
        return criterion.isUnitwise()
                ? scores.newest(criterion)
                        .map(rankings -> rankings.get(layer))
                        .filter(ranking -> ranking.size() > 0)
                        .map(UnitRanking::of)
                : Optional.empty();
    }

    private void checkNames(PruningSpec spec) {
        List<String> names = indexes.stream().map(MagnitudeIndex::layer).toList();
        List<String> asked = new ArrayList<>(spec.leftOut());
        asked.addAll(spec.layerAmounts().keySet());
        asked.addAll(spec.byHand().keySet());
        for (String name : asked) {
            if (!names.contains(name)) {
                throw new UserError(ErrorCode.LAYER_UNKNOWN, name, String.join(", ", names));
            }
        }
        indexes.forEach(index -> checkUnits(spec, index.weights()));
        if (spec.leftOut().containsAll(names) && spec.byHand().isEmpty()) {
            throw new UserError(ErrorCode.NO_LAYERS);
        }
    }

    private static void checkUnits(PruningSpec spec, LayerWeights layer) {
        int count = layer.units().count();
        for (int unit : spec.byHandOf(layer.layer())) {
            if (unit < 0 || unit >= count) {
                throw new UserError(ErrorCode.UNIT_UNKNOWN, layer.layer(), unit, count);
            }
        }
    }

    private List<Ranking> rankings(PruningSpec spec) {
        if (spec.criterion().isScored()) {
            return scores.newest(spec.criterion())
                    .orElseThrow(
                            () ->
                                    new UserError(
                                            ErrorCode.CRITERION_NEEDS_DATA,
                                            spec.criterion().key()));
        }
        boolean isRandom = spec.criterion() == Criterion.RANDOM;
        List<Ranking> rankings = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            LayerScores of =
                    isRandom
                            ? randomLayers(spec.seed()).scores.get(l)
                            : new LayerScores.Magnitudes(indexes.get(l));
            rankings.add(new Ranking(of, held.get(l), Optional.empty()));
        }
        return rankings;
    }

    private RandomLayers randomLayers(long seed) {
        RandomLayers known = random.get();
        if (known != null && known.seed == seed) {
            return known;
        }
        List<LayerScores> scores = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            scores.add(new LayerScores.Random(seed, l, indexes.get(l).weights(), held.get(l)));
        }
        RandomLayers made = new RandomLayers(seed, scores);
        random.set(made);
        return made;
    }

    private record RandomLayers(long seed, List<LayerScores> scores) {}
}
