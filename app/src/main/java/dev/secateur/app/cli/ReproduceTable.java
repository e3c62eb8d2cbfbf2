package dev.secateur.app.cli;

import dev.secateur.app.experiment.Finding;
import dev.secateur.app.experiment.Published;
import dev.secateur.app.experiment.Row;
import dev.secateur.app.experiment.Speedup;
import dev.secateur.app.experiment.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The rows of a reproduced experiment, as text.
 *
 * @param page gives words and numbers
 * @param rows one for each arm
 */
record ReproduceTable(Page page, List<Row> rows) {
    private static final String NOTHING = "–";

    /** A column of the table. */
    private record Column(String key, Function<Row, String> text) {}

    List<List<String>> lines() {
        List<Column> columns = columns();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> page.message(column.key())).toList());
        for (Row row : rows) {
            lines.add(columns.stream().map(column -> column.text().apply(row)).toList());
        }
        return lines;
    }

    private List<Column> columns() {
        return Stream.of(
                        Optional.of(new Column("cli.reproduce.method", row -> row.arm().method())),
                        noise(),
                        seeds(),
                        Optional.of(
                                new Column(
                                        "cli.sparsity",
                                        row -> page.percent(row.of(Finding::sparsity).mean()))),
                        Optional.of(
                                new Column(
                                        "cli.compression",
                                        row ->
                                                page.times(
                                                        row.of(Finding::compressionRatio).mean()))),
                        speedup("cli.reproduce.speedup", Speedup::theoretical),
                        speedup("cli.reproduce.measured", Speedup::measured),
                        speedup("cli.reproduce.batches", Speedup::inBatches),
                        Optional.of(
                                new Column("cli.before", row -> share(row.of(Finding::baseline)))),
                        Optional.of(
                                new Column(
                                        "cli.right-after",
                                        row -> row.pruned().map(this::share).orElse(NOTHING))),
                        Optional.of(
                                new Column(
                                        "cli.reproduce.after",
                                        row -> share(row.of(Finding::accuracy)))),
                        Optional.of(
                                new Column(
                                        "cli.reproduce.gap", row -> points(row.of(Finding::gap)))),
                        Optional.of(
                                new Column(
                                        "cli.reproduce.loss",
                                        row -> points(row.of(Finding::accuracyLoss)))),
                        Optional.of(new Column("cli.reproduce.published-loss", this::published)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where it was stopped early, rows differ in how often they were run. */
    private Optional<Column> seeds() {
        boolean isUneven =
                rows.stream().mapToInt(row -> row.findings().size()).distinct().count() > 1;
        return isUneven
                ? Optional.of(
                        new Column("cli.reproduce.runs", row -> page.count(row.findings().size())))
                : Optional.empty();
    }

    private Optional<Column> noise() {
        boolean isNoisy = rows.stream().anyMatch(row -> row.arm().labelNoise() > 0);
        return isNoisy
                ? Optional.of(
                        new Column(
                                "cli.reproduce.noise", row -> page.percent(row.arm().labelNoise())))
                : Optional.empty();
    }

    /** Only where units are really removed. */
    private Optional<Column> speedup(String key, ToDoubleFunction<Speedup> figure) {
        boolean isSmaller = rows.stream().anyMatch(row -> row.speedup(figure).isPresent());
        return isSmaller
                ? Optional.of(
                        new Column(
                                key, row -> row.speedup(figure).map(this::times).orElse(NOTHING)))
                : Optional.empty();
    }

    private String times(Spread spread) {
        return page.times(spread.mean());
    }

    private String share(Spread spread) {
        return page.number(100 * spread.mean(), 2) + deviation(spread, 100) + " %";
    }

    private String points(Spread spread) {
        return page.number(spread.mean(), 2) + deviation(spread, 1);
    }

    private String deviation(Spread spread, double scale) {
        return spread.deviation().isPresent()
                ? " ± " + page.number(scale * spread.deviation().getAsDouble(), 2)
                : "";
    }

    private String published(Row row) {
        return row.arm()
                .published()
                .map(Published::accuracyLoss)
                .map(loss -> page.number(loss, 2))
                .orElse(NOTHING);
    }
}
