package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.engine.Network;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.pruning.NetworkSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every layer of a network with its weights in a few numbers.
 *
 * @param summary its layers
 * @param statistics for each prunable layer, in order
 */
record LayerReport(NetworkSummary summary, List<WeightStatistics> statistics) implements Report {
    private static final int DIGITS = 4;

    static LayerReport of(Network network, String name) {
        List<LayerWeights> weights = network.weights();
        return new LayerReport(
                network.summary(name), weights.stream().map(WeightStatistics::of).toList());
    }

    NetworkSize size() {
        return NetworkSize.of(summary, statistics.stream().map(WeightStatistics::zeros).toList());
    }

    private Optional<WeightStatistics> of(LayerInfo layer) {
        int index = summary.prunableLayers().indexOf(layer);
        return index < 0 ? Optional.empty() : Optional.of(statistics.get(index));
    }

    private double sparsity(LayerInfo layer) {
        return of(layer).map(WeightStatistics::sparsity).orElse(0.0);
    }

    @Override
    public void writeTo(ObjectNode json) {
        ArrayNode layers = json.putArray("layers");
        for (LayerInfo layer : summary.layers()) {
            ObjectNode node = layers.addObject();
            Json.write(node, layer);
            node.put("sparsity", sparsity(layer));
            of(layer).ifPresent(statistic -> Json.write(node, statistic));
        }
    }

    @Override
    public void writeTo(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.layer"),
                        page.message("cli.type"),
                        page.message("cli.shape"),
                        page.message("cli.parameters"),
                        page.message("cli.weights"),
                        page.message("cli.macs"),
                        page.message("cli.sparsity"),
                        page.message("cli.mean"),
                        page.message("cli.standard-deviation"),
                        page.message("cli.rms"),
                        page.message("cli.minimum"),
                        page.message("cli.maximum")));
        summary.layers().forEach(layer -> rows.add(row(page, layer)));
        page.table(3, rows);
    }

    private List<String> row(Page page, LayerInfo layer) {
        List<String> row = new ArrayList<>();
        row.add(layer.name());
        String type = page.message("layer.type." + layer.type().key());
        row.add((type + " " + layer.kernel()).strip());
        row.add(layer.shape());
        row.add(page.count(layer.parameters()));
        row.add(page.count(layer.weights()));
        row.add(page.count(layer.macs()));
        Optional<WeightStatistics> statistics = of(layer);
        row.add(statistics.map(s -> page.percent(s.sparsity())).orElse(""));
        row.add(statistics.map(s -> page.number(s.mean(), DIGITS)).orElse(""));
        row.add(statistics.map(s -> page.number(s.standardDeviation(), DIGITS)).orElse(""));
        row.add(statistics.map(s -> page.number(s.rms(), DIGITS)).orElse(""));
        row.add(statistics.map(s -> page.number(s.minimum(), DIGITS)).orElse(""));
        row.add(statistics.map(s -> page.number(s.maximum(), DIGITS)).orElse(""));
        return row;
    }
}
