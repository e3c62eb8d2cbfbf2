package dev.secateur.app.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where sessions are remembered on this system. */
final class StorePlace {
    private StorePlace() {}

    /**
     * The property {@code secateur.store} says where; else it is {@code secateur/store} where
     * programs usually keep what they make.
     */
    static Path of(Properties properties, Map<String, String> environment) {
        return Optional.ofNullable(properties.getProperty("secateur.store"))
                .map(Path::of)
                .orElseGet(() -> usual(properties, environment).resolve("secateur/store"));
    }

    private static Path usual(Properties properties, Map<String, String> environment) {
        Path home = Path.of(properties.getProperty("user.home"));
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support");
        } else if (system.contains("win")) {
            return configured(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
        }
        return configured(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
    }

    private static Path configured(Map<String, String> environment, String name, Path otherwise) {
        return Optional.ofNullable(environment.get(name)).map(Path::of).orElse(otherwise);
    }
}
