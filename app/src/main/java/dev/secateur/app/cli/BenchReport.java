package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Contestant;
import dev.secateur.app.bench.Details;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.bench.Plan;
import dev.secateur.app.bench.Result;
import dev.secateur.app.bench.Row;
import dev.secateur.app.bench.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How fast the contestants were.
 *
 * @param result what the benchmark found
 */
record BenchReport(Result result) implements Report {
    private static final int ABOUT_DIGITS = 2;

    @Override
    public void writeTo(ObjectNode json) {
        Plan plan = result.plan();
        json.put("work", plan.work().key());
        json.put("rounds", plan.rounds());
        json.put("seconds", plan.seconds());
        json.put("optimizer", Workload.OPTIMIZER.rule().key());
        json.put("learningRate", Workload.OPTIMIZER.learningRate());
        writeMachine(json);
        result.rows().forEach(row -> write(json.withArray("/rows").addObject(), row));
        new AgreementReport(result.trials()).writeTo(json);
        new ProfileReport(result.profile()).writeTo(json);
    }

    private void writeMachine(ObjectNode json) {
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        json.put("backend", result.details().get(Contestant.OURS).backend());
        ObjectNode versions = json.putObject("versions");
        versions.put("java", System.getProperty("java.version"));
        versions.put("dl4j", result.details().get(Contestant.DL4J).version());
        Details pytorch = result.details().get(Contestant.PYTORCH);
        versions.put("pytorch", pytorch == null ? null : pytorch.version());
        versions.put("pytorchBlas", pytorch == null ? null : pytorch.blas());
        json.put("pytorchHandicapped", result.isPytorchHandicapped());
    }

    private static void write(ObjectNode node, Row row) {
        node.put("network", row.setting().network());
        node.put("batch", row.setting().batch());
        node.put("threads", row.setting().threads());
        for (Contestant contestant : Contestant.values()) {
            node.put(contestant.key(), row.median(contestant).orElse(null));
        }
        node.put("ratioToDl4j", row.ratioTo(Contestant.DL4J).orElse(null));
        node.put("ratioToPytorch", row.ratioTo(Contestant.PYTORCH).orElse(null));
        ObjectNode spread = node.putObject("spread");
        for (Contestant contestant : row.rates().keySet()) {
            spread.putObject(contestant.key())
                    .put("minimum", row.minimum(contestant).orElse(null))
                    .put("maximum", row.maximum(contestant).orElse(null));
        }
    }

    @Override
    public void writeTo(Page page) {
        Plan plan = result.plan();
        Machine machine = Machine.thisOne();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line(
                "cli.bench.how",
                page.count(plan.threads()),
                page.count(plan.rounds()),
                page.number(plan.seconds(), 1));
        page.line("cli.bench.sgd");
        page.gap();
        page.table(1, table(page));
        page.gap();
        new AgreementReport(result.trials()).writeTo(page);
        new ProfileReport(result.profile()).writeTo(page);
        page.line("cli.bench.dl4j", result.details().get(Contestant.DL4J).version());
        writePytorch(page);
    }

    private void writePytorch(Page page) {
        Details pytorch = result.details().get(Contestant.PYTORCH);
        if (pytorch == null) {
            page.line("cli.bench.no-pytorch");
        } else {
            page.line("cli.bench.pytorch", pytorch.version(), pytorch.blas());
        }
        if (result.isPytorchHandicapped()) {
            page.line("cli.bench.handicapped");
        }
    }

    private List<List<String>> table(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.batch"),
                        page.message("cli.bench.ours"),
                        "DL4J",
                        "PyTorch",
                        page.message("cli.bench.to-dl4j"),
                        page.message("cli.bench.to-pytorch")));
        result.rows().forEach(row -> rows.add(row(page, row)));
        return rows;
    }

    private static List<String> row(Page page, Row row) {
        return List.of(
                row.setting().network(),
                page.count(row.setting().batch()),
                rate(page, row, Contestant.OURS),
                rate(page, row, Contestant.DL4J),
                rate(page, row, Contestant.PYTORCH),
                times(page, row.ratioTo(Contestant.DL4J)),
                times(page, row.ratioTo(Contestant.PYTORCH)));
    }

    /** The median, and the slowest and fastest round behind it. */
    private static String rate(Page page, Row row, Contestant contestant) {
        return row.median(contestant)
                .map(
                        median ->
                                "%s (%s–%s)"
                                        .formatted(
                                                about(page, median),
                                                about(page, row.minimum(contestant).orElseThrow()),
                                                about(page, row.maximum(contestant).orElseThrow())))
                .orElse("–");
    }

    /** No more digits than the measurement deserves. */
    private static String about(Page page, double rate) {
        return rate < 10 ? page.number(rate, ABOUT_DIGITS) : page.count(Math.round(rate));
    }

    private static String times(Page page, Optional<Double> ratio) {
        return ratio.map(page::times).orElse("–");
    }
}
