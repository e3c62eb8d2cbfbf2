package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Machine;
import dev.secateur.app.bench.MaskCost;
import dev.secateur.app.bench.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mask cost.
 *
 * @param measured how
 * @param rows how fast networks were with and without
 */
record BenchMaskReport(MaskCost measured, List<MaskCost.Rates> rows) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("rounds", measured.plan().rounds());
        json.put("seconds", measured.plan().seconds());
        json.put("sparsity", measured.sparsity());
        json.put("optimizer", measured.optimizer().rule().key());
        Machine machine = Machine.thisOne();
        json.putObject("machine")
                .put("processor", machine.processor())
                .put("cores", machine.cores());
        for (MaskCost.Rates row : rows) {
            json.withArray("/rows")
                    .addObject()
                    .put("network", row.setting().network())
                    .put("batch", row.setting().batch())
                    .put("threads", row.setting().threads())
                    .put("unmasked", row.medianUnmasked())
                    .put("masked", row.medianMasked())
                    .put("cost", row.cost());
        }
    }

    @Override
    public void writeTo(Page page) {
        Machine machine = Machine.thisOne();
        Plan plan = measured.plan();
        page.line("cli.bench.machine", machine.processor(), page.count(machine.cores()));
        page.line(
                "cli.bench.mask.how",
                measured.optimizer().rule().key(),
                page.percent(measured.sparsity()),
                page.count(plan.rounds()),
                page.number(plan.seconds(), 1),
                page.count(plan.threads()));
        page.gap();
        page.table(1, table(page));
    }

    private List<List<String>> table(Page page) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.batch"),
                        page.message("cli.bench.mask.without"),
                        page.message("cli.bench.mask.with"),
                        page.message("cli.bench.mask.cost")));
        for (MaskCost.Rates row : rows) {
            lines.add(
                    List.of(
                            row.setting().network(),
                            page.count(row.setting().batch()),
                            page.count(Math.round(row.medianUnmasked())),
                            page.count(Math.round(row.medianMasked())),
                            page.percent(row.cost())));
        }
        return lines;
    }
}
