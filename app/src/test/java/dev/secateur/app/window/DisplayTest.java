package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxSaysSoInTheEnvironment() {
        Properties linux = system("Linux");
        assertThat(Display.isThere(Map.of(), linux)).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", ""), linux)).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"), linux)).isTrue();
        assertThat(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), linux)).isTrue();
    }

    @Test
    void othersHaveOneUnlessToldOtherwise() {
        assertThat(Display.isThere(Map.of(), system("Mac OS X"))).isTrue();
        assertThat(Display.isThere(Map.of(), system("Windows 11"))).isTrue();
        Properties headless = system("Windows 11");
        headless.setProperty("java.awt.headless", "true");
        assertThat(Display.isThere(Map.of(), headless)).isFalse();
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        return properties;
    }
}
