package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import java.util.ArrayList;
import java.util.List;

/**
 * The inputs of a network, the most valuable first.
 *
 * @param by what ranked
 * @param inputs all of them
 * @param kept how many of them stay, from the first on
 */
record RankingReport(RankBy by, List<RankedInput> inputs, int kept) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        json.put("by", by.key());
        ArrayNode ranking = json.putArray("ranking");
        for (int i = 0; i < inputs.size(); i++) {
            RankedInput input = inputs.get(i);
            ObjectNode node = ranking.addObject();
            node.put("feature", input.feature() + 1);
            node.put("name", input.name());
            Json.put(node, "score", input.score());
            node.put("kept", i < kept);
        }
    }

    @Override
    public void writeTo(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.input"),
                        page.message("cli.rank"),
                        page.message("cli.score")));
        for (int i = 0; i < kept; i++) {
            RankedInput input = inputs.get(i);
            rows.add(List.of(input.name(), page.count(i + 1), page.number(input.score(), 5)));
        }
        page.table(1, rows);
    }
}
