package dev.secateur.app.bench;

import dev.secateur.app.window.StartPhase;
import java.util.List;
import java.util.Map;

/**
 * How long starts took.
 *
 * @param starts for each start the seconds from its process to each phase
 */
public record StartResult(List<Map<StartPhase, Double>> starts) {
    /** Copies the lists. */
    public StartResult {
        starts = starts.stream().map(Map::copyOf).toList();
    }

    /** The median of the seconds to a phase. */
    public double median(StartPhase phase) {
        return Statistics.median(seconds(phase));
    }

    /** The most seconds that a phase took. */
    public double most(StartPhase phase) {
        return seconds(phase).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private List<Double> seconds(StartPhase phase) {
        return starts.stream().map(start -> start.get(phase)).toList();
    }
}
