package dev.secateur.ui.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The face of Chinese texts. Left to itself the toolkit looks for Chinese characters only among the
 * fonts that the system's own language suggests, and draws boxes where it finds none there.
 *
 * @param family a font family with Chinese characters; empty where none of the usual ones is
 *     installed
 */
public record Typeface(Optional<String> family) {
    /** Style class of what is Chinese in any language, such as the language's own name. */
    public static final String CHINESE = "chinese";

    private static final String PREFIX = "data:text/css;base64,";

    private static final List<String> USUAL =
            List.of(
                    "PingFang SC",
                    "Microsoft YaHei UI",
                    "Microsoft YaHei",
                    "Noto Sans CJK SC",
                    "Noto Sans SC",
                    "Source Han Sans SC",
                    "WenQuanYi Micro Hei",
                    "WenQuanYi Zen Hei",
                    "Droid Sans Fallback");

    /** The first of the usual families that is installed here. */
    public static Typeface installed() {
        return among(name -> Font.font(name).getFamily().equals(name));
    }

    static Typeface among(Predicate<String> isInstalled) {
        return new Typeface(USUAL.stream().filter(isInstalled).findFirst());
    }

    /** Gives a scene the face of a language in place of another's; the theme stays. */
    public void apply(Scene scene, Locale language) {
        List<String> sheets = new ArrayList<>(scene.getStylesheets());
        sheets.removeIf(sheet -> sheet.startsWith(PREFIX));
        family.ifPresent(name -> sheets.add(sheet(name, language)));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static String sheet(String family, Locale language) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String css =
                (isChinese ? ".root, ." : ".")
                        + CHINESE
                        + " { -fx-font-family: \""
                        + family
                        + "\"; }";
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
