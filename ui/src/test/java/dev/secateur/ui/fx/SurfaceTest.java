package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private final AtomicInteger paintings = new AtomicInteger();

    @Test
    void manyInvalidationsAreOnePainting() {
        Fx.call(
                () -> {
                    Surface surface = new Surface(paintings::incrementAndGet);
                    Group root = new Group(surface);
                    Scene scene = new Scene(root);
                    surface.resize(10, 10);
                    pulse(scene);
                    paintings.set(0);
                    for (int i = 0; i < 1000; i++) {
                        surface.invalidate();
                    }
                    pulse(scene);
                    pulse(scene);
                    return null;
                });
        assertThat(paintings).hasValue(1);
    }

    @Test
    void nothingIsPaintedWhileHiddenAndAllOfItOnceShown() {
        Fx.call(
                () -> {
                    Surface surface = new Surface(paintings::incrementAndGet);
                    StackPane tab = new StackPane(new Group(surface));
                    Scene scene = new Scene(new StackPane(tab));
                    tab.setVisible(false);
                    surface.resize(10, 10);
                    surface.invalidate();
                    pulse(scene);
                    assertThat(paintings).hasValue(0);
                    tab.setVisible(true);
                    pulse(scene);
                    return null;
                });
        assertThat(paintings).hasValue(1);
    }

    @Test
    void nothingIsPaintedWithoutSize() {
        Fx.call(
                () -> {
                    Surface surface = new Surface(paintings::incrementAndGet);
                    pulse(new Scene(new Group(surface)));
                    return null;
                });
        assertThat(paintings).hasValue(0);
    }

    private static void pulse(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
