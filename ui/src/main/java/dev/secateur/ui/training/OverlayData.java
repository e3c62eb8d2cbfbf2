package dev.secateur.ui.training;

import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The curves of several networks on the same axes.
 *
 * @param title what is measured, in the person's language
 * @param unit how the values are written and scaled
 * @param runs each network's, in an order that its colour and shape follow
 */
public record OverlayData(String title, CurveUnit unit, List<Run> runs) {
    /**
     * The curves of one network.
     *
     * @param train on training data
     * @param validation on held-out data
     */
    public record Run(CurveSeries train, CurveSeries validation) {}

    /** Copies the list. */
    public OverlayData {
        runs = List.copyOf(runs);
    }

    /** The losses of networks. */
    public static OverlayData losses(String title, List<Curves> all) {
        return of(title, CurveUnit.PLAIN, all, MetricPoint::trainLoss, MetricPoint::validationLoss);
    }

    /** The accuracies of networks. */
    public static OverlayData accuracies(String title, List<Curves> all) {
        return of(
                title,
                CurveUnit.PERCENT,
                all,
                MetricPoint::trainAccuracy,
                MetricPoint::validationAccuracy);
    }

    private static OverlayData of(
            String title,
            CurveUnit unit,
            List<Curves> all,
            ToDoubleFunction<MetricPoint> train,
            ToDoubleFunction<MetricPoint> validation) {
        List<Run> runs = new ArrayList<>();
        for (Curves curves : all) {
            CurveSources sources = new CurveSources(curves, Curves.NONE, false);
            runs.add(
                    new Run(
                            sources.series(Role.TRAIN, train),
                            sources.series(Role.VALIDATION, validation)));
        }
        return new OverlayData(title, unit, runs);
    }

    /** Whether no network has a curve. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** All curves in one, for their ranges. */
    CurveData all() {
        List<CurveSeries> series = new ArrayList<>();
        runs.forEach(run -> series.addAll(List.of(run.train(), run.validation())));
        return new CurveData(title, unit, series, List.of(), Double.NaN, false, false);
    }
}
