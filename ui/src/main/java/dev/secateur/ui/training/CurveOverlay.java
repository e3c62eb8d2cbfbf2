package dev.secateur.ui.training;

import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.ui.control.RunSymbol;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The curves of another run, or of several that differ only in their seed, for comparison.
 *
 * @param name what it is called
 * @param symbol how it is told from others
 * @param train on training data
 * @param validation on held-out data
 */
public record CurveOverlay(
        String name, RunSymbol symbol, CurveSpread train, CurveSpread validation) {
    /** The losses of runs. */
    public static CurveOverlay losses(String name, RunSymbol symbol, List<Curves> runs) {
        return of(name, symbol, runs, MetricPoint::trainLoss, MetricPoint::validationLoss);
    }

    /** The accuracies of runs. */
    public static CurveOverlay accuracies(String name, RunSymbol symbol, List<Curves> runs) {
        return of(name, symbol, runs, MetricPoint::trainAccuracy, MetricPoint::validationAccuracy);
    }

    private static CurveOverlay of(
            String name,
            RunSymbol symbol,
            List<Curves> runs,
            ToDoubleFunction<MetricPoint> train,
            ToDoubleFunction<MetricPoint> validation) {
        return new CurveOverlay(
                name,
                symbol,
                spread(runs, Role.TRAIN, train),
                spread(runs, Role.VALIDATION, validation));
    }

    private static CurveSpread spread(
            List<Curves> runs, Role role, ToDoubleFunction<MetricPoint> value) {
        return CurveSpread.of(
                runs.stream()
                        .map(curves -> new CurveSources(curves, Curves.NONE, false))
                        .map(sources -> sources.series(role, value))
                        .toList());
    }

    /** The same curves, smoothed. */
    CurveOverlay smoothed(Smoothing smoothing) {
        return new CurveOverlay(
                name, symbol, smooth(train, smoothing), smooth(validation, smoothing));
    }

    private static CurveSpread smooth(CurveSpread spread, Smoothing smoothing) {
        return new CurveSpread(
                smoothing.of(spread.mean()),
                smoothing.of(spread.low()),
                smoothing.of(spread.high()),
                spread.runs());
    }

    /** All curves, for their ranges. */
    List<CurveSeries> series() {
        return List.of(
                train.mean(),
                train.low(),
                train.high(),
                validation.mean(),
                validation.low(),
                validation.high());
    }
}
