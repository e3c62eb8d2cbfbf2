package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataNotes;
import dev.secateur.model.data.DataSplit;

/**
 * How data were prepared, and what a person should know of them.
 *
 * @param split the data
 */
record NotesReport(DataSplit split) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        split.preparation().ifPresent(p -> json.put("scaling", p.scaling().key()));
        json.put("missingValues", split.notes().missing());
        split.notes().constant().forEach(json.putArray("constantFeatures")::add);
    }

    @Override
    public void writeTo(Page page) {
        DataNotes notes = split.notes();
        if (notes.missing() > 0) {
            page.line(
                    "data.missing",
                    page.count(notes.missing()),
                    page.message("data.filled-by." + notes.filledBy().key()));
        }
        if (!notes.constant().isEmpty()) {
            page.line("data.constant", String.join(", ", notes.constant()));
        }
    }
}
