package dev.secateur.ui.compression;

import java.util.List;
import java.util.Optional;

/**
 * What a sweep found: measures over one setting, a panel each.
 *
 * @param <T> what is chosen by a point
 * @param axis what the setting is, with its unit
 * @param ticks the places of the axis that have a label; the first and the last are its ends
 * @param panels from top to bottom
 * @param chosen what is chosen
 */
record SweepData<T>(String axis, List<Tick> ticks, List<SweepPanel<T>> panels, Optional<T> chosen) {
    /**
     * A place of the axis.
     *
     * @param x the place
     * @param text its label
     * @param detail what else there is to say of it; may be empty
     */
    record Tick(double x, String text, String detail) {}

    /** Copies the lists. */
    SweepData {
        ticks = List.copyOf(ticks);
        panels = List.copyOf(panels);
    }

    double first() {
        return ticks.get(0).x();
    }

    double last() {
        return ticks.get(ticks.size() - 1).x();
    }

    boolean isChosen(SweepPoint<T> point) {
        return chosen.filter(point.what()::equals).isPresent();
    }
}
