package dev.secateur.ui.weights;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.heatmap.WeightHeatmapView;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.histogram.WeightHistogramView;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/** Histogram over heatmap of the layer that is looked at, with a divider to drag. */
public final class WeightsView extends StackPane {
    private static final double HISTOGRAM_SHARE = 0.42;

    /** Shows both view models. */
    public WeightsView(HistogramViewModel histogram, HeatmapViewModel heatmap, Localization texts) {
        getStyleClass().add("weights-view");
        WeightHistogramView above = new WeightHistogramView(histogram, texts);
        WeightHeatmapView below = new WeightHeatmapView(heatmap, texts);
        above.setMinHeight(150);
        below.setMinHeight(150);
        SplitPane split = new SplitPane(above, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(HISTOGRAM_SHARE);
        setMinSize(0, 0);
        getChildren().add(split);
    }
}
