package dev.secateur.ui.training;

import dev.secateur.ui.training.CurveSeries.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All that a {@link CurveChart} shows at one moment of a run.
 *
 * @param title what is measured, in the person's language
 * @param unit how the values are written and scaled
 * @param series the curves, with those of the parent run
 * @param marks the moments to mark
 * @param end the last epoch that is planned; not positive or NaN if it is not known
 * @param running whether more points will come
 * @param shadeGap whether the area between train and validation is shaded
 */
public record CurveData(
        String title,
        CurveUnit unit,
        List<CurveSeries> series,
        List<CurveMark> marks,
        double end,
        boolean running,
        boolean shadeGap) {
    /** Copies the lists. */
    public CurveData {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
    }

    /** A chart of which nothing is known but its title. */
    public static CurveData empty(String title, CurveUnit unit) {
        return new CurveData(title, unit, List.of(), List.of(), Double.NaN, false, false);
    }

    /** The same under another title, as when the language changes. */
    public CurveData withTitle(String other) {
        return new CurveData(other, unit, series, marks, end, running, shadeGap);
    }

    /** Whether no curve has a point. */
    public boolean isEmpty() {
        return series.stream().allMatch(s -> s.size() == 0);
    }

    /** The curve of this run, or of its parent, that has points. */
    Optional<CurveSeries> find(Role role, boolean parent) {
        return series.stream()
                .filter(s -> s.role() == role && s.parent() == parent && s.size() > 0)
                .findFirst();
    }

    /** Where this run's newest point lies; 0 before the first. */
    double newest() {
        return series.stream()
                .filter(s -> !s.parent() && s.size() > 0)
                .mapToDouble(CurveSeries::newest)
                .max()
                .orElse(0);
    }

    /** The right end of the axis: the planned end, or whatever lies beyond it. */
    double lastEpoch() {
        double last = end > 0 ? end : 0;
        for (CurveSeries one : series) {
            last = one.size() == 0 ? last : Math.max(last, one.newest());
        }
        return last > 0 ? last : 1;
    }

    /** The place with a point of this run next to the given one; NaN if there is none. */
    double nearest(double place) {
        double best = Double.NaN;
        for (CurveSeries one : series) {
            double near = one.parent() ? Double.NaN : one.nearest(place);
            if (!(Math.abs(near - place) >= Math.abs(best - place)) && !Double.isNaN(near)) {
                best = near;
            }
        }
        return best;
    }

    /** The place of the point after (+1) or before (−1) a point of this run. */
    double neighbour(double place, int direction) {
        return series.stream()
                .filter(s -> !s.parent() && Arrays.binarySearch(s.x(), place) >= 0)
                .findFirst()
                .map(s -> s.x()[clamp(Arrays.binarySearch(s.x(), place) + direction, s.size())])
                .orElse(place);
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(index, size - 1));
    }
}
