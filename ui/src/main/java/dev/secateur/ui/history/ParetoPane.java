package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The plot, what it is over, and who is not in it. */
final class ParetoPane extends VBox {
    private final ParetoViewModel model;
    private final Localization texts;

    /**
     * Shows a model.
     *
     * @param chooseData lets the person choose data
     */
    ParetoPane(ParetoViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("pareto-pane");
        ParetoChart chart = new ParetoChart(model::open);
        Runnable show = () -> show(chart);
        model.dataProperty().subscribe(data -> show.run());
        texts.messagesProperty().subscribe(show);
        StackPane plot = new StackPane(chart, empty(chooseData));
        VBox.setVgrow(plot, Priority.ALWAYS);
        Label missing = new Label();
        missing.setId("pareto-missing");
        missing.getStyleClass().add("muted");
        missing.setWrapText(true);
        missing.setMinHeight(USE_PREF_SIZE);
        missing.textProperty().bind(model.missingProperty());
        Shown.only(
                missing,
                model.missingProperty()
                        .isNotEmpty()
                        .and(
                                javafx.beans.binding.Bindings.createBooleanBinding(
                                        () -> !model.dataProperty().get().points().isEmpty(),
                                        model.dataProperty())));
        getChildren().setAll(header(), plot, missing);
    }

    private void show(ParetoChart chart) {
        ParetoData data = model.dataProperty().get();
        chart.show(data, texts.text("history.pareto.axis." + data.measure().key()));
    }

    private Node header() {
        Label title = new Label();
        title.getStyleClass().add("chart-title");
        title.setMinWidth(0);
        title.textProperty().bind(texts.bind("history.pareto.title"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        SegmentedChoice<ParetoMeasure> choice =
                new SegmentedChoice<>(
                        model.measureProperty(),
                        List.of(ParetoMeasure.values()),
                        measure -> texts.bind("history.pareto." + measure.key()));
        choice.setId("pareto-measure");
        choice.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, title, gap, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node empty(Runnable chooseData) {
        NoData empty =
                new NoData(
                        texts,
                        texts.bind("history.pareto.empty"),
                        chooseData,
                        model.dataProperty().map(data -> data.points().isEmpty()));
        empty.setMaxSize(460, USE_PREF_SIZE);
        return empty;
    }
}
