package dev.secateur.ui.compression;

import dev.secateur.ui.control.Ink;
import java.util.List;

/**
 * Points that belong together.
 *
 * @param <T> what is chosen by one
 * @param name what they are called
 * @param ink their colour
 * @param second whether they are drawn as the second of two: hollow squares on a dashed line
 * @param points from left to right
 */
record SweepSeries<T>(String name, Ink ink, boolean second, List<SweepPoint<T>> points) {
    /** Copies the list. */
    SweepSeries {
        points = List.copyOf(points);
    }
}
