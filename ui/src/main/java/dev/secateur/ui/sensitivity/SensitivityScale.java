package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.LayerSensitivity;
import dev.secateur.model.study.Sensitivity;
import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.ui.control.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sparsities and accuracies lie on the screen. The sparsities that are tried lie at equal
 * distances, so that there is room where networks break; between them it is linear.
 *
 * @param left of the plot, in pixels
 * @param top of the plot
 * @param width of the plot
 * @param height of the plot
 * @param low the accuracy at the bottom
 * @param high the accuracy at the top
 * @param step between two lines
 */
record SensitivityScale(
        double left,
        double top,
        double width,
        double height,
        double low,
        double high,
        double step) {
    private static final double LINE_EVERY = 34;
    private static final double LEAST_SPAN = 0.05;
    private static final List<Double> TICKS = ticks();

    private static List<Double> ticks() {
        List<Double> all = new ArrayList<>(List.of(0.0));
        all.addAll(Sensitivity.USUAL);
        return List.copyOf(all);
    }

    /** A scale on which all curves and the chosen one's interval fit. */
    static SensitivityScale of(
            SensitivityData data, double left, double top, double width, double height) {
        double least = data.baseline().low();
        double most = data.baseline().high();
        for (LayerLine line : data.lines()) {
            for (SensitivityPoint point : line.curve().points()) {
                boolean isChosen = data.isChosen(line);
                var accuracy = point.accuracy();
                least = Math.min(least, isChosen ? accuracy.low() : accuracy.value());
                most = Math.max(most, isChosen ? accuracy.high() : accuracy.value());
            }
        }
        double span = Math.max(LEAST_SPAN, most - least);
        double step = Ticks.step(span, (int) Math.max(2, height / LINE_EVERY));
        return new SensitivityScale(
                left,
                top,
                width,
                height,
                Math.floor(least / step + 1e-9) * step,
                Math.ceil(most / step - 1e-9) * step,
                step);
    }

    /** The sparsities that have a label. */
    static List<Double> sparsities() {
        return TICKS;
    }

    double px(double sparsity) {
        int last = TICKS.size() - 1;
        int i = 0;
        while (i < last - 1 && sparsity >= TICKS.get(i + 1)) {
            i++;
        }
        double from = TICKS.get(i);
        double part = Math.min(1, (sparsity - from) / (TICKS.get(i + 1) - from));
        return left + width * (i + part) / last;
    }

    double py(double accuracy) {
        return top + height * (high - accuracy) / (high - low);
    }

    /** How far a place is from a curve, in pixels. */
    double distance(LayerSensitivity curve, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < curve.points().size(); i++) {
            double bx = px(curve.points().get(i).sparsity());
            double by = py(curve.points().get(i).accuracy().value());
            double ax = i == 0 ? bx : px(curve.points().get(i - 1).sparsity());
            double ay = i == 0 ? by : py(curve.points().get(i - 1).accuracy().value());
            double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
            double along = length == 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
            double t = Math.max(0, Math.min(1, along));
            least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
        }
        return least;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double[] lines() {
        return Ticks.multiples(low, high, step);
    }
}
