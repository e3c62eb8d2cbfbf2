package dev.secateur.ui.units;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The units of the layer that is looked at, with what becomes of them. */
public final class UnitsView extends VBox {
    private final UnitsViewModel model;
    private final Localization texts;

    /** Shows a model. */
    public UnitsView(UnitsViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("units-view");
        setMinWidth(200);
        UnitsCanvas canvas = new UnitsCanvas(model, texts);
        Label none = new Label();
        none.getStyleClass().add("chart-empty");
        none.textProperty().bind(texts.bind("units.none"));
        ObservableValue<Boolean> some = model.sheetProperty().map(s -> !s.states().isEmpty());
        Shown.only(canvas, some);
        Shown.only(none, some.map(is -> !is));
        StackPane middle = new StackPane(canvas, none);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinSize(0, 0);
        Node legend = legend();
        Shown.only(legend, some);
        getChildren().addAll(top(), summary(), middle, legend);
    }

    /** As high with the button as without it, so that the units stay where they are. */
    private Node top() {
        Node heading = heading();
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox top = new HBox(heading, bringBack());
        top.getStyleClass().add("units-top");
        return top;
    }

    private Node heading() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.textProperty()
                .bind(
                        texts.map(
                                model.sheetProperty(),
                                sheet ->
                                        sheet == null
                                                ? ""
                                                : texts.text(
                                                        "units.heading", sheet.layer().name())));
        return heading;
    }

    private Node summary() {
        Label summary = new Label();
        summary.setId("units-summary");
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(texts.map(model.sheetProperty(), this::summary));
        Shown.only(summary, model.sheetProperty().map(s -> !s.states().isEmpty()));
        return summary;
    }

    private String summary(UnitSheet sheet) {
        if (sheet == null) {
            return "";
        }
        long byHand = sheet.count(UnitState.BY_HAND);
        String goes =
                texts.text(
                        "units.summary",
                        Figures.count(sheet.states().size()),
                        Figures.count(sheet.count(UnitState.GONE)),
                        Figures.count(sheet.count(UnitState.GOES) + byHand));
        return byHand == 0
                ? goes
                : goes + " " + texts.text("units.summary.by-hand", Figures.count(byHand));
    }

    private Node bringBack() {
        Button back = new Button();
        back.setId("units-bring-back");
        back.textProperty().bind(texts.bind("units.bring-back"));
        back.setMinHeight(USE_PREF_SIZE);
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.bind("units.bring-back.tooltip"));
        back.setTooltip(help);
        back.setOnAction(event -> model.bringBackLast());
        Shown.only(back, model.sheetProperty().map(s -> s.count(UnitState.GONE) > 0));
        return back;
    }

    private Node legend() {
        FlowPane legend = new FlowPane(12, 4);
        legend.getStyleClass().add("units-legend");
        legend.setMinHeight(USE_PREF_SIZE);
        for (UnitState state : UnitState.values()) {
            Label label = new Label("", new UnitSwatch(state));
            label.textProperty().bind(texts.bind("units.state." + state.key()));
            legend.getChildren().add(label);
        }
        return legend;
    }
}
