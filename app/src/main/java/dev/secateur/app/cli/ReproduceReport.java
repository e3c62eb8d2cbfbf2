package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.experiment.Finding;
import dev.secateur.app.experiment.Material;
import dev.secateur.app.experiment.Published;
import dev.secateur.app.experiment.Reproduced;
import dev.secateur.app.experiment.Row;
import dev.secateur.app.experiment.Speedup;
import dev.secateur.app.experiment.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A published experiment's figures beside ours.
 *
 * @param reproduced how it came out
 */
record ReproduceReport(Reproduced reproduced) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        Material material = reproduced.material();
        json.put("name", reproduced.experiment().name());
        json.put("data", material.data());
        json.put("excerpt", material.isExcerpt());
        json.put("trainExamples", material.split().train().size());
        json.put("testExamples", material.split().heldOut().size());
        json.put("seeds", reproduced.seeds());
        json.put("complete", reproduced.isComplete());
        Optional<Row> headline = reproduced.headline();
        json.put("compressionRatio", mean(headline, Finding::compressionRatio));
        json.put("accuracyLoss", mean(headline, Finding::accuracyLoss));
        reproduced.rows().forEach(row -> write(json.withArray("/rows").addObject(), row));
    }

    private static Double mean(Optional<Row> row, ToDoubleFunction<Finding> figure) {
        return row.map(r -> r.of(figure).mean()).orElse(null);
    }

    private static void write(ObjectNode node, Row row) {
        node.put("method", row.arm().method());
        node.put("seeds", row.findings().size());
        node.put("labelNoise", row.arm().labelNoise());
        Json.put(node, "sparsity", row.of(Finding::sparsity).mean());
        Json.put(node, "compressionRatio", row.of(Finding::compressionRatio).mean());
        put(node, "baselineAccuracy", row.of(Finding::baseline));
        row.pruned()
                .ifPresentOrElse(
                        spread -> put(node, "prunedAccuracy", spread),
                        () -> node.putNull("prunedAccuracy").putNull("prunedAccuracySd"));
        put(node, "accuracy", row.of(Finding::accuracy));
        put(node, "accuracyLoss", row.of(Finding::accuracyLoss));
        put(node, "trainAccuracy", row.of(Finding::trainAccuracy));
        put(node, "gap", row.of(Finding::gap));
        writeSpeedup(node, row);
        row.arm()
                .published()
                .ifPresentOrElse(
                        published -> write(node.putObject("published"), published),
                        () -> node.putNull("published"));
    }

    /** Only where units are really removed, which a criterion decides. */
    private static void writeSpeedup(ObjectNode node, Row row) {
        if (row.speedup(Speedup::theoretical).isPresent()) {
            node.put("criterion", row.arm().method());
        }
        row.speedup(Speedup::theoretical).ifPresent(s -> put(node, "theoreticalSpeedup", s));
        row.speedup(Speedup::measured).ifPresent(s -> put(node, "measuredSpeedup", s));
        row.speedup(Speedup::inBatches).ifPresent(s -> put(node, "measuredSpeedupInBatches", s));
    }

    private static void put(ObjectNode node, String key, Spread spread) {
        Json.put(node, key, spread.mean());
        Json.put(node, key + "Sd", spread.deviation().orElse(Double.NaN));
    }

    private static void write(ObjectNode node, Published published) {
        node.put("source", published.source());
        node.put("dataset", published.dataset());
        node.put("setting", published.setting());
        node.put("measure", published.measure().key());
        node.put("figure", published.figure());
        node.put("accuracyLoss", published.accuracyLoss());
    }

    @Override
    public void writeTo(Page page) {
        Material material = reproduced.material();
        page.line("experiment." + reproduced.experiment().name());
        page.line(
                material.isExcerpt() ? "cli.reproduce.excerpt" : "cli.reproduce.data",
                material.data(),
                page.count(material.split().train().size()),
                page.count(material.split().heldOut().size()));
        page.line("cli.reproduce.seeds", page.count(reproduced.seeds()));
        page.gap();
        page.table(1, new ReproduceTable(page, reproduced.rows()).lines());
        page.gap();
        writePublished(page);
        if (!reproduced.isComplete()) {
            page.line("cli.reproduce.incomplete");
        }
    }

    private void writePublished(Page page) {
        List<String> told = new ArrayList<>();
        for (Row row : reproduced.rows()) {
            row.arm().published().ifPresent(p -> told.add(text(page, p)));
        }
        told.stream().distinct().forEach(line -> page.line("cli.reproduce.published", line));
    }

    private static String text(Page page, Published published) {
        return page.message(
                "cli.reproduce.figure",
                published.source(),
                published.dataset(),
                published.setting(),
                page.message(
                        "cli.reproduce.figure." + published.measure().key(), published.figure()));
    }
}
