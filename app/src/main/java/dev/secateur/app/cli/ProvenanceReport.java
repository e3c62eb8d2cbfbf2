package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.format.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a network was made: a line for each step, and below it all that the step says.
 *
 * @param provenance the steps
 */
record ProvenanceReport(Provenance provenance) implements Report {
    /** Their members are named by the network, not by this program. */
    private static final Set<String> BY_LAYER = Set.of("layerAmounts", "byHand");

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
            String action = step.path("action").asText();
            page.line("cli.provenance.step", number, text(page, "cli.step." + action, action));
            List<List<String>> rows = new ArrayList<>();
            addRows(page, "", step, true, rows);
            page.table(2, rows);
        }
    }

    private static void addRows(
            Page page, String path, JsonNode node, boolean isOurs, List<List<String>> rows) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String key = member.getKey();
            String name = path + (isOurs ? text(page, "cli.member." + kebab(key), key) : key);
            JsonNode value = member.getValue();
            if (value.isObject()) {
                addRows(page, name + " · ", value, !BY_LAYER.contains(key), rows);
            } else if (!key.equals("action")) {
                rows.add(
                        List.of(
                                "  " + name,
                                value.isTextual() ? value.asText() : value.toString()));
            }
        }
    }

    /** What a newer program wrote may have no text here and is shown as it stands. */
    private static String text(Page page, String key, String otherwise) {
        return page.messages().has(key) ? page.message(key) : otherwise;
    }

    private static String kebab(String member) {
        return member.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
