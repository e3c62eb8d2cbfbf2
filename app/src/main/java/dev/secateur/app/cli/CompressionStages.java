package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The held-out scores of a network on its way to fewer bits; each only where there were data.
 *
 * @param name of the middle one: {@code quantized}, {@code factored}
 * @param before of the parent
 * @param after right after it was changed
 * @param fineTuned after fine-tuning
 */
record CompressionStages(
        String name,
        Optional<Evaluation> before,
        Optional<Evaluation> after,
        Optional<Evaluation> fineTuned)
        implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        before.ifPresent(scores -> Json.write(json.putObject("before"), scores));
        after.ifPresent(scores -> Json.write(json.putObject(name), scores));
        fineTuned.ifPresent(scores -> Json.write(json.putObject("fineTuned"), scores));
    }

    @Override
    public void writeTo(Page page) {
        if (before.isEmpty()) {
            page.line("cli.not-judged");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", page.message("cli.accuracy"), page.message("cli.loss")));
        rows.add(row(page, "cli.stage.before", before.orElseThrow()));
        rows.add(row(page, "cli.stage." + name, after.orElseThrow()));
        rows.add(row(page, "cli.stage.fine-tuned", fineTuned.orElseThrow()));
        page.table(1, rows);
    }

    private static List<String> row(Page page, String key, Evaluation scores) {
        return List.of(
                page.message(key), page.percent(scores.accuracy()), page.number(scores.loss(), 4));
    }
}
