package dev.secateur.resources;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one language, out of all message bundles. Immutable, so any thread may read it.
 *
 * <p>Texts are patterns of {@link MessageFormat}: an apostrophe is written twice.
 */
public final class Messages {
    /** The languages there are, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    /** The names of the bundles; a key stands in exactly one of them. */
    static final List<String> BUNDLES = List.of("errors", "jobs", "window", "controls", "cli");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();

    /**
     * Reads the bundles of a language.
     *
     * @param locale any locale; one whose language is not among {@link #LANGUAGES} gives English
     */
    public Messages(Locale locale) {
        this.locale = locale;
        for (String name : BUNDLES) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            "dev.secateur.resources.messages." + name, locale, NO_FALLBACK);
            for (String key : bundle.keySet()) {
                patterns.put(key, bundle.getString(key));
            }
        }
    }

    /** The language of the texts. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The text under a key, filled with the arguments.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("No text for " + key, "Messages", key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
