package dev.secateur.ui.shell;

/**
 * What one tile says.
 *
 * @param title what is measured
 * @param value the figure with its unit
 * @param comparison what it is compared with, in a few words; may be empty
 * @param share how much of the gauge is filled, 0 to 1; NaN for no gauge
 * @param role what the figure is about, and so the gauge's colour
 * @param stale whether it is being computed anew
 * @param about whether it is a guess
 */
public record TileFigure(
        String title,
        String value,
        String comparison,
        double share,
        Role role,
        boolean stale,
        boolean about) {
    /** What a figure is about. */
    public enum Role {
        KEPT,
        PRUNED,
        VALIDATION,
        TROUBLE
    }

    /** A tile of which only the title is known. */
    public static TileFigure empty(String title) {
        return new TileFigure(title, "–", "", Double.NaN, Role.KEPT, false, false);
    }
}
