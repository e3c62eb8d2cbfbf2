package dev.secateur.ui.training;

import dev.secateur.ui.training.CurveSeries.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param overlays the curves of other runs
 */
public record CurveData(
        String title,
        CurveUnit unit,
        List<CurveSeries> series,
        List<CurveMark> marks,
        double end,
        boolean running,
        boolean shadeGap,
        List<CurveOverlay> overlays) {
    /** Copies the lists. */
    public CurveData {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        overlays = List.copyOf(overlays);
    }

    /** The curves of a run by itself. */
    public CurveData(
            String title,
            CurveUnit unit,
            List<CurveSeries> series,
            List<CurveMark> marks,
            double end,
            boolean running,
            boolean shadeGap) {
        this(title, unit, series, marks, end, running, shadeGap, List.of());
    }

    /** The curves of several runs side by side. */
    public static CurveData of(String title, CurveUnit unit, List<CurveOverlay> runs) {
        return new CurveData(title, unit, List.of(), List.of(), Double.NaN, false, false, runs);
    }

    /** The same beside the curves of other runs. */
    CurveData beside(List<CurveOverlay> others) {
        return new CurveData(title, unit, series, marks, end, running, shadeGap, others);
    }

    /** The same with smoothed curves; those of the parent are no curves but levels. */
    CurveData smoothed(Smoothing smoothing) {
        return smoothing.isNone()
                ? this
                : new CurveData(
                        title,
                        unit,
                        series.stream().map(s -> s.parent() ? s : smoothing.of(s)).toList(),
                        marks,
                        end,
                        running,
                        shadeGap,
                        overlays.stream().map(overlay -> overlay.smoothed(smoothing)).toList());
    }

    /** Every curve there is. */
    Stream<CurveSeries> curves() {
        return Stream.concat(
                series.stream(), overlays.stream().flatMap(overlay -> overlay.series().stream()));
    }

    /** This run's curves; those of the others where there is no run by itself. */
    private Stream<CurveSeries> own() {
        boolean hasOwn = series.stream().anyMatch(s -> !s.parent() && s.size() > 0);
        return hasOwn ? series.stream().filter(s -> !s.parent()) : curves();
    }

    /** A chart of which nothing is known but its title. */
    public static CurveData empty(String title, CurveUnit unit) {
        return new CurveData(title, unit, List.of(), List.of(), Double.NaN, false, false);
    }

    /** The same under another title, as when the language changes. */
    public CurveData withTitle(String other) {
        return new CurveData(other, unit, series, marks, end, running, shadeGap, overlays);
    }

    /** Whether no curve has a point. */
    public boolean isEmpty() {
        return curves().allMatch(s -> s.size() == 0);
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
        for (CurveSeries one : curves().filter(s -> s.size() > 0).toList()) {
            last = Math.max(last, one.newest());
        }
        return last > 0 ? last : 1;
    }

    /** The place with a point of this run next to the given one; NaN if there is none. */
    double nearest(double place) {
        double best = Double.NaN;
        for (CurveSeries one : own().toList()) {
            double near = one.nearest(place);
            if (!(Math.abs(near - place) >= Math.abs(best - place)) && !Double.isNaN(near)) {
                best = near;
            }
        }
        return best;
    }

    /** The place of the point after (+1) or before (−1) a point of this run. */
    double neighbour(double place, int direction) {
        return own().filter(s -> Arrays.binarySearch(s.x(), place) >= 0)
                .findFirst()
                .map(s -> s.x()[clamp(Arrays.binarySearch(s.x(), place) + direction, s.size())])
                .orElse(place);
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(index, size - 1));
    }
}
