package dev.secateur.model.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes every point of a run on the engine thread; any other thread may ask for the curves so far,
 * as often as it draws.
 */
public final class CurveRecorder {
    private final List<MetricPoint> points = new ArrayList<>();
    private final List<PruneMark> marks = new ArrayList<>();
    private final List<Restoration> restorations = new ArrayList<>();
    private double plannedEnd;
    private Curves curves;

    /** Begins where other curves ended, so that a fine-tuned network shows its whole life. */
    public CurveRecorder(Curves before) {
        points.addAll(before.points());
        marks.addAll(before.marks());
        restorations.addAll(before.restorations());
        plannedEnd = before.plannedEnd();
    }

    /** The epoch of the newest point; 0 before the first. */
    public synchronized double epoch() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).epoch();
    }

    /** Says at which epoch the run is to end. */
    public synchronized void planEnd(double epoch) {
        plannedEnd = epoch;
        curves = null;
    }

    /** Adds a point. */
    public synchronized void add(MetricPoint point) {
        points.add(point);
        curves = null;
    }

    /** Adds a moment of pruning. */
    public synchronized void add(PruneMark mark) {
        marks.add(mark);
        curves = null;
    }

    /** Adds a moment of going back to the best weights. */
    public synchronized void add(Restoration restoration) {
        restorations.add(restoration);
        curves = null;
    }

    /** The newest point. */
    synchronized MetricPoint last() {
        return points.get(points.size() - 1);
    }

    /** The curves so far; the same object until something is added. */
    public synchronized Curves curves() {
        if (curves == null) {
            curves = new Curves(points, marks, plannedEnd, restorations);
        }
        return curves;
    }
}
