package dev.secateur.model.pruning;

/**
 * One layer as a specification sees it.
 *
 * @param index its weights
 * @param ranking what is ranked in it
 * @param scale what a bound is multiplied with to be one on this layer's scores
 * @param least how much of what is ranked goes in any case
 * @param most how much may be
 * @param out whether it stays as it is
 */
record LayerPart(
        MagnitudeIndex index, Ranking ranking, double scale, int least, int most, boolean out) {
    int ranked() {
        return out ? 0 : ranking.size();
    }

    LayerCut below(double bound) {
        int count = ranking.scores().index().countBelow(bound);
        return count < least || count > most ? lowest(count) : ranking.below(bound);
    }

    /** What lies between bounds, which are brought nearer to zero alike if that is too much. */
    LayerCut between(Amount.Sides sides) {
        Bounds asked = new Bounds(sides.negative(), sides.positive()).times(scale);
        LayerCut cut = ranking.between(index, asked);
        if (cut.pruned() > most) {
            double factor =
                    GlobalCut.largest(f -> f <= 0 || (f <= 1 && pruned(asked.times(f)) <= most));
            cut = ranking.between(index, asked.times(factor));
        }
        return cut.pruned() < least ? lowest(least) : cut;
    }

    private int pruned(Bounds bounds) {
        return ranking.between(index, bounds).pruned();
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

    /** A layer of which a least share may have to stay. */
    static LayerPart of(PruningSpec spec, MagnitudeIndex index, Ranking ranking) {
        int size = ranking.size();
        int least = ranking.least();
        boolean out =
                spec.leftOut().contains(index.layer())
                        || (spec.scope() == Scope.PER_LAYER
                                && !spec.layerAmounts().containsKey(index.layer()));
        int most = out ? least : Math.max(least, size - spec.leastKeptOf(size));
        double scale = spec.criterion().scale(index.statistics());
        return new LayerPart(index, ranking, scale, least, most, out);
    }
}
