package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.Preparation;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a network does to values before it sees them.
 *
 * @param preparation empty where the file does not tell
 */
record PreparationReport(Optional<Preparation> preparation) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        preparation.ifPresent(by -> write(by, json.putObject("preparation")));
    }

    /** Features are counted from 1, as they are where inputs are ranked. */
    private static void write(Preparation by, ObjectNode node) {
        node.put("scaling", by.scaling().key());
        node.put("missing", by.missing().key());
        node.put("features", by.features().size());
        ArrayNode kept = node.putArray("kept");
        by.kept().forEach(feature -> kept.add(feature + 1));
    }

    @Override
    public void writeTo(Page page) {
        preparation.ifPresent(by -> write(by, page));
    }

    private static void write(Preparation by, Page page) {
        page.line(
                "cli.prepared",
                page.message("cli.scaling." + by.scaling().key()),
                page.message("cli.missing." + by.missing().key()));
        if (!by.keepsAll()) {
            page.line(
                    "cli.prepared.chosen",
                    page.count(by.kept().size()),
                    page.count(by.features().size()),
                    by.kept().stream()
                            .map(feature -> Integer.toString(feature + 1))
                            .collect(Collectors.joining(", ")));
        }
    }
}
