package dev.secateur.ui.training;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.StringJoiner;

/**
 * What all curves say at one epoch; NaN where a curve says nothing.
 *
 * @param unit how the values are written
 * @param epoch the place
 * @param train this run's training value
 * @param validation this run's validation value
 * @param parentTrain the parent run's training value
 * @param parentValidation the parent run's validation value
 */
record CurveReading(
        CurveUnit unit,
        double epoch,
        double train,
        double validation,
        double parentTrain,
        double parentValidation) {
    static CurveReading of(CurveData data, double epoch) {
        return new CurveReading(
                data.unit(),
                epoch,
                value(data, Role.TRAIN, false, epoch),
                value(data, Role.VALIDATION, false, epoch),
                value(data, Role.TRAIN, true, epoch),
                value(data, Role.VALIDATION, true, epoch));
    }

    /** Whether no curve reaches here. */
    boolean isEmpty() {
        return Double.isNaN(train)
                && Double.isNaN(validation)
                && Double.isNaN(parentTrain)
                && Double.isNaN(parentValidation);
    }

    String epochText(Localization texts) {
        String number = Figures.fixed(epoch, 2).replaceFirst("\\.?0+$", "");
        return texts.text("curves.epoch", epoch == Math.rint(epoch) ? whole() : number);
    }

    String valuesText(Localization texts) {
        return values(texts, unit, train, validation);
    }

    /** The gap between the two curves, or nothing if one is missing. */
    String gapText(Localization texts) {
        double gap = train - validation;
        return Double.isNaN(gap) ? "" : texts.text("curves.gap", unit.gap(train, validation));
    }

    String parentText(Localization texts) {
        String values = values(texts, unit, parentTrain, parentValidation);
        return values.isEmpty() ? "" : texts.text("curves.parent-values", values);
    }

    /** What another run says at a place; nothing if it says nothing. */
    static String othersText(Localization texts, CurveUnit unit, CurveOverlay overlay, double x) {
        double first = overlay.train().mean().at(x);
        double second = overlay.validation().mean().at(x);
        String values = values(texts, unit, first, second);
        CurveSpread spread = overlay.validation();
        if (values.isEmpty() || spread.runs() < 2) {
            return values;
        }
        String low = unit.value(spread.low().at(x));
        return texts.text("curves.others", values, low, unit.value(spread.high().at(x)));
    }

    private String whole() {
        return Figures.fixed(epoch, 0);
    }

    private static String values(Localization texts, CurveUnit unit, double first, double second) {
        StringJoiner joined = new StringJoiner("\u2002");
        if (!Double.isNaN(first)) {
            joined.add(texts.text("curves.train-value", unit.value(first)));
        }
        if (!Double.isNaN(second)) {
            joined.add(texts.text("curves.validation-value", unit.value(second)));
        }
        return joined.toString();
    }

    private static double value(CurveData data, Role role, boolean parent, double epoch) {
        return data.find(role, parent).map(series -> series.at(epoch)).orElse(Double.NaN);
    }
}
