package dev.secateur.ui.compression;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Series of one measure.
 *
 * @param <T> what is chosen by a point
 * @param title what is measured, with its unit where the values have none
 * @param format writes a value
 * @param fromZero whether the axis begins at zero
 * @param series what is drawn; without points there is nothing to see
 * @param reference a value to compare with
 */
record SweepPanel<T>(
        String title,
        DoubleFunction<String> format,
        boolean fromZero,
        List<SweepSeries<T>> series,
        Optional<Reference> reference) {
    /**
     * A value to compare with.
     *
     * @param value the value
     * @param text what it is
     */
    record Reference(double value, String text) {}

    /** Copies the list. */
    SweepPanel {
        series = List.copyOf(series);
    }

    /** Every value that has to fit on the axis. */
    DoubleStream values() {
        DoubleStream points =
                series.stream().flatMap(s -> s.points().stream()).mapToDouble(SweepPoint::y);
        return DoubleStream.concat(points, reference.stream().mapToDouble(Reference::value));
    }
}
