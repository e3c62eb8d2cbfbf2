package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.format.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a network was made: a line for each step, and below it all that the step says.
 *
 * @param provenance the steps
 */
record ProvenanceReport(Provenance provenance) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.set("provenance", provenance.json());
    }

    @Override
    public void writeTo(Page page) {
        int number = 0;
        for (JsonNode step : provenance.json()) {
            number++;
            page.gap();
            page.line("cli.provenance.step", number, step.path("action").asText());
            List<List<String>> rows = new ArrayList<>();
            addRows("", step, rows);
            page.table(2, rows);
        }
    }

    private static void addRows(String path, JsonNode node, List<List<String>> rows) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = path + member.getKey();
            if (member.getValue().isObject()) {
                addRows(name + ".", member.getValue(), rows);
            } else if (!name.equals("action")) {
                JsonNode value = member.getValue();
                rows.add(
                        List.of(
                                "  " + name,
                                value.isTextual() ? value.asText() : value.toString()));
            }
        }
    }
}
