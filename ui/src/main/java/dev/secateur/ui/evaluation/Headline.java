package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The figures of the whole evaluation in a row, each against what it was. */
final class Headline extends HBox {
    private final Localization texts;
    private final Entry accuracy;
    private final Entry precision;
    private final Entry recall;
    private final Entry f1;
    private final Entry loss;

    private record Entry(Label value, Label before, Label change) {}

    Headline(Localization texts) {
        this.texts = texts;
        getStyleClass().add("evaluation-headline");
        accuracy = entry(texts.bind("evaluation.accuracy"));
        precision = entry(texts.bind("evaluation.macro-precision"));
        recall = entry(texts.bind("evaluation.macro-recall"));
        f1 = entry(texts.bind("evaluation.macro-f1"));
        loss = entry(texts.bind("evaluation.loss"));
    }

    /** Shows figures, and what they were unless that is null. */
    void show(EvaluationFigures before, EvaluationFigures now) {
        EvaluationFigures then = before == null ? nothing() : before;
        share(accuracy, then.accuracy(), now.accuracy());
        share(precision, then.precision(), now.precision());
        share(recall, then.recall(), now.recall());
        share(f1, then.f1(), now.f1());
        loss.value().setText(Figures.fixed(now.loss(), 3));
        was(loss, then.loss(), Figures.fixed(then.loss(), 3));
        Change.loss(loss.change(), then.loss(), now.loss());
    }

    private static EvaluationFigures nothing() {
        double none = Double.NaN;
        return new EvaluationFigures(none, none, none, none, none);
    }

    private void share(Entry entry, double then, double now) {
        entry.value().setText(Figures.percent(now));
        was(entry, then, Figures.percent(then));
        Change.points(entry.change(), then, now);
    }

    private void was(Entry entry, double then, String text) {
        entry.before().setText(Double.isNaN(then) ? "" : texts.text("evaluation.was", text));
    }

    private Entry entry(ObservableValue<String> title) {
        Entry entry = new Entry(label("figure"), label("before"), label("change"));
        Label name = label("figure-title");
        name.textProperty().bind(title);
        FlowPane comparison = new FlowPane(8, 0, entry.before(), entry.change());
        comparison.setPrefWrapLength(1);
        comparison.getStyleClass().add("comparison");
        VBox box = new VBox(name, entry.value(), comparison);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().add(box);
        return entry;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
