package dev.secateur.ui.map;

import dev.secateur.model.network.LayerInfo;
import java.util.Locale;

/** What the width of a box tells. */
public enum MapMeasure {
    /** All parameters of the layer. */
    PARAMETERS,
    /** Its multiply-accumulates for one example. */
    MACS;

    /** The name in the message bundles. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    long of(LayerInfo layer) {
        return this == PARAMETERS ? layer.parameters() : layer.macs();
    }
}
