package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Figures;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** Writes a change with its sign and an arrow, and marks it better or worse for the style sheet. */
final class Change {
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");

    private Change() {}

    /** Shows a change of a share in percentage points; more is better. */
    static void points(Label label, double before, double after) {
        double rounded = Math.rint((after - before) * 1000);
        show(label, rounded, rounded, Figures.points(after - before));
    }

    /** Shows a change of a loss; less is better. */
    static void loss(Label label, double before, double after) {
        double rounded = Math.rint((after - before) * 1000);
        String sign = rounded > 0 ? "+" : "";
        show(label, rounded, -rounded, sign + Figures.fixed(after - before, 3));
    }

    private static void show(Label label, double rise, double gain, String text) {
        String arrow = rise > 0 ? "▲ " : rise < 0 ? "▼ " : "";
        label.setText(Double.isNaN(rise) ? "" : arrow + text);
        label.pseudoClassStateChanged(BETTER, gain > 0);
        label.pseudoClassStateChanged(WORSE, gain < 0);
    }
}
