package dev.secateur.ui.weights;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.heatmap.WeightHeatmapView;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.histogram.WeightHistogramView;
import dev.secateur.ui.units.RankingView;
import dev.secateur.ui.units.RankingViewModel;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/**
 * Histogram, or ranking of units, over heatmap of the layer that is looked at, with a divider to
 * drag.
 */
public final class WeightsView extends StackPane {
    private static final double HISTOGRAM_SHARE = 0.42;
    private static final double LEAST = 150;

    /** The pictures of the units under the bars, and two lines of forecasts. */
    private static final double LEAST_FOR_RANKING = 236;

    /** Shows the view models; where the criterion ranks units, their ranking in front. */
    public WeightsView(
            HistogramViewModel histogram,
            RankingViewModel ranking,
            HeatmapViewModel heatmap,
            Localization texts) {
        getStyleClass().add("weights-view");
        StackPane above = above(histogram, ranking, texts);
        WeightHeatmapView below = new WeightHeatmapView(heatmap, texts);
        above.minHeightProperty()
                .bind(ranking.unitwiseProperty().map(is -> is ? LEAST_FOR_RANKING : LEAST));
        below.setMinHeight(LEAST);
        SplitPane split = new SplitPane(above, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(HISTOGRAM_SHARE);
        setMinSize(0, 0);
        getChildren().add(split);
    }

    private static StackPane above(
            HistogramViewModel histogram, RankingViewModel ranking, Localization texts) {
        WeightHistogramView weights = new WeightHistogramView(histogram, texts);
        RankingView units = new RankingView(ranking, texts);
        Shown.only(weights, ranking.unitwiseProperty().map(is -> !is));
        Shown.only(units, ranking.unitwiseProperty());
        return new StackPane(weights, units);
    }
}
