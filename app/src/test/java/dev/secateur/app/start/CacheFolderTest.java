package dev.secateur.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("home");

    private static Path of(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("user.home", HOME.toString());
        properties.setProperty("os.name", system);
        return CacheFolder.of(properties, environment);
    }

    @Test
    void eachSystemHasItsUsualPlace() {
        assertThat(of("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/secateur"));
        assertThat(of("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/secateur"));
        assertThat(of("Windows 11", Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/secateur/cache"));
    }

    @Test
    void theEnvironmentCanSayWhere() {
        assertThat(of("Linux", Map.of("XDG_CACHE_HOME", "cache")))
                .isEqualTo(Path.of("cache/secateur"));
        assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/secateur/cache"));
    }
}
