package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;

/** Which of the weights in a histogram go. */
sealed interface Cut {
    /** Those between two thresholds nearly at zero, as many as are known to go. */
    record Counted(Bounds bounds, KeptBins kept) implements Cut {}

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

    /**
     * The cut at two thresholds, and of what some units leave if that is known.
     *
     * @param goes the share of all weights that goes; NaN where it is not known
     */
    static Cut at(Bounds bounds, Histogram histogram, Histogram kept, double goes) {
        boolean some = kept != null && kept.bins() == histogram.bins();
        if (!Double.isNaN(goes) && cutsZeros(bounds, histogram)) {
            Histogram left = some ? kept : histogram;
            double stays = histogram.total() * (1 - goes);
            return new Counted(bounds, new KeptBins(left, bounds, left.total() - stays));
        }
        return some ? new BetweenAndExcept(bounds, kept) : new Between(bounds);
    }

    /** Zeros may be most of the weights in their bin, and all lie at its beginning. */
    private static boolean cutsZeros(Bounds bounds, Histogram histogram) {
        return bounds.farther() < 2 * histogram.high() / histogram.bins();
    }

    /** The cut where there is no threshold, from whichever of the two is known. */
    static Cut withoutThreshold(Histogram histogram, Histogram kept, double goes) {
        if (kept != null && kept.bins() == histogram.bins()) {
            return new Except(kept);
        }
        return new Share(Double.isNaN(goes) ? 0 : goes);
    }
}
