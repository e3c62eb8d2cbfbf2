package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The bins of a histogram, neighbours merged until each is wide enough to be seen. A bar of more
 * bins than others is no higher for that: it counts the weights in a stretch that is as long for
 * every bar.
 */
final class Bars {
    private final Histogram histogram;
    private final int stretch;

    /** The first bin of each bar, and after the last bar the number of bins. */
    private final int[] first;

    private final double[] counts;

    private Bars(Histogram histogram, IntToDoubleFunction count, int stretch, int[] first) {
        this.histogram = histogram;
        this.stretch = stretch;
        this.first = first;
        this.counts = new double[first.length - 1];
        for (int bar = 0; bar < counts.length; bar++) {
            for (int bin = first[bar]; bin < first[bar + 1]; bin++) {
                counts[bar] += count.applyAsDouble(bin);
            }
            counts[bar] *= (double) stretch / (first[bar + 1] - first[bar]);
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
        int each = bins % merged == 0 ? merged : least;
        int bars = (bins + each - 1) / each;
        int[] first = IntStream.rangeClosed(0, bars).map(b -> Math.min(bins, b * each)).toArray();
        return new Bars(histogram, histogram::count, each, first);
    }

    /**
     * Bars that are each at least so wide on an axis, in pixels, and no wider than they must. They
     * count what is in a bin, on an average of those merged.
     */
    static Bars on(WeightAxis axis, Histogram histogram, double least) {
        IntStream.Builder first = IntStream.builder().add(0);
        int begin = 0;
        for (int bin = 1; bin < histogram.bins(); bin++) {
            double width = axis.xOf(histogram.edge(bin)) - axis.xOf(histogram.edge(begin));
            if (width >= least) {
                first.add(bin);
                begin = bin;
            }
        }
        return new Bars(
                histogram, histogram::count, 1, first.add(histogram.bins()).build().toArray());
    }

    /** The same merging for another histogram of as many bins. */
    Bars alike(Histogram other) {
        return alike(other::count);
    }

    /** The same merging for other counts of the same bins. */
    Bars alike(IntToDoubleFunction count) {
        return new Bars(histogram, count, stretch, first);
    }

    int size() {
        return counts.length;
    }

    /** How many weights there are in a stretch, which is as long for every bar. */
    double count(int bar) {
        return counts[bar];
    }

    double edge(int bar) {
        return histogram.edge(first[bar]);
    }

    double peak() {
        double peak = 0;
        for (double count : counts) {
            peak = Math.max(peak, count);
        }
        return peak;
    }
}
