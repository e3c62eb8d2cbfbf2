package dev.secateur.ui.units;

import java.util.Locale;

/** What becomes of a unit. */
public enum UnitState {
    /** Some of its weights stay. */
    KEPT,
    /** The draft's amount takes all that is left of it. */
    GOES,
    /** A person chose it to go. */
    BY_HAND,
    /** Nothing of it is left in the network. */
    GONE;

    /** The name in the message bundles. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
