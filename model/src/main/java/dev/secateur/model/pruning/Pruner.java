package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.NetworkSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final AtomicReference<Patterned> lastPatterned = new AtomicReference<>();
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
     * Whether the scores that a request asks for are at hand, and a specification's pattern is cut,
     * so that an answer takes no work.
     */
    public boolean isReady(PruningSpec spec, ScoreRequest request) {
        Patterned patterned = lastPatterned.get();
        boolean isCut =
                spec.pattern().isEmpty()
                        || (patterned != null && patterned.spec.equals(decisive(spec)));
        return isCut && isReady(request);
    }

    /** Whether the scores that a request asks for are at hand, so that an answer takes no work. */
    public boolean isReady(ScoreRequest request) {
        Criterion criterion = request.criterion();
        if (criterion == Criterion.RANDOM) {
            RandomLayers known = random.get();
            return known != null && known.seed == request.seed();
        }
        return !criterion.isScored() || scores.has(request);
    }

    /** Takes scores of this network; {@link #preview} goes by the newest of their criterion. */
    public void take(Scores made) {
        scores.put(made);
        lastPatterned.set(null);
    }

    /**
     * What the specification would do.
     *
     * <p>For a criterion that {@link Criterion#isScored is scored} it goes by the newest scores
     * that were {@link #take taken}.
     *
     * @throws UserError if it names a layer that is not there, leaves every layer out, or asks for
     *     more than the least share kept allows; or if scores are missing for want of data
     */
    public PruningPreview preview(PruningSpec spec) {
        checkNames(spec);
        List<Ranking> rankings = rankings(spec);
        if (spec.pattern().isPresent()) {
            return new PruningPreview(spec, network, patterned(spec, rankings));
        }
        List<Part> parts = parts(spec, rankings);
        if (parts.stream().allMatch(part -> part.ranked() == 0)) {
            throw new UserError(ErrorCode.NO_LAYERS);
        }
        List<LayerCut> cuts =
                switch (spec.scope()) {
                    case GLOBAL -> global(spec, parts);
                    case LAYER, PER_LAYER -> each(spec, parts);
                };
        return new PruningPreview(spec, network, cuts);
    }

    private void checkNames(PruningSpec spec) {
        List<String> names = indexes.stream().map(MagnitudeIndex::layer).toList();
        List<String> asked = new ArrayList<>(spec.leftOut());
        asked.addAll(spec.layerAmounts().keySet());
        for (String name : asked) {
            if (!names.contains(name)) {
                throw new UserError(ErrorCode.LAYER_UNKNOWN, name, String.join(", ", names));
            }
        }
        if (spec.leftOut().containsAll(names)) {
            throw new UserError(ErrorCode.NO_LAYERS);
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

    private record Patterned(PruningSpec spec, List<LayerCut> cuts) {}

    /** What of a specification matters where a pattern decides how much goes. */
    private static PruningSpec decisive(PruningSpec spec) {
        return spec.withScope(Scope.GLOBAL)
                .withAmount(new Amount.Sparsity(0))
                .withLayerAmounts(Map.of());
    }

    private List<LayerCut> patterned(PruningSpec spec, List<Ranking> rankings) {
        PruningSpec decisive = decisive(spec);
        Patterned known = lastPatterned.get();
        if (known == null || !known.spec.equals(decisive)) {
            known = new Patterned(decisive, cuts(spec, spec.pattern().orElseThrow(), rankings));
            lastPatterned.set(known);
        }
        return known.cuts;
    }

    private List<LayerCut> cuts(PruningSpec spec, Pattern pattern, List<Ranking> rankings) {
        if (1 - pattern.sparsity() < spec.leastKept()) {
            throw new UserError(
                    ErrorCode.SPARSITY_UNREACHABLE, pattern.sparsity(), 1 - spec.leastKept());
        }
        List<LayerCut> cuts = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            MagnitudeIndex index = indexes.get(l);
            LayerType type = network.prunableLayers().get(l).type();
            BitSet chosen =
                    spec.leftOut().contains(index.layer())
                            ? held.get(l)
                            : new PatternCut(pattern, index.weights(), type)
                                    .choose(rankings.get(l).scores(), held.get(l));
            cuts.add(new ChosenCut(index.size(), chosen, held.get(l).cardinality()));
        }
        return List.copyOf(cuts);
    }

    private List<Part> parts(PruningSpec spec, List<Ranking> rankings) {
        Set<String> leftOut = spec.leftOut();
        List<Part> parts = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            MagnitudeIndex index = indexes.get(l);
            Ranking ranking = rankings.get(l);
            int size = ranking.scores().index().size();
            int least = ranking.held().cardinality();
            boolean out =
                    leftOut.contains(index.layer())
                            || (spec.scope() == Scope.PER_LAYER
                                    && !spec.layerAmounts().containsKey(index.layer()));
            int most = out ? least : Math.max(least, size - kept(spec, size));
            double scale = spec.criterion().scale(index.statistics());
            parts.add(new Part(index, ranking, scale, least, most, out));
        }
        return parts;
    }

    private static int kept(PruningSpec spec, int size) {
        return BigDecimal.valueOf(spec.leastKept())
                .multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private List<LayerCut> global(PruningSpec spec, List<Part> parts) {
        if (spec.amount() instanceof Amount.Threshold threshold) {
            double bound =
                    spec.criterion() == Criterion.QUANTILE
                            ? globalQuantile(threshold.value(), parts)
                            : threshold.value();
            return parts.stream().map(part -> part.below(bound * part.scale)).toList();
        }
        long all = parts.stream().filter(p -> !p.out).mapToLong(Part::ranked).sum();
        long asked = ((Amount.Sparsity) spec.amount()).of(all);
        long most = parts.stream().filter(p -> !p.out).mapToLong(p -> p.most).sum();
        requireReachable(spec, asked, most, all);
        return new GlobalCut(parts).lowest(asked);
    }

    /** The |w| that has ⌊q·n⌋ of all weights before it. */
    private static double globalQuantile(double q, List<Part> parts) {
        List<Part> in = parts.stream().filter(part -> !part.out).toList();
        long all = in.stream().mapToLong(part -> part.index.size()).sum();
        long rank = Math.min(new Amount.Sparsity(q).of(all), all - 1);
        return GlobalCut.largest(
                bound -> in.stream().mapToLong(part -> part.index.countBelow(bound)).sum() <= rank);
    }

    private List<LayerCut> each(PruningSpec spec, List<Part> parts) {
        List<LayerCut> cuts = new ArrayList<>();
        for (Part part : parts) {
            Amount amount =
                    spec.scope() == Scope.LAYER
                            ? spec.amount()
                            : spec.layerAmounts().get(part.index.layer());
            cuts.add(part.out ? part.lowest(part.least) : one(spec, part, amount));
        }
        return cuts;
    }

    private static LayerCut one(PruningSpec spec, Part part, Amount amount) {
        if (amount instanceof Amount.Threshold threshold) {
            return spec.criterion() == Criterion.QUANTILE
                    ? part.below(part.index.quantile(threshold.value()))
                    : part.below(threshold.value() * part.scale);
        }
        long asked = ((Amount.Sparsity) amount).of(part.ranked());
        requireReachable(spec, asked, part.most, part.ranked());
        return part.lowest(asked);
    }

    private static void requireReachable(PruningSpec spec, long asked, long most, long all) {
        if (asked > most && spec.leastKept() > 0) {
            double share = Math.floor(1000.0 * most / all) / 1000;
            throw new UserError(ErrorCode.SPARSITY_UNREACHABLE, (double) asked / all, share);
        }
    }

    /**
     * One layer as a specification sees it.
     *
     * @param index its weights
     * @param ranking what is ranked in it
     * @param scale what a bound is multiplied with to be one on this layer's scores
     * @param least how much of what is ranked is pruned already
     * @param most how much may be
     * @param out whether it stays as it is
     */
    record Part(
            MagnitudeIndex index, Ranking ranking, double scale, int least, int most, boolean out) {
        int ranked() {
            return out ? 0 : ranking.scores().index().size();
        }

        LayerCut below(double bound) {
            int count = ranking.scores().index().countBelow(bound);
            return count < least || count > most ? lowest(count) : ranking.below(bound);
        }

        LayerCut lowest(long count) {
            return ranking.lowest(clamped(count));
        }

        int clamped(long count) {
            return (int) Math.max(least, Math.min(most, count));
        }

        int countBelow(double bound) {
            return clamped(ranking.scores().index().countBelow(bound * scale));
        }
    }
}
