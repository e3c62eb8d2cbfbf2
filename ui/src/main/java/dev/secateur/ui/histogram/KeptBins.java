package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;

/**
 * How much of each bin is kept where it is known how many weights go in all. What a bin that a
 * threshold cuts loses does not follow from where it is cut: all zeros lie at one place in theirs.
 */
final class KeptBins {
    private final Histogram histogram;
    private final Bounds bounds;
    private final double ofCutBins;

    /**
     * Works out what is kept of weights.
     *
     * @param bounds what lies between them goes
     * @param goes how many go in all
     */
    KeptBins(Histogram histogram, Bounds bounds, double goes) {
        this.histogram = histogram;
        this.bounds = bounds;
        this.ofCutBins = ofCutBins(goes);
    }

    double count(int bin) {
        long all = histogram.count(bin);
        return isCut(bin) ? all * ofCutBins : goes(bin) ? 0 : all;
    }

    /** The share that is kept of the bins that are cut. */
    private double ofCutBins(double goes) {
        double whole = 0;
        double cut = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            if (isCut(bin)) {
                cut += histogram.count(bin);
            } else if (goes(bin)) {
                whole += histogram.count(bin);
            }
        }
        return cut == 0 ? 1 : 1 - Math.max(0, Math.min(1, (goes - whole) / cut));
    }

    private boolean isCut(int bin) {
        return holds(bin, -bounds.negative()) || holds(bin, bounds.positive());
    }

    private boolean holds(int bin, double weight) {
        double end = histogram.edge(bin + 1);
        boolean isLast = bin == histogram.bins() - 1;
        return histogram.edge(bin) <= weight && (weight < end || (isLast && weight == end));
    }

    /** Of a bin that is not cut. */
    private boolean goes(int bin) {
        return -bounds.negative() <= histogram.edge(bin)
                && histogram.edge(bin + 1) <= bounds.positive();
    }
}
