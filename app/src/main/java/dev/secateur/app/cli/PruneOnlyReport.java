package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.UnitCount;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a network that was pruned without data.
 *
 * @param model what was asked for
 * @param out where it was saved
 * @param plan what was done
 * @param before the size of the parent
 * @param layers of the pruned network
 * @param units how many units of each layer are pruned; empty where single weights were
 */
record PruneOnlyReport(
        String model,
        Path out,
        PruningPlan plan,
        NetworkSize before,
        LayerReport layers,
        List<UnitCount> units)
        implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("model", model);
        json.put("criterion", plan.spec().criterion().key());
        json.put("scope", plan.spec().scope().key());
        json.put("schedule", plan.schedule().key());
        json.put("fineTuneEpochs", 0);
        json.put("seed", plan.spec().seed());
        json.put("out", out.toString());
        Json.write(json, layers.size());
        Json.write(json.putObject("before"), before);
        Json.write(json.putObject("pruned"), layers.size());
        layers.writeTo(json);
        UnitsReport.write(units, json);
    }

    @Override
    public void writeTo(Page page) {
        page.line("cli.pruned-only", model);
        page.line(
                "cli.size",
                page.percent(layers.size().sparsity()),
                page.times(layers.size().compressionRatio()),
                page.times(layers.size().theoreticalSpeedup()));
        page.gap();
        layers.writeTo(page);
        page.gap();
        if (!units.isEmpty()) {
            UnitsReport.write(units, page);
        }
        page.line("cli.saved", out);
    }
}
