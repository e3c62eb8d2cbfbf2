package dev.secateur.ui.workbench;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What was measured of the revisions of one network, and what there is to show for one of them: its
 * own, or until that is there what was shown before.
 *
 * @param <T> what is measured
 */
final class Measurements<T> {
    private final ReadOnlyObjectWrapper<Measured<T>> shown = new ReadOnlyObjectWrapper<>();
    private final Map<Integer, T> known = new HashMap<>();

    /** What there is to show; null for nothing. */
    ReadOnlyObjectProperty<Measured<T>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean knows(int revision) {
        return known.containsKey(revision);
    }

    void add(int revision, T value) {
        known.put(revision, value);
    }

    void show(int revision) {
        if (knows(revision)) {
            shown.set(new Measured<>(revision, known.get(revision), false));
        } else if (shown.get() != null) {
            shown.set(shown.get().seenFrom(revision));
        }
    }

    void forget() {
        known.clear();
        shown.set(null);
    }
}
