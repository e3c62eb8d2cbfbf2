package dev.secateur.ui.history;

import java.util.List;

/**
 * Revisions by what they take and how well they do.
 *
 * @param measure what they take
 * @param points the cheapest first
 * @param front those of them that none beats, the cheapest first
 */
public record ParetoData(ParetoMeasure measure, List<ParetoPoint> points, List<ParetoPoint> front) {
    /** Copies the lists. */
    public ParetoData {
        points = List.copyOf(points);
        front = List.copyOf(front);
    }
}
