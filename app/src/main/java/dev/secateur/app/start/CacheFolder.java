package dev.secateur.app.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where programs of this system keep what they can make again. */
final class CacheFolder {
    private CacheFolder() {}

    static Path of(Properties system, Map<String, String> environment) {
        Path home = Path.of(system.getProperty("user.home"));
        String name = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library/Caches/secateur");
        } else if (name.contains("win")) {
            return configured(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("secateur/cache");
        }
        return configured(environment, "XDG_CACHE_HOME", home.resolve(".cache"))
                .resolve("secateur");
    }

    private static Path configured(Map<String, String> environment, String name, Path otherwise) {
        String there = environment.get(name);
        return there == null ? otherwise : Path.of(there);
    }
}
