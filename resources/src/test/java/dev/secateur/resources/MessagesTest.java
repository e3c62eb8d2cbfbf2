package dev.secateur.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    static List<String> bundles() {
        return Messages.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyStandsInBothLanguages(String bundle) throws IOException {
        assertThat(read(bundle, "_zh").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(bundle, "").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTakeTheSameArguments(String bundle) throws IOException {
        Properties english = read(bundle, "");
        Properties chinese = read(bundle, "_zh");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsBlank(String bundle) throws IOException {
        assertThat(read(bundle, "").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(read(bundle, "_zh").values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void aKeyStandsInOneBundleOnly() throws IOException {
        List<String> keys =
                Messages.BUNDLES.stream().flatMap(b -> keys(b).stream()).sorted().toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void aKeyStandsInItsFileOnlyOnce() throws IOException {
        for (String bundle : Messages.BUNDLES) {
            for (String language : List.of("", "_zh")) {
                Once seen = new Once();
                load(seen, bundle, language);
                assertThat(seen.keys).as(bundle + language).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void unknownLanguagesReadEnglish() {
        String english = new Messages(Locale.ENGLISH).text("job.waiting");
        assertThat(new Messages(Locale.ITALIAN).text("job.waiting")).isEqualTo(english);
        assertThat(new Messages(Locale.CHINESE).text("job.waiting")).isNotEqualTo(english);
    }

    @Test
    void aMissingKeyIsAFault() {
        assertThatThrownBy(() -> new Messages(Locale.ENGLISH).text("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aSparsityOutOfReachIsToldInPerCentAsTheWindowShowsIt(String language) {
        String text =
                new Messages(Locale.forLanguageTag(language))
                        .text("error.sparsity-unreachable", 0.909, 0.5);
        assertThat(text).contains("90.9\u202f%").contains("50.0\u202f%");
    }

    private static List<String> keys(String bundle) {
        try {
            return List.copyOf(read(bundle, "").stringPropertyNames());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Boolean> arguments(String pattern) {
        Object[] given = new Object[10];
        // Numbers, because some patterns say how a number is written; no text has these.
        Arrays.setAll(given, i -> 970 + i);
        String filled = new MessageFormat(pattern, Locale.ENGLISH).format(given);
        return Arrays.stream(given).map(argument -> filled.contains(argument.toString())).toList();
    }

    private static Properties read(String bundle, String suffix) throws IOException {
        Properties properties = new Properties();
        load(properties, bundle, suffix);
        return properties;
    }

    private static void load(Properties properties, String bundle, String suffix)
            throws IOException {
        try (InputStream in =
                MessagesTest.class.getResourceAsStream(
                        "messages/" + bundle + suffix + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    /** Remembers every key that is read, also one that is read again. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1;

        private final transient List<String> keys = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            keys.add(key.toString());
            return super.put(key, value);
        }
    }
}
