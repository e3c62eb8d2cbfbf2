package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import java.util.Map;
import java.util.TreeMap;

/** Gives each layer an amount of its own: what goes of it now. */
final class PerLayer {
    private PerLayer() {}

    static PruningSpec asNow(PruningSpec spec, PruningPreview preview) {
        Map<String, Amount> amounts = new TreeMap<>();
        for (int l = 0; preview != null && l < preview.cuts().size(); l++) {
            LayerCut cut = preview.cuts().get(l);
            amounts.put(
                    preview.network().prunableLayers().get(l).name(),
                    Amount.Sparsity.exactly(cut.chosen(), cut.ranked()));
        }
        return spec.withScope(Scope.PER_LAYER).withLayerAmounts(amounts);
    }
}
