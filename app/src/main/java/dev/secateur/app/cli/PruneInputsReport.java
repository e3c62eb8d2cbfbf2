package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.inputs.PrunedInputs;
import dev.secateur.model.pruning.NetworkSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a network that lost inputs.
 *
 * @param model what was asked for
 * @param data what was asked for
 * @param out where it was saved
 * @param ranking its parent's inputs
 * @param before its parent's layers
 * @param after its layers
 * @param result its scores and curves
 */
record PruneInputsReport(
        String model,
        String data,
        Path out,
        RankingReport ranking,
        LayerReport before,
        LayerReport after,
        PrunedInputs result)
        implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("model", model);
        json.put("data", data);
        json.put("out", out.toString());
        json.put("kept", ranking.kept());
        ranking.writeTo(json);
        writeStage(json.putObject("before"), result.before(), before.size());
        writeStage(json.putObject("pruned"), result.pruned(), after.size());
        writeStage(json.putObject("fineTuned"), result.fineTuned(), after.size());
        Json.write(json.putObject("train"), result.onTraining());
        after.writeTo(json);
        Json.write(json, result.curves());
    }

    private static void writeStage(ObjectNode node, Evaluation evaluation, NetworkSize size) {
        Json.write(node, evaluation);
        Json.write(node, size);
    }

    @Override
    public void writeTo(Page page) {
        page.line(
                "cli.inputs-pruned",
                model,
                page.count(ranking.kept()),
                page.count(ranking.inputs().size()),
                page.message("cli.by." + ranking.by().key()));
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        page.message("cli.accuracy"),
                        page.message("cli.loss"),
                        page.message("cli.parameters")));
        rows.add(row(page, "cli.before", result.before(), before));
        rows.add(row(page, "cli.right-after", result.pruned(), after));
        rows.add(row(page, "cli.fine-tuned", result.fineTuned(), after));
        page.table(1, rows);
        page.gap();
        ranking.writeTo(page);
        page.gap();
        page.line("cli.saved", out);
    }

    private static List<String> row(Page page, String key, Evaluation scores, LayerReport of) {
        return List.of(
                page.message(key),
                page.percent(scores.accuracy()),
                page.number(scores.loss(), 4),
                page.count(of.size().parameters()));
    }
}
