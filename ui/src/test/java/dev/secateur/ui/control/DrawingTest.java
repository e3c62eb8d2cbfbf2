package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DrawingTest {
    private static final class Drawn extends Region {
        private int paintings;
        private final Drawing drawing = new Drawing(this, (g, width, height) -> paintings++);

        Drawn() {
            getChildren().addAll(drawing.nodes());
        }

        @Override
        protected void layoutChildren() {
            drawing.layout();
        }
    }

    private final Drawn drawn = new Drawn();
    private final StackPane around = new StackPane(drawn);

    @Start
    void start(Stage stage) {
        ThemedStage.show(stage, around, 200, 100);
    }

    @Test
    void manyChangesInOnePulseArePaintedOnce(FxRobot robot) throws Exception {
        awaitPaintings(1);
        robot.interact(
                () -> {
                    drawn.paintings = 0;
                    for (int i = 0; i < 1000; i++) {
                        drawn.drawing.invalidate();
                    }
                    around.layout();
                    around.layout();
                });
        assertThat(drawn.paintings).isEqualTo(1);
    }

    @Test
    void nothingIsPaintedWhileANodeAroundItIsHidden(FxRobot robot) throws Exception {
        awaitPaintings(1);
        robot.interact(
                () -> {
                    around.setVisible(false);
                    drawn.paintings = 0;
                    drawn.drawing.invalidate();
                    around.layout();
                });
        assertThat(drawn.paintings).isZero();
        robot.interact(() -> around.setVisible(true));
        awaitPaintings(1);
    }

    @Test
    void coloursComeFromTheTheme(FxRobot robot) throws Exception {
        assertThat(drawn.drawing.color(Ink.TRAIN))
                .isEqualTo(ThemeColors.color("light", "-sec-train"));
        robot.interact(
                () -> {
                    ThemedStage.theme(drawn.getScene(), "dark");
                    drawn.applyCss();
                });
        assertThat(drawn.drawing.color(Ink.TRAIN))
                .isEqualTo(ThemeColors.color("dark", "-sec-train"));
    }

    @Test
    void everyInkIsGivenByTheStyleSheet(FxRobot robot) {
        for (Ink ink : Ink.values()) {
            assertThat(drawn.drawing.color(ink).isOpaque()).as(ink.name()).isTrue();
        }
    }

    private void awaitPaintings(int least) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> drawn.paintings >= least);
    }
}
