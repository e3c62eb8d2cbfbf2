package dev.secateur.ui.control;

import java.util.stream.LongStream;

/** Round values for an axis: multiples of 1, 2 or 5 times a power of ten. */
public final class Ticks {
    private Ticks() {}

    /** The smallest round step that cuts a span into no more than so many parts. */
    public static double step(double span, int parts) {
        double rough = span / Math.max(1, parts);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        // A hair of tolerance: 0.3 / 3 must not become a step of 0.2.
        double least = rough / power * (1 - 1e-9);
        double factor = least <= 1 ? 1 : least <= 2 ? 2 : least <= 5 ? 5 : 10;
        return factor * power;
    }

    /** The multiples of a step within a range, in rising order. */
    public static double[] multiples(double low, double high, double step) {
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        return LongStream.rangeClosed(first, last).mapToDouble(k -> k * step).toArray();
    }

    /** How many decimals the multiples of a round step need. */
    public static int decimals(double step) {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    }
}
