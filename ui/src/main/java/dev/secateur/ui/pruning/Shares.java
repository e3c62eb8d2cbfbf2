package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;

/**
 * How much goes of the layers that take part.
 *
 * @param now the share that the plan prunes
 * @param least the share that is pruned already
 */
record Shares(double now, double least) {
    static Shares of(PruningPreview preview, Mask already) {
        long weights = 0;
        long pruned = 0;
        long before = 0;
        for (int l = 0; l < preview.cuts().size(); l++) {
            String name = preview.network().prunableLayers().get(l).name();
            if (!preview.spec().leftOut().contains(name)) {
                LayerCut cut = preview.cuts().get(l);
                weights += cut.size();
                pruned += cut.pruned();
                before += already.pruned(l);
            }
        }
        return weights == 0
                ? new Shares(0, 0)
                : new Shares((double) pruned / weights, (double) before / weights);
    }
}
