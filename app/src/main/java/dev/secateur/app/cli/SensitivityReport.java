package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.study.LayerSensitivity;
import dev.secateur.model.study.MeasuredSparsities;
import dev.secateur.model.study.SensitivityCurves;
import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.model.study.SensitivitySubject;
import dev.secateur.model.study.SuggestedSparsities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How accuracy follows the sparsity of each layer.
 *
 * @param model what was asked for
 * @param data on what data
 * @param subject what was measured, and on what
 * @param curves what was found
 * @param suggested how far all layers can go together, where that was asked
 * @param notes on the data
 */
record SensitivityReport(
        String model,
        String data,
        SensitivitySubject subject,
        SensitivityCurves curves,
        Optional<SuggestedSparsities> suggested,
        NotesReport notes)
        implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("model", model);
        json.put("data", data);
        json.put("criterion", criterion().key());
        json.put("seed", subject.spec().seed());
        json.put("examples", subject.sample().size());
        write(json.putObject("baseline"), curves.baseline());
        ArrayNode layers = json.putArray("layers");
        for (LayerSensitivity layer : curves.layers()) {
            ObjectNode node = layers.addObject().put("name", layer.layer());
            ArrayNode points = node.putArray("points");
            for (SensitivityPoint point : layer.points()) {
                write(points.addObject().put("sparsity", point.sparsity()), point.accuracy());
            }
        }
        suggested.ifPresent(of -> write(json.putObject("suggestion"), of));
        notes.writeTo(json);
    }

    private static void write(ObjectNode node, Estimate accuracy) {
        node.put("accuracy", accuracy.value());
        node.put("low", accuracy.low());
        node.put("high", accuracy.high());
    }

    private static void write(ObjectNode node, SuggestedSparsities of) {
        node.put("budget", of.budget());
        node.put("tolerance", of.tolerance());
        write(node, of.measured().accuracy());
        node.put("lostPoints", of.measured().lostPoints());
        Json.write(node, of.measured().size());
        ArrayNode layers = node.putArray("layers");
        of.measured()
                .sparsities()
                .forEach(
                        (name, share) ->
                                layers.addObject().put("name", name).put("sparsity", share));
    }

    @Override
    public void writeTo(Page page) {
        notes.writeTo(page);
        Estimate baseline = curves.baseline();
        page.line("cli.sensitivity.title", model, data, criterion().key());
        page.line(
                "cli.sensitivity.baseline",
                page.percent(baseline.value()),
                page.percent(baseline.low()),
                page.percent(baseline.high()),
                page.count(subject.sample().size()));
        page.gap();
        page.table(1, table(page));
        suggested.ifPresent(of -> write(page, of));
    }

    /** A column for each sparsity that any layer was measured at. */
    private List<List<String>> table(Page page) {
        TreeSet<Double> sparsities = new TreeSet<>();
        for (LayerSensitivity layer : curves.layers()) {
            layer.points().forEach(point -> sparsities.add(point.sparsity()));
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(page.message("cli.layer")));
        sparsities.forEach(share -> head.add(page.number(100 * share, 0) + " %"));
        rows.add(head);
        for (LayerSensitivity layer : curves.layers()) {
            List<String> row = new ArrayList<>(List.of(layer.layer()));
            sparsities.forEach(share -> row.add(cell(page, layer, share)));
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Page page, LayerSensitivity layer, double share) {
        return layer.points().stream()
                .filter(point -> point.sparsity() == share)
                .findFirst()
                .map(point -> page.number(100 * point.accuracy().value(), 1))
                .orElse("");
    }

    private void write(Page page, SuggestedSparsities of) {
        MeasuredSparsities measured = of.measured();
        page.gap();
        page.line(
                "cli.sensitivity.suggested",
                page.number(of.budget(), 1),
                page.percent(measured.accuracy().value()),
                page.percent(measured.accuracy().low()),
                page.percent(measured.accuracy().high()),
                page.number(measured.lostPoints(), 2));
        page.line(
                "cli.size",
                page.percent(measured.size().sparsity()),
                page.times(measured.size().compressionRatio()),
                page.times(measured.size().theoreticalSpeedup()));
        page.gap();
        page.table(1, proposal(page, measured.sparsities()));
        page.gap();
        page.line("cli.sensitivity.command");
        page.text("  " + command(measured.sparsities()));
    }

    private List<List<String>> proposal(Page page, Map<String, Double> sparsities) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.layer"),
                        page.message("cli.sensitivity.now"),
                        page.message("cli.sensitivity.proposed")));
        for (LayerSensitivity layer : curves.layers()) {
            Double share = sparsities.get(layer.layer());
            if (share != null) {
                rows.add(List.of(layer.layer(), page.percent(layer.now()), page.percent(share)));
            }
        }
        return rows;
    }

    /** Within a layer, all criteria that go by |w| prune the same; only one is given as shares. */
    private String command(Map<String, Double> sparsities) {
        Criterion by = criterion().hasWeightThreshold() ? Criterion.MAGNITUDE : criterion();
        StringBuilder line = new StringBuilder();
        line.append("prune ").append(model).append(" --data ").append(data);
        line.append(" --criterion ").append(by.key()).append(" --scope per-layer");
        sparsities.forEach(
                (name, share) -> line.append(" --layer ").append(name).append('=').append(share));
        return line.append(" --seed ")
                .append(subject.spec().seed())
                .append(" --out FILE")
                .toString();
    }

    private Criterion criterion() {
        return subject.spec().criterion();
    }
}
