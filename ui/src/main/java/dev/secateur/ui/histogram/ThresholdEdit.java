package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import java.util.List;
import java.util.Set;

/** What it means for a specification that one layer's thresholds are dragged to some weights. */
public final class ThresholdEdit {
    private ThresholdEdit() {}

    /**
     * The specification under which the layer loses what lies between two bounds, as far as its
     * limits let it.
     *
     * @param bounds the same on both sides unless the layer is {@link PruningSpec#isTwoSided}
     * @param indexes all layers of the network
     * @param layer which of them is dragged; one that the specification does not leave out
     */
    public static PruningSpec to(
            Bounds bounds, PruningSpec spec, List<MagnitudeIndex> indexes, int layer) {
        MagnitudeIndex dragged = indexes.get(layer);
        Amount amount =
                spec.criterion() == Criterion.QUANTILE
                        ? new Amount.Threshold(
                                quantile(bounds.positive(), ranked(spec, indexes, dragged)))
                        : amount(bounds, spec, dragged);
        return spec.scope() == Scope.PER_LAYER
                ? spec.withLayerAmount(dragged.layer(), amount)
                : spec.withAmount(amount);
    }

    private static Amount amount(Bounds bounds, PruningSpec spec, MagnitudeIndex dragged) {
        double scale = spec.criterion().scale(dragged.statistics());
        Bounds own = bounds.map(t -> unscaled(t, scale));
        return spec.isTwoSided(dragged.layer())
                ? new Amount.Sides(own.negative(), own.positive())
                : new Amount.Threshold(own.positive());
    }

    /**
     * The same for all layers that are chosen, if the dragged one is among them and each has an
     * amount of its own.
     */
    public static PruningSpec together(
            Bounds bounds,
            PruningSpec spec,
            List<MagnitudeIndex> indexes,
            int layer,
            Set<Integer> chosen) {
        PruningSpec edited = to(bounds, spec, indexes, layer);
        if (spec.scope() == Scope.PER_LAYER && chosen.contains(layer)) {
            for (int other : chosen) {
                boolean in =
                        other < indexes.size()
                                && !spec.leftOut().contains(indexes.get(other).layer());
                edited = in ? to(bounds, edited, indexes, other) : edited;
            }
        }
        return edited;
    }

    /** The layers over which a quantile is taken. */
    private static List<MagnitudeIndex> ranked(
            PruningSpec spec, List<MagnitudeIndex> indexes, MagnitudeIndex dragged) {
        return spec.scope() == Scope.GLOBAL
                ? indexes.stream().filter(index -> !spec.leftOut().contains(index.layer())).toList()
                : List.of(dragged);
    }

    private static double quantile(double t, List<MagnitudeIndex> ranked) {
        long below = ranked.stream().mapToLong(index -> index.countBelow(t)).sum();
        long all = ranked.stream().mapToLong(MagnitudeIndex::size).sum();
        return Amount.Sparsity.exactly(below, all).share();
    }

    /** The largest value that is no more than t once it is scaled; rounding must not add to it. */
    private static double unscaled(double t, double scale) {
        if (!(scale > 0)) {
            return 0;
        }
        double value = t / scale;
        while (value * scale > t) {
            value = Math.nextDown(value);
        }
        return value;
    }
}
