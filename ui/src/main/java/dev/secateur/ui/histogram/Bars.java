package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;

/** The bins of a histogram, neighbours merged until each is wide enough to be seen. */
final class Bars {
    private final Histogram histogram;
    private final int merged;
    private final double[] counts;

    private Bars(Histogram histogram, int merged) {
        this.histogram = histogram;
        this.merged = merged;
        this.counts = new double[(histogram.bins() + merged - 1) / merged];
        for (int bin = 0; bin < histogram.bins(); bin++) {
            counts[bin / merged] += histogram.count(bin);
        }
    }

    /** At most so many bars, of equal width where the number of bins allows it. */
    static Bars of(Histogram histogram, int atMost) {
        int bins = histogram.bins();
        int least = Math.max(1, (bins + atMost - 1) / Math.max(1, atMost));
        int merged = least;
        while (merged < 2 * least && bins % merged != 0) {
            merged++;
        }
        return new Bars(histogram, bins % merged == 0 ? merged : least);
    }

    /** The same merging for another histogram of as many bins. */
    Bars alike(Histogram other) {
        return new Bars(other, merged);
    }

    int size() {
        return counts.length;
    }

    double count(int bar) {
        return counts[bar];
    }

    double edge(int bar) {
        return histogram.edge(Math.min(histogram.bins(), bar * merged));
    }

    double peak() {
        double peak = 0;
        for (double count : counts) {
            peak = Math.max(peak, count);
        }
        return peak;
    }
}
