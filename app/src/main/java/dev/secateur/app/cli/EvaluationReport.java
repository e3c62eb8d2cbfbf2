package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * How a network did on data.
 *
 * @param evaluation on the held-out part
 */
record EvaluationReport(Evaluation evaluation) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        Json.write(json, evaluation);
    }

    @Override
    public void writeTo(Page page) {
        page.line(
                "cli.scores",
                page.percent(evaluation.accuracy()),
                page.number(evaluation.loss(), 4),
                page.count(evaluation.examples()));
        page.gap();
        writeClasses(page);
        page.gap();
        writeConfusion(page);
    }

    private void writeClasses(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.class"),
                        page.message("cli.support"),
                        page.message("cli.precision"),
                        page.message("cli.recall"),
                        page.message("cli.f1")));
        for (ClassScore score : evaluation.classes()) {
            rows.add(
                    List.of(
                            score.name(),
                            page.count(score.support()),
                            page.percent(score.precision()),
                            page.percent(score.recall()),
                            page.percent(score.f1())));
        }
        rows.add(
                List.of(
                        page.message("cli.macro"),
                        page.count(evaluation.examples()),
                        page.percent(evaluation.precision()),
                        page.percent(evaluation.recall()),
                        page.percent(evaluation.f1())));
        page.table(1, rows);
    }

    private void writeConfusion(Page page) {
        page.line("cli.confusion");
        List<List<String>> rows = new ArrayList<>();
        long[][] confusion = evaluation.confusion();
        for (int i = 0; i < confusion.length; i++) {
            List<String> row = new ArrayList<>();
            row.add(evaluation.classes().get(i).name());
            for (long count : confusion[i]) {
                row.add(page.count(count));
            }
            rows.add(row);
        }
        page.table(1, rows);
    }
}
