package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.bench.StartResult;
import dev.secateur.app.window.StartPhase;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it took until the window showed a network.
 *
 * @param result what was measured
 */
record BenchStartReport(StartResult result) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("runs", result.starts().size());
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        json.put("p50Seconds", result.median(StartPhase.FRAME));
        json.put("maxSeconds", result.most(StartPhase.FRAME));
        for (StartPhase phase : StartPhase.values()) {
            json.withObject("/phases").put(phase.key() + "Seconds", result.median(phase));
        }
    }

    @Override
    public void writeTo(Page page) {
        Machine machine = Machine.thisOne();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line("cli.bench.start.how", page.count(result.starts().size()));
        page.gap();
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        page.message("cli.bench.start.phase"),
                        page.message("cli.bench.preview.median"),
                        page.message("cli.bench.frames.most")));
        for (StartPhase phase : StartPhase.values()) {
            table.add(
                    List.of(
                            page.message(key(phase)),
                            seconds(page, result.median(phase)),
                            seconds(page, result.most(phase))));
        }
        page.table(1, table);
    }

    private static String key(StartPhase phase) {
        return switch (phase) {
            case TOOLKIT -> "cli.bench.start.toolkit";
            case WINDOW -> "cli.bench.start.window";
            case ENGINE -> "cli.bench.start.engine";
            case SAMPLE -> "cli.bench.start.sample";
            case FRAME -> "cli.bench.start.frame";
        };
    }

    private static String seconds(Page page, double seconds) {
        return page.number(seconds, 2) + " s";
    }
}
