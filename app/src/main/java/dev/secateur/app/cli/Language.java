package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import java.util.Locale;
import java.util.Optional;

/** Finds the language before anything is said, also of errors in the other options. */
final class Language {
    private static final String OPTION = "--lang";

    private Language() {}

    static Locale of(Locale system, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return parse(arguments[i + 1]).orElse(system);
            } else if (arguments[i].startsWith(OPTION + "=")) {
                return parse(arguments[i].substring(OPTION.length() + 1)).orElse(system);
            }
        }
        return system;
    }

    /** A language there are texts for: {@code en}, {@code zh}, {@code zh_CN.UTF-8}. */
    static Optional<Locale> parse(String tag) {
        Locale asked = Locale.forLanguageTag(tag.replaceAll("\\..*", "").replace('_', '-'));
        return Messages.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(asked.getLanguage()))
                .findFirst();
    }
}
