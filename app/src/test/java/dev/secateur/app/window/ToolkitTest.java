package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitTest {
    @Test
    void whatAPersonHasChosenStays() {
        Properties system = new Properties();
        Toolkit.prepare(system);
        assertThat(system.getProperty("prism.disableRegionCaching")).isEqualTo("true");
        system.setProperty("prism.disableRegionCaching", "false");
        system.setProperty("prism.dirtyregioncount", "3");
        Toolkit.prepare(system);
        assertThat(system.getProperty("prism.disableRegionCaching")).isEqualTo("false");
        assertThat(system.getProperty("prism.dirtyregioncount")).isEqualTo("3");
    }

    @Test
    void onlyLinuxWithoutTheDeviceOfACardIsKnownToHaveNone(@TempDir Path root) throws IOException {
        assertThat(Toolkit.isWithoutCard("Linux", root)).isTrue();
        assertThat(Toolkit.isWithoutCard("Mac OS X", root)).isFalse();
        Files.createDirectories(root.resolve("dev/dri"));
        assertThat(Toolkit.isWithoutCard("Linux", root)).isFalse();
    }
}
