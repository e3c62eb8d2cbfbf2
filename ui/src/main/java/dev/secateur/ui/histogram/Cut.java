package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;

/** Which of the weights in a histogram go. */
sealed interface Cut {
    /** Those that lie between two thresholds. */
    record Between(Bounds bounds) implements Cut {}

    /**
     * Those that lie between two thresholds, and of the others all but those counted in another
     * histogram of the same bins.
     */
    record BetweenAndExcept(Bounds bounds, Histogram kept) implements Cut {}

    /** All but those counted in another histogram of the same bins. */
    record Except(Histogram kept) implements Cut {}

    /** So large a share of every bin: what to expect where the weights' size has no say. */
    record Share(double goes) implements Cut {}

    /** The cut at two thresholds, and of what some units leave if that is known. */
    static Cut at(Bounds bounds, Histogram histogram, Histogram kept) {
        return kept != null && kept.bins() == histogram.bins()
                ? new BetweenAndExcept(bounds, kept)
                : new Between(bounds);
    }

    /** The cut where there is no threshold, from whichever of the two is known. */
    static Cut withoutThreshold(Histogram histogram, Histogram kept, double goes) {
        if (kept != null && kept.bins() == histogram.bins()) {
            return new Except(kept);
        }
        return new Share(Double.isNaN(goes) ? 0 : goes);
    }
}
