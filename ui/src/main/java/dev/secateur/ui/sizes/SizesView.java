package dev.secateur.ui.sizes;

import dev.secateur.model.job.Progress;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.fx.TreeVisibility;
import dev.secateur.ui.sizes.SizesViewModel.State;
import dev.secateur.ui.workbench.RunningJob;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sizes page: a table and a chart, or what to do to get them. */
public final class SizesView extends StackPane {
    private final SizesViewModel model;
    private final Localization texts;
    private final TreeVisibility visibility = new TreeVisibility(this);
    private final ObservableValue<Progress> progress;

    /** Shows a model. */
    public SizesView(SizesViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        this.progress = model.timingProperty().flatMap(RunningJob::progressProperty);
        getStyleClass().add("sizes-view");
        setMinSize(0, 0);
        getChildren().setAll(content(), empty());
        model.showingProperty().bind(visibility.visibleProperty());
    }

    private Node content() {
        SizesGrid grid = new SizesGrid();
        model.tableProperty().subscribe(grid::show);
        SizesChart chart = new SizesChart();
        model.barsProperty().subscribe(chart::show);
        Label caption = muted("sizes-caption");
        caption.textProperty().bind(model.captionProperty());
        VBox figures = new VBox(grid, chart, caption);
        figures.getStyleClass().add("sizes-figures");
        ScrollPane scroll = new ScrollPane(figures);
        scroll.getStyleClass().add("sizes-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(header(), note(), scroll);
        content.getStyleClass().add("sizes-content");
        content.setMinWidth(0);
        Shown.only(content, is(State.MEASURED));
        return content;
    }

    private Node header() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.bind("sizes.heading"));
        Label done = new Label();
        done.getStyleClass().add("muted");
        done.setMinWidth(USE_PREF_SIZE);
        done.textProperty().bind(texts.map(progress, this::done));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, heading, gap, done, measure("measure-speed"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String done(Progress now) {
        if (now == null) {
            return "";
        }
        String what = texts.text(now.messageKey(), now.arguments().toArray());
        return now.fraction() < 0 ? what : what + " · " + Figures.percent(now.fraction());
    }

    private Button measure(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("secondary");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        texts.map(
                                model.timingProperty(),
                                timing ->
                                        texts.text(
                                                timing == null
                                                        ? "sizes.measure"
                                                        : "pruning.cancel")));
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(event -> model.measureOrCancel());
        return button;
    }

    private Node note() {
        Label note = muted("sizes-note");
        note.textProperty().bind(model.tableProperty().map(SizeTable::note).orElse(""));
        return note;
    }

    private static Label muted(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    private Node empty() {
        Label hint = new Label();
        hint.setId("sizes-hint");
        hint.getStyleClass().add("chart-empty");
        hint.textProperty().bind(texts.map(model.stateProperty(), this::hint));
        Button measure = measure("measure-sizes");
        Shown.only(
                measure,
                Bindings.createBooleanBinding(
                        () ->
                                model.stateProperty().get() == State.UNMEASURED
                                        || model.timingProperty().get() != null,
                        model.stateProperty(),
                        model.timingProperty()));
        VBox box = new VBox(hint, measure);
        box.getStyleClass().add("room-empty");
        box.setMaxSize(460, USE_PREF_SIZE);
        Shown.only(box, is(State.MEASURED).map(shown -> !shown));
        return box;
    }

    private String hint(State state) {
        return switch (state) {
            case NOTHING_OPEN -> texts.text("sizes.empty.nothing-open");
            case UNMEASURED -> texts.text("sizes.empty.large");
            case MEASURING, MEASURED -> texts.text("sizes.empty.measuring");
        };
    }

    private ObservableValue<Boolean> is(State state) {
        return model.stateProperty().map(now -> now == state);
    }
}
