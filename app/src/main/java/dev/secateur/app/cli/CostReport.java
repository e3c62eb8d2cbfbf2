package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.study.NetworkCost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the forms of a network take, side by side. */
record CostReport(List<NetworkCost> costs) implements Report {
    private static final double KILOBYTE = 1000;

    @Override
    public void writeTo(ObjectNode json) {
        costs.forEach(cost -> write(json.withArray("/rows").addObject(), cost));
    }

    private static void write(ObjectNode row, NetworkCost cost) {
        row.put("network", cost.form().key());
        Json.write(row, cost.size());
        cost.peakActivationBytes()
                .ifPresentOrElse(
                        bytes -> row.put("peakActivationBytes", bytes),
                        () -> row.putNull("peakActivationBytes"));
        ObjectNode bytes = row.putObject("bytes");
        cost.bytes().forEach((packing, length) -> bytes.put(packing.key(), length));
        row.put("ownCodes", cost.coding().isEmpty());
    }

    @Override
    public void writeTo(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", cost -> page.message("form." + cost.form().key())));
        rows.add(
                row(page.message("cost.parameters"), cost -> page.count(cost.size().parameters())));
        rows.add(
                row(
                        page.message("cost.parameters-left"),
                        cost -> page.count(cost.size().parametersLeft())));
        rows.add(row(page.message("cost.macs"), cost -> page.count(cost.size().macs())));
        rows.add(row(page.message("cost.macs-left"), cost -> page.count(cost.size().macsLeft())));
        rows.add(row(page.message("cli.cost.peak"), cost -> peak(page, cost)));
        for (Packing packing : Packing.values()) {
            String name = page.message("cli.cost.file", page.message("packing." + packing.key()));
            rows.add(row(name, cost -> kilobytes(page, cost.bytes().get(packing))));
        }
        page.table(1, rows);
        if (costs.stream().anyMatch(cost -> cost.coding().isPresent())) {
            page.gap();
            page.line("cli.cost.coded");
        }
    }

    private static String peak(Page page, NetworkCost cost) {
        return cost.peakActivationBytes().isPresent()
                ? kilobytes(page, cost.peakActivationBytes().getAsLong())
                : page.message("cli.cost.unknown");
    }

    private static String kilobytes(Page page, long bytes) {
        return page.number(bytes / KILOBYTE, 1);
    }

    private List<String> row(String name, Function<NetworkCost, String> text) {
        List<String> row = new ArrayList<>(List.of(name));
        costs.forEach(cost -> row.add(text.apply(cost)));
        return row;
    }
}
