package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPreview;

/**
 * How much goes of what is ranked, weights or units, in the layers that take part.
 *
 * @param now the share that the plan prunes
 * @param least the share that is pruned already
 */
record Shares(double now, double least) {
    static Shares of(PruningPreview preview) {
        long ranked = 0;
        long chosen = 0;
        long before = 0;
        for (int l = 0; l < preview.cuts().size(); l++) {
            String name = preview.network().prunableLayers().get(l).name();
            if (!preview.spec().leftOut().contains(name)) {
                LayerCut cut = preview.cuts().get(l);
                ranked += cut.ranked();
                chosen += cut.chosen();
                before += cut.before();
            }
        }
        return ranked == 0
                ? new Shares(0, 0)
                : new Shares((double) chosen / ranked, (double) before / ranked);
    }
}
