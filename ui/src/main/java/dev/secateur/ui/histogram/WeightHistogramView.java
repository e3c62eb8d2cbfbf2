package dev.secateur.ui.histogram;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.export.ExportButton;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.workbench.ShownLayer;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The histogram of the layer that is looked at, its heading, and why it cannot be dragged. */
public final class WeightHistogramView extends VBox {
    private final HistogramViewModel viewModel;
    private final Localization texts;
    private final HistogramChart chart;

    /** Shows a view model. */
    public WeightHistogramView(HistogramViewModel viewModel, Localization texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.chart = new HistogramChart(texts);
        getStyleClass().add("weight-histogram");
        setMinSize(0, 0);
        chart.setMinHeight(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.logCountsProperty().bind(viewModel.logCountsProperty());
        chart.logWeightsProperty().bind(viewModel.logWeightsProperty());
        chart.editableProperty().bind(viewModel.stateProperty().isEqualTo(ThresholdState.FREE));
        chart.apartProperty().bind(viewModel.apartProperty());
        chart.setOnThresholdDragged(viewModel::dragTo);
        chart.setOnThresholdCommitted(t -> viewModel.commit());
        chart.setOnThresholdCancelled(viewModel::revert);
        viewModel.layerProperty().subscribe(layer -> show());
        getChildren().addAll(header(), note(), chart);
    }

    /** The chart goes ahead of a drag by itself; the preview says where it may go. */
    private void show() {
        chart.histogramProperty().set(viewModel.histogram());
        chart.keptHistogramProperty().set(viewModel.kept());
        chart.boundsProperty().set(viewModel.bounds());
        chart.sigmaProperty().set(viewModel.sigma());
        chart.prunedShareProperty().set(viewModel.prunedShare());
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("heading");
        title.textProperty().bind(texts.map(viewModel.layerProperty(), this::title));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.textProperty().bind(texts.bind("histogram.counts"));
        Label weights = new Label();
        weights.getStyleClass().add("muted");
        weights.textProperty().bind(texts.bind("histogram.weights"));
        HBox header =
                new HBox(
                        title,
                        space,
                        weights,
                        scale(viewModel.logWeightsProperty(), "log-weights"),
                        counts,
                        scale(viewModel.logCountsProperty(), "log-counts"),
                        new ExportButton(chart, texts));
        header.getStyleClass().add("weights-header");
        return header;
    }

    private String title(ShownLayer layer) {
        return layer == null
                ? texts.text("histogram.title.empty")
                : texts.text(
                        "histogram.title",
                        layer.index().layer(),
                        Figures.count(layer.index().size()));
    }

    private SegmentedChoice<Boolean> scale(BooleanProperty logarithmic, String id) {
        SegmentedChoice<Boolean> choice =
                new SegmentedChoice<>(
                        logarithmic,
                        List.of(true, false),
                        log ->
                                log
                                        ? texts.bind("histogram.counts.log")
                                        : texts.bind("histogram.counts.linear"));
        choice.setId(id);
        return choice;
    }

    private HBox note() {
        Label why = new Label();
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.textProperty().bind(texts.map(viewModel.stateProperty(), this::why));
        Button include = new Button();
        include.getStyleClass().add("include");
        include.setMinWidth(USE_PREF_SIZE);
        include.textProperty().bind(texts.bind("histogram.include"));
        include.setOnAction(event -> viewModel.include());
        include.visibleProperty()
                .bind(viewModel.stateProperty().isEqualTo(ThresholdState.LEFT_OUT));
        Shown.takesRoomOnlyWhileVisible(include);
        HBox note = new HBox(why, include);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("weights-note");
        note.visibleProperty().bind(Bindings.isNotEmpty(why.textProperty()));
        Shown.takesRoomOnlyWhileVisible(note);
        return note;
    }

    private String why(ThresholdState state) {
        if (state == ThresholdState.NO_THRESHOLD) {
            return texts.text("histogram.no-threshold");
        }
        return state == ThresholdState.LEFT_OUT ? texts.text("histogram.left-out") : "";
    }
}
