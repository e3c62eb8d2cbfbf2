package dev.secateur.app.demo;

import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.evaluation.ConfusionData;
import dev.secateur.ui.evaluation.ConfusionMatrixView;
import dev.secateur.ui.heatmap.HeatmapPane;
import dev.secateur.ui.heatmap.PrunedWeights;
import dev.secateur.ui.heatmap.WeightGrids;
import dev.secateur.ui.heatmap.WeightValues;
import dev.secateur.ui.histogram.HistogramChart;
import dev.secateur.ui.training.CurveData;
import dev.secateur.ui.training.CurveMark;
import dev.secateur.ui.training.CurveSeries;
import dev.secateur.ui.training.CurveUnit;
import dev.secateur.ui.training.TrainingCurvesPane;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;

/** The window's views, filled with what the demonstration found. */
final class FigureViews {
    private static final int IMAGE_SIDE = 28;
    private static final int IMAGES_PER_ROW = 25;

    /** A few large weights would leave all others pale. */
    private static final double STRONGEST_COLOUR = 0.999;

    private final FigureSources sources;
    private final Localization texts;

    FigureViews(FigureSources sources, Localization texts) {
        this.sources = sources;
        this.texts = texts;
    }

    Region histogram() {
        HistogramChart chart = new HistogramChart(texts);
        chart.histogramProperty().set(sources.first().histogram());
        chart.sigmaProperty().set(sources.first().statistics().standardDeviation());
        chart.boundsProperty().set(sources.cut().bounds());
        chart.prunedShareProperty().set(sources.cut().sparsity());
        return chart;
    }

    /** What each neuron of the first layer sees of the image. */
    Region heatmap() {
        HeatmapPane pane = new HeatmapPane(texts);
        WeightTensor tensor = sources.after().tensors().get(0);
        pane.gridProperty()
                .set(
                        WeightGrids.tiles(
                                tensor.shape().get(1),
                                IMAGE_SIDE,
                                IMAGE_SIDE,
                                IMAGES_PER_ROW,
                                (unit, row, column) ->
                                        tensor.flatIndex(row * IMAGE_SIDE + column, unit),
                                WeightValues.of(tensor.values()),
                                sources.first().quantile(STRONGEST_COLOUR)));
        pane.goesProperty().set(PrunedWeights.where(weight -> sources.mask().isPruned(0, weight)));
        return pane;
    }

    Region curves() {
        TrainingCurvesPane pane = new TrainingCurvesPane(texts);
        pane.lossProperty()
                .set(
                        curve(
                                texts.text("training.loss"),
                                CurveUnit.PLAIN,
                                MetricPoint::trainLoss,
                                MetricPoint::validationLoss));
        pane.accuracyProperty()
                .set(
                        curve(
                                texts.text("training.accuracy"),
                                CurveUnit.PERCENT,
                                MetricPoint::trainAccuracy,
                                MetricPoint::validationAccuracy));
        return pane;
    }

    private CurveData curve(
            String title,
            CurveUnit unit,
            ToDoubleFunction<MetricPoint> train,
            ToDoubleFunction<MetricPoint> validation) {
        List<CurveSeries> series =
                List.of(
                        series(CurveSeries.Role.TRAIN, train),
                        series(CurveSeries.Role.VALIDATION, validation));
        List<CurveMark> marks =
                sources.curves().marks().stream()
                        .map(mark -> new CurveMark(mark.epoch(), label(mark.sparsity())))
                        .toList();
        return new CurveData(title, unit, series, marks, Double.NaN, false, true);
    }

    private String label(double sparsity) {
        return texts.text("training.pruned", Math.round(100 * sparsity) + " %");
    }

    private CurveSeries series(CurveSeries.Role role, ToDoubleFunction<MetricPoint> value) {
        // An untrained network guesses; its point would press all others into a corner.
        List<MetricPoint> points =
                sources.curves().points().stream().filter(point -> point.epoch() > 0).toList();
        return new CurveSeries(
                role,
                false,
                points.stream().mapToDouble(MetricPoint::epoch).toArray(),
                points.stream().mapToDouble(value).toArray());
    }

    Region confusion() {
        ConfusionMatrixView view = new ConfusionMatrixView(texts);
        view.dataProperty().set(data(sources.fineTuned()));
        view.baselineProperty().set(data(sources.before()));
        return view;
    }

    private static ConfusionData data(Evaluation evaluation) {
        return new ConfusionData(
                evaluation.classes().stream().map(ClassScore::name).toList(),
                evaluation.confusion());
    }
}
