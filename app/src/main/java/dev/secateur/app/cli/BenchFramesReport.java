package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.drag.FramesRow;
import dev.secateur.ui.fx.FrameTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * How long frames took.
 *
 * @param seconds how long each drag lasted
 * @param rows a row for each drag
 */
record BenchFramesReport(double seconds, List<FramesRow> rows) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("seconds", seconds);
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        for (FramesRow row : rows) {
            FrameTimes times = row.times();
            json.withArray("/rows")
                    .addObject()
                    .put("network", row.network())
                    .put("fineTuned", row.fineTuned())
                    .put("frames", times.count())
                    .put("p50Millis", times.percentile(0.5))
                    .put("p95Millis", times.percentile(0.95))
                    .put("p99Millis", times.percentile(0.99))
                    .put("maxMillis", times.percentile(1));
        }
    }

    @Override
    public void writeTo(Page page) {
        Machine machine = Machine.thisOne();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line("cli.bench.frames.how", page.number(seconds, 0));
        page.gap();
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.frames.count"),
                        page.message("cli.bench.preview.median"),
                        page.message("cli.bench.preview.p95"),
                        page.message("cli.bench.frames.p99"),
                        page.message("cli.bench.frames.most")));
        rows.forEach(row -> table.add(row(page, row)));
        page.table(1, table);
    }

    private static List<String> row(Page page, FramesRow row) {
        String key = row.fineTuned() ? "cli.bench.frames.beside" : "cli.bench.frames.alone";
        return List.of(
                page.message(key, row.network()),
                page.count(row.times().count()),
                millis(page, row, 0.5),
                millis(page, row, 0.95),
                millis(page, row, 0.99),
                millis(page, row, 1));
    }

    private static String millis(Page page, FramesRow row, double share) {
        return page.number(row.times().percentile(share), 1) + " ms";
    }
}
