package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compaction.Compaction;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.compaction.Reason;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.resources.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a network that was made smaller.
 *
 * @param messages for the reasons, also in JSON
 * @param model what was asked for
 * @param data what answers were compared on; empty for random examples
 * @param out where it was saved
 * @param bytesBefore the length of the file before
 * @param bytesAfter the length of the new one
 * @param result the smaller network
 */
record CompactReport(
        Messages messages,
        String model,
        String data,
        Path out,
        long bytesBefore,
        long bytesAfter,
        Compaction result)
        implements Report {
    private static final double MEGABYTE = 1e6;

    @Override
    public void writeTo(ObjectNode json) {
        Proof proof = result.proof();
        json.put("model", model);
        json.put("out", out.toString());
        Json.put(json, "maxOutputDifference", proof.maxOutputDifference());
        json.put("examples", proof.examples());
        json.put("comparedOn", proof.realData() ? data : "random");
        json.put("macs", result.after().macs());
        json.put("parameters", result.after().parameters());
        json.put("merged", result.merged());
        write(json.putObject("before"), result.before(), bytesBefore);
        write(json.putObject("after"), result.after(), bytesAfter);
        ArrayNode layers = json.putArray("layers");
        for (LayerOutcome layer : result.layers()) {
            layers.addObject()
                    .put("name", layer.name())
                    .put("unitsBefore", layer.unitsBefore())
                    .put("unitsAfter", layer.unitsAfter())
                    .put("reason", layer.reason().map(this::text).orElse(null));
        }
    }

    private static void write(ObjectNode json, NetworkSummary network, long bytes) {
        json.put("macs", network.macs());
        json.put("parameters", network.parameters());
        json.put("fileBytes", bytes);
    }

    private String text(Reason reason) {
        return messages.text(reason.messageKey(), reason.units(), reason.other());
    }

    @Override
    public void writeTo(Page page) {
        page.line("cli.compacted", model);
        page.gap();
        List<List<String>> sizes = new ArrayList<>();
        sizes.add(
                List.of(
                        "",
                        page.message("cli.parameters"),
                        page.message("cli.macs"),
                        page.message("cli.file")));
        sizes.add(row(page, "cli.before", result.before(), bytesBefore));
        sizes.add(row(page, "cli.after", result.after(), bytesAfter));
        page.table(1, sizes);
        page.gap();
        writeLayers(page);
        page.gap();
        if (result.merged() > 0) {
            page.line("cli.merged", page.count(result.merged()));
        }
        Proof proof = result.proof();
        page.line(
                proof.realData() ? "cli.compared" : "cli.compared-random",
                page.count(proof.examples()),
                String.format(page.messages().locale(), "%.1e", proof.maxOutputDifference()),
                data);
        page.line("cli.saved", out);
    }

    private static List<String> row(Page page, String key, NetworkSummary network, long bytes) {
        return List.of(
                page.message(key),
                page.count(network.parameters()),
                page.count(network.macs()),
                page.number(bytes / MEGABYTE, 2) + " MB");
    }

    private void writeLayers(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.layer"),
                        page.message("cli.units-before"),
                        page.message("cli.units-after"),
                        page.message("cli.reason")));
        for (LayerOutcome layer : result.layers()) {
            rows.add(
                    List.of(
                            layer.name(),
                            page.count(layer.unitsBefore()),
                            page.count(layer.unitsAfter()),
                            layer.reason().map(this::text).orElse("")));
        }
        page.tableWithText(rows);
    }
}
