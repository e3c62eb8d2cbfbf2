package dev.secateur.ui.map;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.units.UnitsView;
import dev.secateur.ui.units.UnitsViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The map tab: the graph of layers, and beside it the units of the chosen one. */
public final class MapView extends StackPane {
    private static final double GRAPH_SHARE = 0.5;

    private final Localization texts;

    /** Shows both models. */
    public MapView(MapViewModel model, UnitsViewModel units, Localization texts) {
        this.texts = texts;
        getStyleClass().add("map-view");
        setMinSize(0, 0);
        SplitPane split = new SplitPane(graph(model), new UnitsView(units, texts));
        split.setDividerPositions(GRAPH_SHARE);
        Shown.only(split, Bindings.isNotNull(model.dataProperty()));
        Label empty = new Label();
        empty.getStyleClass().add("chart-empty");
        empty.textProperty().bind(texts.bind("map.empty"));
        Shown.only(empty, Bindings.isNull(model.dataProperty()));
        getChildren().addAll(split, empty);
    }

    private Node graph(MapViewModel model) {
        MapChart chart = new MapChart(model, texts);
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox graph = new VBox(header(model, chart), chart, new MapLegend(texts), hint());
        graph.getStyleClass().add("map-graph");
        graph.setMinWidth(220);
        return graph;
    }

    private Node hint() {
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(texts.bind("map.hint"));
        return hint;
    }

    private Node header(MapViewModel model, MapChart chart) {
        Label width = new Label();
        width.setMinWidth(USE_PREF_SIZE);
        width.textProperty().bind(texts.bind("map.width"));
        SegmentedChoice<MapMeasure> measure =
                new SegmentedChoice<>(
                        model.measureProperty(),
                        List.of(MapMeasure.values()),
                        of -> texts.bind("map.measure." + of.key()));
        measure.setId("map-measure");
        Button fit = new Button();
        fit.setId("map-fit");
        fit.getStyleClass().add("secondary");
        fit.setMinWidth(USE_PREF_SIZE);
        fit.textProperty().bind(texts.bind("map.fit"));
        fit.setOnAction(event -> chart.fit());
        HBox chosen = new HBox(8, width, measure);
        chosen.setAlignment(Pos.CENTER_LEFT);
        FlowPane header = new FlowPane(8, 6, chosen, fit);
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }
}
