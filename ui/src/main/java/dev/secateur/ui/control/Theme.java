package dev.secateur.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.secateur.resources.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** The two looks of the window. */
public enum Theme {
    /** Dark on light. */
    LIGHT(new PrimerLight().getUserAgentStylesheetBSS(), "light.css"),
    /** Light on dark. */
    DARK(new PrimerDark().getUserAgentStylesheetBSS(), "dark.css");

    private static final List<String> COMMON =
            List.of(
                    sheet("secateur.css"),
                    sheet("charts.css"),
                    sheet("weights.css"),
                    sheet("shell.css"));

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = sheet(colours);
    }

    /** The opposite look. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Our stylesheets of this look, without the ones that lie underneath. */
    public List<String> stylesheets() {
        List<String> sheets = new ArrayList<>(COMMON);
        sheets.add(0, colours);
        return List.copyOf(sheets);
    }

    /**
     * Gives a scene this look in place of the other; stylesheets not ours stay, after ours. A scene
     * that has it already is left alone: JavaFX would match all its nodes anew.
     */
    public void apply(Scene scene) {
        List<String> sheets = new ArrayList<>(stylesheets());
        scene.getStylesheets().stream().filter(sheet -> !isOurs(sheet)).forEach(sheets::add);
        scene.setUserAgentStylesheet(base);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static boolean isOurs(String sheet) {
        return LIGHT.stylesheets().contains(sheet) || DARK.stylesheets().contains(sheet);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Messages.class.getResource("themes/" + name), name)
                .toExternalForm();
    }
}
