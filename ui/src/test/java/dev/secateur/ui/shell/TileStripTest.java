package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.ThemeColors;
import dev.secateur.ui.control.ThemedStage;
import eu.hansolo.tilesfx.Tile;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TileStripTest {
    private static final TileFigure SPARSITY =
            new TileFigure(
                    "Sparsity",
                    "91.7 %",
                    "244,117 of 266,200 weights",
                    0.917,
                    TileFigure.Role.PRUNED,
                    false,
                    false);

    private TileStrip strip;

    @Start
    void start(Stage stage) {
        strip = new TileStrip(new Localization(Locale.ENGLISH));
        strip.figureProperty(0).set(SPARSITY);
        ThemedStage.show(stage, new VBox(strip), 1060, 120);
    }

    @Test
    void aSwitchOfTheThemeRecoloursTheTiles(FxRobot robot) throws Exception {
        awaitArc();
        assertThat(arcColor(robot))
                .hasToString(ThemeColors.color("light", "-sec-pruned").toString());
        assertThat(panelColor(robot))
                .hasToString(ThemeColors.color("light", "-sec-panel").toString());
        robot.interact(() -> ThemedStage.theme(strip.getScene(), "dark"));
        robot.interact(() -> strip.getParent().layout());
        assertThat(arcColor(robot))
                .hasToString(ThemeColors.color("dark", "-sec-pruned").toString());
        assertThat(panelColor(robot))
                .hasToString(ThemeColors.color("dark", "-sec-panel").toString());
    }

    @Test
    void longTextsGetSmallerAndStayWithinTheTile(FxRobot robot) {
        TileFigure wide =
                new TileFigure(
                        "Theoretical speed-up of the whole network",
                        "138,357,544",
                        "15,470,264,320 multiply-accumulates an image",
                        0.5,
                        TileFigure.Role.KEPT,
                        false,
                        true);
        robot.interact(
                () -> {
                    strip.figureProperty(3).set(wide);
                    strip.getParent().layout();
                    strip.applyCss();
                    tile(3).layout();
                });
        Bounds tile = tile(3).getLayoutBounds();
        for (Node node : tile(3).getChildrenUnmodifiable()) {
            if (node instanceof Text text) {
                assertThat(tile.contains(text.getBoundsInParent())).as(text.getText()).isTrue();
            }
        }
    }

    @Test
    void textsStandOnTheSameLinesInAllTilesWhetherTheyHaveASecondLineOrNot(FxRobot robot) {
        TileFigure two =
                new TileFigure(
                        "Speed-up",
                        "2.0 ×",
                        "first\nsecond",
                        0.5,
                        TileFigure.Role.KEPT,
                        false,
                        false);
        robot.interact(
                () -> {
                    strip.figureProperty(3).set(two);
                    strip.getParent().layout();
                    strip.applyCss();
                    tile(0).layout();
                    tile(3).layout();
                });
        assertThat(baselines(3)).startsWith(baselines(0).toArray(Double[]::new)).hasSize(4);
        assertThat(baselines(0)).hasSize(3);
    }

    private List<Double> baselines(int tile) {
        return tile(tile).getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> !text.getText().isEmpty())
                .map(Text::getY)
                .toList();
    }

    @Test
    void aFigureWithoutAShareHasNoGauge(FxRobot robot) throws Exception {
        awaitArc();
        robot.interact(() -> strip.figureProperty(0).set(TileFigure.empty("Sparsity")));
        assertThat(arcs()).noneMatch(Node::isVisible);
    }

    @Test
    void theGaugeStandsAtItsShareHoweverOftenTheTileIsTold(FxRobot robot) throws Exception {
        for (double share : new double[] {0.5, 0.2, 0}) {
            TileFigure figure = sparsity(share);
            robot.interact(() -> strip.figureProperty(1).set(figure));
            robot.interact(() -> strip.figureProperty(1).set(sparsity(share)));
            robot.interact(() -> strip.figureProperty(0).set(sparsity(share)));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> isDrawn(1, share));
        }
    }

    private static TileFigure sparsity(double share) {
        return new TileFigure(
                "Sparsity", share + "", "of all", share, TileFigure.Role.PRUNED, false, false);
    }

    @Test
    void aTileSaysItsTextsToScreenReaders() {
        assertThat(tile(0).getAccessibleText()).contains("Sparsity", "91.7 %", "244,117");
    }

    private void awaitArc() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> isDrawn(0, SPARSITY.share()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Three quarters of a circle are a whole. */
    private boolean isDrawn(int tile, double share) {
        return Math.abs(arcs(tile).get(1).getLength() + 270 * share) < 0.01;
    }

    private Tile tile(int index) {
        return strip.getChildrenUnmodifiable().stream()
                .filter(Tile.class::isInstance)
                .map(Tile.class::cast)
                .toList()
                .get(index);
    }

    private List<Arc> arcs() {
        return arcs(0);
    }

    private List<Arc> arcs(int tile) {
        return tile(tile).getChildrenUnmodifiable().stream()
                .filter(Arc.class::isInstance)
                .map(Arc.class::cast)
                .toList();
    }

    private Color arcColor(FxRobot robot) {
        Arc arc = arcs().get(1);
        double angle = Math.toRadians(arc.getStartAngle() - 20);
        return pixel(
                robot,
                arc.localToScene(
                        arc.getCenterX() + arc.getRadiusX() * Math.cos(angle),
                        arc.getCenterY() - arc.getRadiusY() * Math.sin(angle)));
    }

    private Color panelColor(FxRobot robot) {
        return pixel(robot, tile(0).localToScene(8, 40));
    }

    private Color pixel(FxRobot robot, Point2D place) {
        Color[] color = new Color[1];
        robot.interact(
                () ->
                        color[0] =
                                strip.getScene()
                                        .snapshot(null)
                                        .getPixelReader()
                                        .getColor((int) place.getX(), (int) place.getY()));
        return color[0];
    }
}
