package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.pruning.UnitCount;
import java.util.ArrayList;
import java.util.List;

/** How many units of each layer are pruned. */
final class UnitsReport {
    private UnitsReport() {}

    /** Adds the counts to the layers that the JSON has already. */
    static void write(List<UnitCount> units, ObjectNode json) {
        json.path("layers")
                .forEach(
                        layer -> {
                            for (UnitCount count : units) {
                                if (count.layer().equals(layer.path("name").asText())) {
                                    ((ObjectNode) layer)
                                            .put("units", count.units())
                                            .put("unitsPruned", count.pruned());
                                }
                            }
                        });
    }

    static void write(List<UnitCount> units, Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.layer"),
                        page.message("cli.units"),
                        page.message("cli.units-pruned")));
        for (UnitCount count : units) {
            rows.add(List.of(count.layer(), page.count(count.units()), page.count(count.pruned())));
        }
        page.table(1, rows);
        page.gap();
    }
}
