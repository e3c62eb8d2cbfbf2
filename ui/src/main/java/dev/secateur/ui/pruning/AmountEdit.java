package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What it means for a specification that another amount is asked for.
 *
 * @param workbench where layers are chosen
 */
record AmountEdit(Workbench workbench) {
    /** The one amount is changed, or that of each chosen layer, but those that are left out. */
    PruningSpec to(PruningSpec spec, Amount other) {
        return spec.scope() == Scope.PER_LAYER
                ? each(spec, layer -> other)
                : spec.withAmount(other);
    }

    /**
     * That of each chosen layer is changed, but those that are left out.
     *
     * @param others by the layer's number
     */
    PruningSpec each(PruningSpec spec, IntFunction<Amount> others) {
        List<MagnitudeIndex> indexes = workbench.revisionProperty().get().pruner().indexes();
        PruningSpec edited = spec;
        for (int number : workbench.layers().togetherProperty().get()) {
            boolean isLooked = number == workbench.chosenLayerProperty().get();
            boolean isThere = number < indexes.size();
            if (isThere && (isLooked || !spec.leftOut().contains(indexes.get(number).layer()))) {
                edited = edited.withLayerAmount(indexes.get(number).layer(), others.apply(number));
            }
        }
        return edited;
    }
}
