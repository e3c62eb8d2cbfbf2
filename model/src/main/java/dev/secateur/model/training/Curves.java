package dev.secateur.model.training;

import java.util.List;

/**
 * The curves of a run as far as it has come.
 *
 * @param points what was measured, in order of time
 * @param marks when it was pruned, in order of time
 * @param plannedEnd the epoch at which the run is to end
 * @param restorations when early stopping went back to the best weights, in order of time
 */
public record Curves(
        List<MetricPoint> points,
        List<PruneMark> marks,
        double plannedEnd,
        List<Restoration> restorations) {
    /** The curves of a network whose training nobody recorded. */
    public static final Curves NONE = new Curves(List.of(), List.of(), 0);

    /** Copies the lists. */
    public Curves {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        restorations = List.copyOf(restorations);
    }

    /** The curves of a run in which nothing was restored. */
    public Curves(List<MetricPoint> points, List<PruneMark> marks, double plannedEnd) {
        this(points, marks, plannedEnd, List.of());
    }
}
