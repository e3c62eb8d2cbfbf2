package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class ToolkitTest {
    @Test
    void whatAPersonHasChosenStays() {
        Properties system = new Properties();
        Toolkit.prepare(system);
        assertThat(system.getProperty("prism.disableRegionCaching")).isEqualTo("true");
        system.setProperty("prism.disableRegionCaching", "false");
        Toolkit.prepare(system);
        assertThat(system.getProperty("prism.disableRegionCaching")).isEqualTo("false");
    }
}
