package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Difference;
import dev.secateur.app.bench.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether our engine and DL4J learnt the same; says nothing where that was not asked.
 *
 * @param trials each a training by both
 */
record AgreementReport(List<Trial> trials) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        if (trials.isEmpty()) {
            return;
        }
        ArrayNode rows = json.putArray("agreement");
        for (Trial trial : trials) {
            rows.addObject()
                    .put("network", trial.network())
                    .put("seed", trial.seed())
                    .put("ours", trial.ours())
                    .put("dl4j", trial.dl4j());
        }
        write(json.putObject("difference"), Difference.of(trials));
        ArrayNode each = json.putArray("differences");
        byNetwork()
                .forEach(
                        (network, own) ->
                                write(
                                        each.addObject().put("network", network),
                                        Difference.of(own)));
    }

    private static void write(ObjectNode node, Difference difference) {
        Json.put(node, "mean", difference.mean());
        Json.put(node, "standardDeviation", difference.standardDeviation());
    }

    private Map<String, List<Trial>> byNetwork() {
        return trials.stream()
                .collect(
                        Collectors.groupingBy(
                                Trial::network, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public void writeTo(Page page) {
        if (trials.isEmpty()) {
            return;
        }
        page.line("cli.bench.agreement");
        page.table(1, table(page));
        Difference all = Difference.of(trials);
        page.line(
                "cli.bench.difference",
                points(page, all.mean()),
                points(page, all.standardDeviation()),
                page.count(trials.size()));
        page.gap();
    }

    private List<List<String>> table(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.seed"),
                        page.message("cli.bench.ours"),
                        "DL4J"));
        for (Trial trial : trials) {
            rows.add(
                    List.of(
                            trial.network(),
                            page.count(trial.seed()),
                            page.percent(trial.ours()),
                            page.percent(trial.dl4j())));
        }
        return rows;
    }

    private static String points(Page page, double share) {
        return Double.isNaN(share) ? "–" : page.number(100 * share, 2);
    }
}
