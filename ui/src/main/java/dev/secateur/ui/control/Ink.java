package dev.secateur.ui.control;

import java.util.Locale;

/** The theme's colours that drawn controls use, each by its meaning. */
public enum Ink {
    PANEL,
    INSET,
    LINE,
    TEXT,
    MUTED,
    KEPT,
    PRUNED,
    PRUNED_SOFT,
    PRUNED_TEXT,
    TRAIN,
    VALIDATION,
    TROUBLE,
    TROUBLE_TEXT,
    NEGATIVE,
    POSITIVE;

    /** The CSS property under which the style sheets give the colour. */
    String cssName() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
