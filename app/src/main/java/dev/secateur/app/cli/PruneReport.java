package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.UnitCount;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.OverfittingDiagnosis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a network that was pruned.
 *
 * @param model what was asked for
 * @param data what was asked for
 * @param out where it was saved
 * @param plan what was done
 * @param before the size of the parent
 * @param layers of the pruned network
 * @param parentCurves how the parent was trained
 * @param units how many units of each layer are pruned
 * @param result its scores and curves
 */
record PruneReport(
        String model,
        String data,
        Path out,
        PruningPlan plan,
        NetworkSize before,
        LayerReport layers,
        Curves parentCurves,
        List<UnitCount> units,
        PruningResult result)
        implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("model", model);
        json.put("data", data);
        json.put("criterion", plan.spec().criterion().key());
        if (plan.spec().criterion().needsSample()) {
            json.put("scoredOn", plan.spec().scoredOn());
        }
        json.put("scope", plan.spec().scope().key());
        json.put("schedule", plan.schedule().key());
        json.put("rounds", plan.schedule().rounds());
        plan.spec().pattern().ifPresent(pattern -> json.put("pattern", pattern.text()));
        plan.accuracyBudget().ifPresent(points -> json.put("accuracyBudget", points));
        result.stopped()
                .ifPresent(
                        stop ->
                                json.putObject("stopped")
                                        .put("kept", stop.kept())
                                        .put("planned", stop.planned())
                                        .put("refusedAccuracy", stop.refused()));
        json.put("fineTuneEpochs", plan.fineTuning().epochs());
        json.put("seed", plan.spec().seed());
        json.put("out", out.toString());
        Json.write(json, result.size());
        writeStage(json.putObject("before"), result.before(), before);
        writeStage(json.putObject("pruned"), result.pruned(), result.size());
        writeStage(json.putObject("fineTuned"), result.fineTuned(), result.size());
        Json.write(json.putObject("train"), result.onTraining());
        layers.writeTo(json);
        diagnosis().writeTo(json);
        if (plan.spec().criterion().isUnitwise()) {
            UnitsReport.write(units, json);
        }
        Json.write(json, result.curves());
    }

    private static void writeStage(ObjectNode node, Evaluation evaluation, NetworkSize size) {
        Json.write(node, evaluation);
        Json.write(node, size);
    }

    @Override
    public void writeTo(Page page) {
        page.line("cli.pruned", model, data);
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        page.message("cli.accuracy"),
                        page.message("cli.loss"),
                        page.message("cli.sparsity"),
                        page.message("cli.compression"),
                        page.message("cli.speedup")));
        rows.add(row(page, "cli.before", result.before(), before));
        rows.add(row(page, "cli.right-after", result.pruned(), result.size()));
        rows.add(row(page, "cli.fine-tuned", result.fineTuned(), result.size()));
        page.table(1, rows);
        page.gap();
        result.stopped().ifPresent(stop -> writeStop(stop, page));
        page.line(
                "cli.train-scores", page.percent(result.onTraining().accuracy()), trainLoss(page));
        Restorations.write(page, result.curves());
        diagnosis().writeTo(page);
        page.gap();
        layers.writeTo(page);
        page.gap();
        if (plan.spec().criterion().isUnitwise()) {
            UnitsReport.write(units, page);
        }
        page.line("cli.saved", out);
    }

    private DiagnosisReport diagnosis() {
        OverfittingDiagnosis parent =
                OverfittingDiagnosis.of(parentCurves, result.parentOnTraining(), result.before());
        return new DiagnosisReport(
                OverfittingDiagnosis.of(result.curves(), result.onTraining(), result.fineTuned())
                        .comparedWith(parent));
    }

    private void writeStop(BudgetStop stop, Page page) {
        page.line(
                "cli.stopped",
                stop.kept(),
                stop.planned(),
                page.percent(stop.refused()),
                page.number(plan.accuracyBudget().orElseThrow(), 2));
    }

    private String trainLoss(Page page) {
        return page.number(result.onTraining().loss(), 4);
    }

    private static List<String> row(Page page, String key, Evaluation scores, NetworkSize size) {
        return List.of(
                page.message(key),
                page.percent(scores.accuracy()),
                page.number(scores.loss(), 4),
                page.percent(size.sparsity()),
                page.times(size.compressionRatio()),
                page.times(size.theoreticalSpeedup()));
    }
}
