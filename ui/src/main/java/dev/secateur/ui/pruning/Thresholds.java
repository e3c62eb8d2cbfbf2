package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.MagnitudeIndex;

/** A layer's threshold on the scale its criterion has. */
final class Thresholds {
    private Thresholds() {}

    static double shown(Criterion criterion, LayerCut cut, MagnitudeIndex layer) {
        if (criterion == Criterion.QUANTILE) {
            return cut.sparsity();
        }
        double scale = criterion.scale(layer.statistics());
        return scale == 0 ? 0 : cut.threshold() / scale;
    }
}
