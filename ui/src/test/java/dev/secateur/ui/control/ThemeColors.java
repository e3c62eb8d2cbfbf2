package dev.secateur.ui.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** Reads a theme's colours out of its style sheet, as an oracle for what is drawn. */
public final class ThemeColors {
    private ThemeColors() {}

    /** A colour such as "-sec-kept" of the theme "light" or "dark". */
    public static Color color(String theme, String name) {
        String path = "/dev/secateur/resources/themes/" + theme + ".css";
        try (InputStream in = ThemeColors.class.getResourceAsStream(path)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = Pattern.compile(name + ":\\s*(#[0-9A-Fa-f]{6})").matcher(css);
            if (!found.find()) {
                throw new IllegalArgumentException(name);
            }
            return Color.web(found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
