package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class LiveScrollPaneTest {
    @Test
    void noPictureIsKeptOfWhatIsScrolled() {
        boolean isKept =
                Fx.call(
                        () -> {
                            LiveScrollPane scroll = new LiveScrollPane(new Pane());
                            new Scene(scroll);
                            scroll.applyCss();
                            scroll.layout();
                            return scroll.lookup(".viewport").isCache();
                        });

        assertThat(isKept).isFalse();
    }
}
