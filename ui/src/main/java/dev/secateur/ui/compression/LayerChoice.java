package dev.secateur.ui.compression;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.session.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer with weights, and whether it can be factored.
 *
 * @param name the layer's name
 * @param rows how many units it has; 0 where it cannot be factored
 * @param columns how many inputs it has; 0 where it cannot be factored
 * @param reason why it cannot be, a key of the message bundles; empty where it can
 */
public record LayerChoice(String name, int rows, int columns, Optional<String> reason) {
    static List<LayerChoice> all(Revision revision) {
        List<LayerInfo> layers =
                revision.summary().layers().stream().filter(LayerInfo::isPrunable).toList();
        List<LayerWeights> weights = revision.network().weights();
        List<LayerChoice> choices = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            LayerInfo layer = layers.get(i);
            choices.add(
                    revision.factorable().contains(layer.name())
                            ? possible(weights.get(i))
                            : impossible(layer, i == layers.size() - 1));
        }
        return choices;
    }

    private static LayerChoice possible(LayerWeights layer) {
        int columns = layer.tensors().get(0).inputsOfUnit();
        return new LayerChoice(layer.layer(), layer.size() / columns, columns, Optional.empty());
    }

    private static LayerChoice impossible(LayerInfo layer, boolean isLast) {
        String why = isLast ? "last" : layer.type() == LayerType.DENSE ? "other" : "not-dense";
        return new LayerChoice(layer.name(), 0, 0, Optional.of("factor.layer." + why));
    }

    boolean isPossible() {
        return reason.isEmpty();
    }

    long weights() {
        return (long) rows * columns;
    }
}
