package dev.secateur.app.experiment;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A figure measured several times.
 *
 * @param mean of all
 * @param deviation the sample standard deviation (divisor n − 1); empty for a single measurement
 */
public record Spread(double mean, OptionalDouble deviation) {
    /** The spread of at least one value. */
    static Spread of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        if (values.length == 1) {
            return new Spread(mean, OptionalDouble.empty());
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(mean, OptionalDouble.of(Math.sqrt(squares / (values.length - 1))));
    }
}
