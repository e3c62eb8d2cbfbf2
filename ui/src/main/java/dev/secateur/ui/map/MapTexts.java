package dev.secateur.ui.map;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.OptionalDouble;

/**
 * What the map says of a node.
 *
 * @param texts in which language
 */
record MapTexts(Localization texts) {
    /** What it is called. */
    String name(MapNode node) {
        return node.layer().map(LayerInfo::name).orElseGet(() -> kind(node));
    }

    /** What it does, with what its filters cover. */
    String kind(MapNode node) {
        return node.layer()
                .map(l -> (texts.text("layer.type." + l.type().key()) + " " + l.kernel()).strip())
                .orElseGet(() -> texts.text(node.isInput() ? "map.input" : "map.reshape"));
    }

    /** What it gives for one example. */
    String shape(MapNode node) {
        return node.shape().isEmpty() ? "" : "→ " + node.shape();
    }

    /** Parameters and multiply-accumulates, in short. */
    String figures(LayerInfo layer) {
        return texts.text(
                "map.figures", Figures.compact(layer.parameters()), Figures.compact(layer.macs()));
    }

    /** All of it, to the last digit. */
    String exactly(MapNode node, OptionalDouble sparsity) {
        StringBuilder says = new StringBuilder(name(node));
        node.layer().ifPresent(layer -> says.append(" · ").append(kind(node)));
        node.layer()
                .map(LayerInfo::shape)
                .filter(shape -> !shape.isEmpty())
                .or(() -> java.util.Optional.of(node.shape()).filter(s -> !s.isEmpty()))
                .ifPresent(shape -> says.append('\n').append(shape));
        node.layer().filter(l -> node.isLarge()).ifPresent(l -> says.append('\n').append(all(l)));
        sparsity.ifPresent(
                share ->
                        says.append('\n').append(texts.text("map.pruned", Figures.percent(share))));
        return says.toString();
    }

    private String all(LayerInfo layer) {
        return texts.text(
                "map.figures", Figures.count(layer.parameters()), Figures.count(layer.macs()));
    }
}
