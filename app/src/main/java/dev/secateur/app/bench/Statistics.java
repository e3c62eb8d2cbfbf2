package dev.secateur.app.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A few numbers for many; each list holds at least one. */
public final class Statistics {
    private Statistics() {}

    /** The one in the middle, or the mean of the two. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Each value as a multiple of the one at the same place in the other list. */
    static List<Double> ratios(List<Double> values, List<Double> to) {
        return IntStream.range(0, values.size()).mapToObj(i -> values.get(i) / to.get(i)).toList();
    }

    /** Their mean. */
    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Of a sample, so NaN for a single value. */
    public static double standardDeviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() == 1 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    }
}
