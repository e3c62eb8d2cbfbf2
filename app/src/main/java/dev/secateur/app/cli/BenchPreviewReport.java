package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.drag.PreviewBenchmark;
import dev.secateur.app.drag.PreviewRow;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon accuracies were known.
 *
 * @param measured how
 * @param rows a row for each network
 */
record BenchPreviewReport(PreviewBenchmark measured, List<PreviewRow> rows) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("drags", measured.drags());
        json.put("threads", measured.threads());
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        for (PreviewRow row : rows) {
            json.withArray("/rows")
                    .addObject()
                    .put("network", row.network())
                    .put("images", row.images())
                    .put("p50Millis", row.percentile(0.5))
                    .put("p95Millis", row.percentile(0.95));
        }
    }

    @Override
    public void writeTo(Page page) {
        Machine machine = Machine.thisOne();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line(
                "cli.bench.preview.how",
                page.count(measured.drags()),
                page.count(measured.threads()));
        page.gap();
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.preview.examples"),
                        page.message("cli.bench.preview.median"),
                        page.message("cli.bench.preview.p95")));
        for (PreviewRow row : rows) {
            table.add(
                    List.of(
                            row.network(),
                            page.count(row.images()),
                            page.number(row.percentile(0.5), 1) + " ms",
                            page.number(row.percentile(0.95), 1) + " ms"));
        }
        page.table(1, table);
    }
}
