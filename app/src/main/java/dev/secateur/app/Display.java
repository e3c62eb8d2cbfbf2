package dev.secateur.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether a window can be shown here. */
final class Display {
    private Display() {}

    static boolean isThere(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return !Boolean.parseBoolean(properties.getProperty("java.awt.headless"));
        }
        return isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
