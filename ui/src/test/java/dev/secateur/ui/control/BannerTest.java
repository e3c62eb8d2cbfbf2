package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BannerTest {
    private static final BannerMessage LONG =
            new BannerMessage(BannerMessage.Role.TROUBLE, "Not opened", "a word ".repeat(60));

    private Banner banner;

    @Start
    void start(Stage stage) {
        banner = new Banner(new Localization(Locale.ENGLISH));
        ThemedStage.show(stage, new VBox(banner), 420, 300);
    }

    @Test
    void withoutAMessageItTakesNoRoom() {
        assertThat(banner.isManaged()).isFalse();
        assertThat(banner.isVisible()).isFalse();
    }

    @Test
    void aLongTextWrapsAndIsReadToTheEnd(FxRobot robot) throws Exception {
        say(robot, LONG);
        assertThat(banner.getWidth()).isLessThanOrEqualTo(420);
        assertThat(banner.getHeight()).isGreaterThan(80);
        assertThat(banner.getAccessibleText()).contains("Not opened", "a word");
    }

    @Test
    void theCrossDismissesIt(FxRobot robot) throws Exception {
        say(robot, LONG);
        robot.clickOn(".banner-dismiss");
        assertThat(banner.messageProperty().get()).isNull();
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !banner.isManaged());
    }

    @Test
    void theButtonActsAndTheBannerStays(FxRobot robot) throws Exception {
        AtomicInteger acted = new AtomicInteger();
        say(
                robot,
                new BannerMessage(
                        BannerMessage.Role.NOTICE, "", "New", "Look", acted::incrementAndGet));
        robot.clickOn("Look");
        assertThat(acted).hasValue(1);
        assertThat(banner.isManaged()).isTrue();
    }

    private void say(FxRobot robot, BannerMessage message) throws Exception {
        robot.interact(() -> banner.messageProperty().set(message));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> banner.lookup(".banner-box").getOpacity() == 1);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
