package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Theme;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Windows from the smallest that there can be, in both languages. */
class NarrowWindowTest extends Journey {
    private static final double[] WIDTHS = {1000, 1018, 1099, 1100, 1152, 1280};

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        begin(stage);
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(700);
                });
        shown.await("resized", () -> shown.scene().getWidth() == width);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void inEach(FxRobot robot, Consumer<String> check) {
        for (String language : new String[] {"en", "zh"}) {
            robot.interact(() -> shown.choose(Theme.LIGHT, language));
            for (double width : WIDTHS) {
                resize(robot, width);
                check.accept(language + " " + width);
            }
        }
    }

    /** Whether tabs had to go into a menu behind an arrow. */
    private boolean isOverflowing() {
        Node arrow = tabs().lookup(".tab-down-button");
        return arrow.isVisible() && arrow.getParent().isVisible();
    }

    private TabPane tabs() {
        return shown.window().view().tabs();
    }

    @Test
    void allTabsAreSeen(FxRobot robot) {
        inEach(
                robot,
                where -> {
                    for (Tab tab : tabs().getTabs()) {
                        robot.interact(() -> tabs().getSelectionModel().select(tab));
                        double wide = ((Region) tabs().lookup(".headers-region")).prefWidth(-1);
                        String as =
                                where
                                        + ", on "
                                        + tab.getText()
                                        + ": "
                                        + wide
                                        + " of "
                                        + tabs().getWidth();
                        assertThat(isOverflowing()).as(as).isFalse();
                    }
                });
        resize(robot, 700);
        assertThat(isOverflowing()).isTrue();
    }

    @Test
    void nothingOfThePruningPanelIsCutOff(FxRobot robot) {
        shown.open("mlp-64");
        ScrollPane panel = robot.lookup(".pruning-view .scroll-pane").queryAs(ScrollPane.class);
        inEach(
                robot,
                where ->
                        assertThat(panel.getContent().getLayoutBounds().getWidth())
                                .as(where)
                                .isLessThanOrEqualTo(panel.getViewportBounds().getWidth() + 0.5));
    }
}
