package dev.secateur.model.pruning;

import dev.secateur.model.network.WeightStatistics;
import java.util.Locale;

/** What scores a weight; the lowest scores go first. */
public enum Criterion {
    /** |w| (Han 2015, arXiv 1506.02626). */
    MAGNITUDE,
    /** |w| in standard deviations of its layer: t = s·σ (Han 2015). */
    STD,
    /** |w| in root mean squares of its layer, biases included: t = rate·√(mean w² + mean b²). */
    RMS,
    /** |w| against the q-quantile of |w|, of the layer or of all layers as the scope says. */
    QUANTILE,
    /** Uniform and seeded: the baseline for every comparison (Blalock 2020, arXiv 2003.03033). */
    RANDOM;

    /** The name on the command line and in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a threshold on |w| decides, so that it can be drawn into a histogram. */
    public boolean hasWeightThreshold() {
        return this != RANDOM;
    }

    /** What a threshold is multiplied with to become one on |w|; 1 where there is no such scale. */
    public double scale(WeightStatistics layer) {
        return switch (this) {
            case STD -> layer.standardDeviation();
            case RMS -> layer.rms();
            case MAGNITUDE, QUANTILE, RANDOM -> 1;
        };
    }
}
