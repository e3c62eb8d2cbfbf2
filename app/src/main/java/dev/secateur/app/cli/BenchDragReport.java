package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.drag.DragResult;
import java.util.List;

/**
 * How long drags took.
 *
 * @param result what was measured
 */
record BenchDragReport(DragResult result) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("network", result.measured().network());
        json.put("layer", result.layer());
        json.put("drags", result.millis().size());
        json.put("width", result.measured().width());
        json.put("height", result.measured().height());
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        json.put("p50Millis", result.percentile(0.5));
        json.put("p95Millis", result.percentile(0.95));
        json.put("p99Millis", result.percentile(0.99));
        json.put("maxMillis", result.percentile(1));
        json.put("indexChosenSeconds", result.indexChosenSeconds());
        json.put("indexAllSeconds", result.indexAllSeconds());
        json.put("packSeconds", result.packSeconds());
        json.put("indexBytes", result.indexBytes());
        json.put("weightBytes", result.weightBytes());
    }

    @Override
    public void writeTo(Page page) {
        Machine machine = Machine.thisOne();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line(
                "cli.bench.drag.how",
                page.count(result.millis().size()),
                result.measured().network(),
                result.layer(),
                page.count(result.measured().width()),
                page.count(result.measured().height()));
        page.gap();
        page.table(
                1,
                List.of(
                        row(page, "cli.bench.drag.median", millis(page, 0.5)),
                        row(page, "cli.bench.drag.p95", millis(page, 0.95)),
                        row(page, "cli.bench.drag.p99", millis(page, 0.99)),
                        row(page, "cli.bench.drag.most", millis(page, 1)),
                        row(
                                page,
                                "cli.bench.drag.chosen",
                                seconds(page, result.indexChosenSeconds())),
                        row(page, "cli.bench.drag.all", seconds(page, result.indexAllSeconds())),
                        row(page, "cli.bench.drag.pack", seconds(page, result.packSeconds())),
                        row(
                                page,
                                "cli.bench.drag.bytes",
                                page.percent(
                                        (double) result.indexBytes() / result.weightBytes()))));
    }

    private static List<String> row(Page page, String key, String value) {
        return List.of(page.message(key), value);
    }

    private String millis(Page page, double share) {
        return page.number(result.percentile(share), 2) + " ms";
    }

    private static String seconds(Page page, double seconds) {
        return page.number(seconds, 3) + " s";
    }
}
