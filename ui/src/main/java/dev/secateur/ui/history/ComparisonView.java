package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.evaluation.ConfusionMatrixView;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.training.CurveChart;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Revisions side by side: figures, curves, and what became of the answers. */
final class ComparisonView extends VBox {
    private final ComparisonViewModel model;
    private final Localization texts;
    private final FigureGrid figures = new FigureGrid();
    private final CurveChart losses;
    private final CurveChart accuracies;
    private final ConfusionMatrixView matrix;
    private final StackPane choice = new StackPane();

    ComparisonView(ComparisonViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        losses = chart();
        accuracies = chart();
        losses.crosshairProperty().bindBidirectional(accuracies.crosshairProperty());
        losses.zoomProperty().bindBidirectional(accuracies.zoomProperty());
        matrix = new ConfusionMatrixView(texts);
        getStyleClass().add("comparison-view");
        VBox body = new VBox(figures, curves(), answers(), noData(chooseData));
        body.getStyleClass().add("comparison-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(header(), scroll);
        model.comparisonProperty().subscribe(this::show);
        model.comparisonProperty()
                .subscribe(
                        (before, now) -> {
                            if (before == null) {
                                scroll.setVvalue(0);
                            }
                        });
    }

    private CurveChart chart() {
        CurveChart chart = new CurveChart(texts);
        chart.setMinHeight(180);
        chart.setPrefSize(400, 230);
        chart.zoomWithControl();
        return chart;
    }

    private Node header() {
        Button back = new Button();
        back.setId("comparison-back");
        back.getStyleClass().add("secondary");
        back.textProperty().bind(texts.bind("history.compare.back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.leave());
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.bind("history.compare.heading"));
        HBox row = new HBox(12, back, heading);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node curves() {
        HBox.setHgrow(losses, Priority.ALWAYS);
        HBox.setHgrow(accuracies, Priority.ALWAYS);
        Label legend = new Label();
        legend.getStyleClass().add("muted");
        legend.textProperty().bind(texts.bind("history.compare.legend"));
        VBox box = new VBox(4, new HBox(16, losses, accuracies), legend);
        Shown.only(box, model.comparisonProperty().map(now -> !now.losses().isEmpty()));
        return box;
    }

    private Node answers() {
        Label title = new Label();
        title.getStyleClass().add("chart-title");
        title.setWrapText(true);
        title.textProperty()
                .bind(
                        texts.map(
                                model.comparisonProperty(),
                                now -> now == null ? "" : answersTitle(now)));
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setWrapText(true);
        counts.textProperty().bind(texts.bind("history.compare.matrix"));
        VBox box = new VBox(8, title, choice, counts, matrix, new ChangesPane(model, texts));
        Shown.only(box, hasData());
        return box;
    }

    private String answersTitle(Comparison now) {
        return texts.text("history.compare.answers", now.name(now.second()), now.names().get(0));
    }

    private ObservableValue<Boolean> hasData() {
        return model.comparisonProperty().map(now -> now.confusions().isPresent());
    }

    private Node noData(Runnable chooseData) {
        return new NoData(
                texts,
                texts.bind("history.compare.no-data"),
                chooseData,
                hasData().map(has -> !has));
    }

    private void show(Comparison now) {
        if (now == null) {
            return;
        }
        figures.show(now);
        losses.dataProperty().set(now.losses());
        accuracies.dataProperty().set(now.accuracies());
        matrix.baselineProperty().set(null);
        matrix.dataProperty().set(now.confusions().map(Comparison.Confusions::second).orElse(null));
        matrix.baselineProperty()
                .set(now.confusions().map(Comparison.Confusions::first).orElse(null));
        choice.getChildren().clear();
        if (now.numbers().size() > 2) {
            choice.getChildren().add(choice(now));
        }
    }

    /** Which one's answers are looked at, where there is more than one to choose from. */
    private Node choice(Comparison now) {
        List<Integer> others = now.numbers().subList(1, now.numbers().size());
        SegmentedChoice<Integer> buttons =
                new SegmentedChoice<>(
                        model.secondProperty().asObject(),
                        others,
                        number -> new ReadOnlyStringWrapper(now.name(number)));
        buttons.setId("compared-second");
        buttons.setMaxWidth(USE_PREF_SIZE);
        StackPane.setAlignment(buttons, Pos.CENTER_LEFT);
        return buttons;
    }
}
