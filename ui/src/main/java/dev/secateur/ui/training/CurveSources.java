package dev.secateur.ui.training;

import dev.secateur.model.training.Curves;
import dev.secateur.model.training.LossTurn;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.model.training.PruneMark;
import dev.secateur.model.training.Restoration;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.training.CurveMark.Kind;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Makes what the charts show of recorded curves.
 *
 * @param curves what was recorded
 * @param parent the curves of the network it was pruned from; {@link Curves#NONE} for none
 * @param running whether more points will come
 */
record CurveSources(Curves curves, Curves parent, boolean running) {
    /** The loss, train and validation. */
    CurveData loss(Localization texts) {
        return data(
                texts,
                texts.text("training.loss"),
                CurveUnit.PLAIN,
                MetricPoint::trainLoss,
                MetricPoint::validationLoss);
    }

    /** The accuracy, train and validation. */
    CurveData accuracy(Localization texts) {
        return data(
                texts,
                texts.text("training.accuracy"),
                CurveUnit.PERCENT,
                MetricPoint::trainAccuracy,
                MetricPoint::validationAccuracy);
    }

    private CurveData data(
            Localization texts,
            String title,
            CurveUnit unit,
            ToDoubleFunction<MetricPoint> train,
            ToDoubleFunction<MetricPoint> validation) {
        List<CurveSeries> series = new ArrayList<>();
        if (parentGoesOn()) {
            series.add(level(Role.TRAIN, train));
            series.add(level(Role.VALIDATION, validation));
        }
        series.add(series(Role.TRAIN, train));
        series.add(series(Role.VALIDATION, validation));
        double end = running ? curves.plannedEnd() : Double.NaN;
        return new CurveData(title, unit, series, marks(texts), end, running, true);
    }

    private List<CurveMark> marks(Localization texts) {
        List<CurveMark> marks = new ArrayList<>();
        for (PruneMark mark : curves.marks()) {
            String sparsity = percent(mark.sparsity());
            marks.add(new CurveMark(mark.epoch(), texts.text("training.pruned", sparsity)));
        }
        for (LossTurn turn : LossTurn.all(curves)) {
            marks.add(new CurveMark(turn.epoch(), texts.text("training.turned"), Kind.TURNED));
        }
        for (Restoration restoration : curves.restorations()) {
            marks.add(
                    new CurveMark(
                            restoration.bestEpoch(),
                            texts.text("training.restored"),
                            CurveMark.Kind.RESTORED));
        }
        marks.sort(Comparator.comparingDouble(CurveMark::x));
        return marks;
    }

    /** Whole per cent stand without a decimal: a label has little room. */
    private static String percent(double share) {
        long permille = Math.round(share * 1000);
        return Figures.fixed(permille / 10.0, permille % 10 == 0 ? 0 : 1) + "\u202f%";
    }

    CurveSeries series(Role role, ToDoubleFunction<MetricPoint> value) {
        double[] x = drawn().mapToDouble(MetricPoint::epoch).toArray();
        double[] y = drawn().mapToDouble(value).toArray();
        return new CurveSeries(role, false, x, y);
    }

    /** An untrained network guesses; its point would press all others into a corner. */
    private Stream<MetricPoint> drawn() {
        long guesses = curves.points().stream().filter(point -> point.epoch() == 0).count();
        boolean trained = curves.points().size() > guesses + 2;
        return curves.points().stream().filter(point -> !trained || point.epoch() > 0);
    }

    private boolean parentGoesOn() {
        return !parent.points().isEmpty() && last(curves).epoch() > last(parent).epoch();
    }

    private static MetricPoint last(Curves of) {
        return of.points().get(of.points().size() - 1);
    }

    /**
     * Where the parent stood when it was pruned, drawn on to the newest point: its earlier points
     * are this run's own, and would lie hidden below them.
     */
    private CurveSeries level(Role role, ToDoubleFunction<MetricPoint> value) {
        double y = value.applyAsDouble(last(parent));
        double[] x = {last(parent).epoch(), last(curves).epoch()};
        return new CurveSeries(role, true, x, new double[] {y, y});
    }
}
