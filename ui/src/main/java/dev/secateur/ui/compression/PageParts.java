package dev.secateur.ui.compression;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What both pages are put together of.
 *
 * @param texts in which language
 */
record PageParts(Localization texts) {
    /**
     * A page.
     *
     * @param scrolled what scrolls where there is little room; charts take what there is
     * @param fixed what is always there beneath
     */
    Node page(List<Node> scrolled, List<Node> fixed) {
        VBox inner = new VBox();
        inner.getChildren().setAll(scrolled);
        inner.getStyleClass().add("compression-inner");
        inner.setMinWidth(0);
        scrolled.stream()
                .filter(SweepChart.class::isInstance)
                .forEach(chart -> VBox.setVgrow(chart, Priority.ALWAYS));
        ScrollPane scroll = new ScrollPane(inner);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox page = new VBox(scroll);
        page.getChildren().addAll(fixed);
        page.getStyleClass().add("compression-page");
        page.setMinWidth(0);
        return page;
    }

    Node empty(String key) {
        Label hint = new Label();
        hint.getStyleClass().add("chart-empty");
        hint.textProperty().bind(texts.bind(key));
        return hint;
    }

    HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(16, 8, nodes);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    Label label(String key) {
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    NumberField whole(String id, int least, int most, IntConsumer onCommit) {
        NumberField field = new NumberField(value -> Figures.fixed(value, 0));
        field.setId(id);
        field.setPrefColumnCount(4);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccepted(v -> v == Math.rint(v) && v >= least && v <= most);
        field.setOnCommit(value -> onCommit.accept((int) value));
        return field;
    }

    Button secondary(String id) {
        return button(id, "secondary");
    }

    Button primary(String id) {
        return button(id, "primary");
    }

    private static Button button(String id, String style) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** What is going on, and buttons that have to do with it. */
    Node status(String id, ObservableValue<String> text, Node... buttons) {
        HBox row = row(hint(id + "-status", text));
        row.getChildren().addAll(buttons);
        row.setMinHeight(32);
        return row;
    }

    /** A button that measures what is not known yet, or stops that. */
    Button measure(
            String id,
            ObservableValue<Boolean> measuring,
            ObservableValue<Boolean> offered,
            Runnable measureOrCancel) {
        Button button = secondary(id);
        button.textProperty()
                .bind(
                        texts.map(
                                measuring,
                                going ->
                                        texts.text(
                                                going ? "pruning.cancel" : "compression.measure")));
        button.setOnAction(event -> measureOrCancel.run());
        Shown.only(button, offered);
        return button;
    }

    Button chooseData(String id, ObservableValue<Boolean> offered, Runnable choose) {
        Button button = secondary(id);
        button.textProperty().bind(texts.bind("inputs.choose-data"));
        button.setOnAction(event -> choose.run());
        Shown.only(button, offered);
        return button;
    }

    /** For how long to fine-tune. */
    Node epochs(String id, IntegerProperty epochs, ObservableValue<Boolean> offered) {
        NumberField field = whole(id, 0, 1000, epochs::set);
        field.accessibleTextProperty().bind(texts.bind("compression.epochs"));
        epochs.subscribe(e -> field.show(e.intValue()));
        Node row = row(label("compression.epochs"), field);
        Shown.only(row, offered);
        return row;
    }

    Label hint(String id, ObservableValue<String> text) {
        Label hint = new Label();
        hint.setId(id);
        hint.setWrapText(true);
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.getStyleClass().add("muted");
        hint.textProperty().bind(text);
        HBox.setHgrow(hint, Priority.ALWAYS);
        return hint;
    }

    Node action(Node hint, Node... rest) {
        HBox row = new HBox(16, hint);
        row.getChildren().addAll(rest);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    /** What something cost, a line for each measure; nothing while there is nothing. */
    Node cost(String id, ObservableValue<List<CostLine>> lines) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("compression-cost");
        lines.subscribe(
                now -> {
                    grid.getChildren().clear();
                    for (int i = 0; i < now.size(); i++) {
                        Label label = new Label(now.get(i).label());
                        label.getStyleClass().add("muted");
                        label.setMinWidth(Region.USE_PREF_SIZE);
                        Label text = new Label(now.get(i).text());
                        text.setWrapText(true);
                        grid.addRow(i, label, text);
                    }
                });
        Shown.only(grid, lines.map(now -> !now.isEmpty()));
        return grid;
    }
}
