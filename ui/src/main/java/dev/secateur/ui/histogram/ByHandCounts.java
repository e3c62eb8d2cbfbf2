package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningSpec;
import java.util.Set;

/**
 * What the units chosen by hand leave of a layer's weights. Remembers what it counted last, so that
 * a drag counts nothing anew.
 */
public final class ByHandCounts {
    private MagnitudeIndex of;
    private Set<Integer> units = Set.of();
    private Histogram kept;

    /**
     * Counts in the bins of the layer's own histogram.
     *
     * @return null where no units are chosen, or where the size of a weight has no say
     */
    public Histogram kept(PruningSpec spec, MagnitudeIndex index) {
        Set<Integer> chosen = spec.byHandOf(index.layer());
        boolean hasSay = ThresholdState.of(spec, index.layer()) != ThresholdState.NO_THRESHOLD;
        if (chosen.isEmpty() || !hasSay) {
            return null;
        }
        if (index != of || !units.equals(chosen)) {
            of = index;
            units = chosen;
            kept = index.histogramWithout(chosen);
        }
        return kept;
    }
}
