package dev.secateur.app.window;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether a window can be shown here. */
public final class Display {
    private Display() {}

    /** Whether it is, by the environment and the properties of the system. */
    public static boolean isThere(Map<String, String> environment, Properties properties) {
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
