package dev.secateur.ui.heatmap;

import static java.nio.FloatBuffer.wrap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.export.Matrix;
import dev.secateur.ui.export.Panel;
import dev.secateur.ui.fx.Snapshots;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeatmapPaneTest {
    /** Two rows of three; with a threshold of a half the first and the last are kept. */
    private static final float[] WEIGHTS = {1, 0.1f, 0.2f, 0.3f, 0.4f, -1};

    private final Localization texts = new Localization(Locale.ENGLISH);
    private HeatmapPane pane;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        pane = new HeatmapPane(texts);
        pane.gridProperty()
                .set(
                        WeightGrids.matrix(
                                2, 3, (row, column) -> row * 3 + column, i -> WEIGHTS[i], 1));
        pane.goesProperty().set(PrunedWeights.below(0.5));
        Scene scene = new Scene(new StackPane(pane), 602, 330);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    @Stop
    void hide() {
        stage.hide();
    }

    @Test
    void cellsFillThePaneInTheirColours(FxRobot robot) {
        assertThat(colorAt(robot, 0, 0)).isEqualTo(Color.web("#2F66DE"));
        assertThat(colorAt(robot, 1, 2)).isEqualTo(Color.web("#D13B4A"));
        assertThat(colorAt(robot, 0, 1)).isEqualTo(Color.web("#F1F3F6"));
    }

    @Test
    void coloursFollowTheTheme(FxRobot robot) {
        robot.interact(() -> Theme.DARK.apply(stage.getScene()));
        assertThat(colorAt(robot, 0, 0)).isEqualTo(Color.web("#6C9BFF"));
    }

    @Test
    void theSameGridIsPaintedAgainWhenOthersGo(FxRobot robot) {
        robot.interact(() -> pane.goesProperty().set(PrunedWeights.below(2)));
        assertThat(colorAt(robot, 0, 0)).isEqualTo(Color.web("#F1F3F6"));
    }

    @Test
    void keptAndPrunedHaveTwoColours(FxRobot robot) {
        robot.interact(() -> pane.modeProperty().set(HeatmapMode.KEPT));
        assertThat(colorAt(robot, 1, 2)).isEqualTo(Color.web("#3B6FE0"));
        assertThat(colorAt(robot, 1, 1)).isEqualTo(Color.web("#FAE9D8"));
    }

    @Test
    void theMouseReadsTheWeightUnderIt(FxRobot robot) {
        robot.moveTo(pane.localToScreen(cell(1, 2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.readout().isVisible()).isTrue();
        assertThat(pane.readout().getText()).isEqualTo("row 2 · column 3\n−1.0000 · kept");
        assertThat(pane.readout().getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(pane.getWidth());
        assertThat(pane.readout().getBoundsInParent().getMaxY())
                .isLessThanOrEqualTo(pane.getHeight());
    }

    @Test
    void theWheelZoomsToWhatIsUnderTheMouseAndADoubleClickShowsAllAgain(FxRobot robot) {
        float[] many = new float[40 * 60];
        many[39 * 60 + 59] = -1;
        robot.interact(
                () ->
                        pane.gridProperty()
                                .set(
                                        WeightGrids.matrix(
                                                40, 60, (r, c) -> r * 60 + c, i -> many[i], 1)));
        Point2D corner = new Point2D(pane.image().getWidth() - 4, pane.image().getHeight() - 4);
        robot.interact(() -> Snapshots.of(stage.getScene()));
        for (int i = 0; i < 10; i++) {
            robot.interact(() -> pane.image().fireEvent(wheelUp(corner)));
        }
        robot.interact(() -> Snapshots.of(stage.getScene()));
        Crop crop = pane.image().cropProperty().get();
        assertThat(crop.row() + crop.rows()).isEqualTo(40);
        assertThat(crop.column() + crop.columns()).isEqualTo(60);
        assertThat(crop.rows()).isLessThan(10);
        HeatmapCell cell = pane.image().cellAt(corner.getX(), corner.getY());
        assertThat(cell.index()).isEqualTo(39 * 60 + 59);
        assertThat(cell.row()).isEqualTo(39);
        robot.doubleClickOn(pane.localToScreen(corner));
        assertThat(pane.image().cropProperty().get()).isNull();
    }

    @Test
    void underAMouseThatStandsStillTheWeightIsReadThatTheWheelBringsThere(FxRobot robot) {
        float[] many = new float[40 * 60];
        WeightGrid grid = WeightGrids.matrix(40, 60, (r, c) -> r * 60 + c, i -> many[i], 1);
        robot.interact(() -> pane.gridProperty().set(grid));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        Point2D place = new Point2D(90, 70);
        robot.moveTo(pane.image().localToScreen(place));
        WaitForAsyncUtils.waitForFxEvents();
        String before = pane.readout().getText();
        Point2D corner = new Point2D(pane.image().getWidth() - 4, pane.image().getHeight() - 4);
        for (int i = 0; i < 10; i++) {
            robot.interact(() -> pane.image().fireEvent(wheelUp(corner)));
        }
        robot.interact(() -> Snapshots.of(stage.getScene()));
        HeatmapCell cell = pane.image().cellAt(place.getX(), place.getY());
        assertThat(pane.readout().getText())
                .isNotEqualTo(before)
                .startsWith("row " + (cell.row() + 1) + " · column " + (cell.column() + 1) + "\n");
    }

    /** One notch. */
    private static ScrollEvent wheelUp(Point2D at) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                0,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void beforeAndAfterShowTheSamePartAndTheMouseReadsBoth(FxRobot robot) {
        float[] old = {1, 0.1f, 0.2f, -0.6f, 0.4f, -1};
        robot.interact(() -> pane.beforeProperty().set(before(2, 3, old)));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        HeatmapImage left = pane.sides().left();
        assertThat(left.getWidth()).isEqualTo(pane.image().getWidth()).isLessThan(300);
        assertThat(left.getHeight()).isEqualTo(pane.image().getHeight());
        Point2D place = cell(1, 0);
        robot.moveTo(left.localToScreen(place));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.readout().getText()).isEqualTo("row 2 · column 1\n−0.6000 → pruned");
        robot.moveTo(pane.image().localToScreen(cell(1, 2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.readout().getText()).isEqualTo("row 2 · column 3\n−1.0000 → −1.0000");
        assertThat(robot.lookup(".heatmap-mark").<Node>queryAll()).allMatch(Node::isVisible);
    }

    @Test
    void zoomingOneSideZoomsTheOther(FxRobot robot) {
        float[] many = new float[40 * 60];
        many[0] = 1;
        WeightGrid grid = WeightGrids.matrix(40, 60, (r, c) -> r * 60 + c, i -> many[i], 1);
        robot.interact(() -> pane.gridProperty().set(grid));
        robot.interact(() -> pane.beforeProperty().set(before(40, 60, many)));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        HeatmapImage left = pane.sides().left();
        robot.interact(() -> left.fireEvent(wheelUp(new Point2D(4, 4))));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        Crop crop = pane.image().cropProperty().get();
        assertThat(crop).isNotNull().isEqualTo(left.cropProperty().get());
        assertThat(pane.image().rasterProperty().get().fit().grid().rows()).isEqualTo(crop.rows());
        assertThat(left.rasterProperty().get().fit().grid().rows()).isEqualTo(crop.rows());
    }

    @Test
    void aDragPaintsOnlyWhatItLeaves(FxRobot robot) {
        robot.interact(() -> pane.beforeProperty().set(before(2, 3, WEIGHTS)));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        long before = pane.sides().left().paintings();
        long after = pane.image().paintings();
        robot.interact(() -> pane.goesProperty().set(PrunedWeights.below(2)));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        assertThat(pane.sides().left().paintings()).isEqualTo(before);
        assertThat(pane.image().paintings()).isEqualTo(after + 1);
    }

    @Test
    void bothSidesAreSaved(FxRobot robot) {
        float[] old = {1, 0.5f, 0.2f, 0, 0.4f, -1};
        robot.interact(() -> pane.beforeProperty().set(before(2, 3, old)));
        robot.interact(() -> Snapshots.of(stage.getScene()));
        List<Panel> panels = pane.figure().orElseThrow().panels();
        assertThat(panels).hasSize(2);
        assertThat(panels.get(0).title()).startsWith("Before: as it is now");
        assertThat(((Matrix) panels.get(0)).values()).containsExactly(1, 0.5f, 0.2f, 0, 0.4f, -1);
        assertThat(((Matrix) panels.get(1)).values()).containsExactly(1, 0, 0, 0, 0, -1);
    }

    private static LayerPicture.Before before(int rows, int columns, float[] values) {
        WeightGrid grid =
                WeightGrids.matrix(
                        rows, columns, (r, c) -> r * columns + c, WeightValues.of(wrap(values)), 1);
        return new LayerPicture.Before(grid, Against.DRAFT);
    }

    @Test
    void weightsMayHaveNamesOfTheirOwn(FxRobot robot) {
        robot.interact(() -> pane.cellNameProperty().set(c -> "weight " + c.index()));
        robot.moveTo(pane.localToScreen(cell(0, 1)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.readout().getText()).isEqualTo("weight 1\n0.1000 · goes");
    }

    @Test
    void theCaptionSaysWhatAPixelIsInTheLanguageOfNow(FxRobot robot) {
        robot.interact(() -> Snapshots.of(stage.getScene()));
        assertThat(caption(robot)).isEqualTo("each cell: one weight  · scroll to zoom");
        robot.interact(() -> texts.choose(Locale.CHINESE));
        assertThat(caption(robot)).isEqualTo("每格为一个权重  · 滚轮缩放");
    }

    private static String caption(FxRobot robot) {
        return robot.lookup(".caption").queryAs(Label.class).getText();
    }

    private Point2D cell(int row, int column) {
        return new Point2D(
                pane.image().getWidth() * (column + 0.5) / 3,
                pane.image().getHeight() * (row + 0.5) / 2);
    }

    private Color colorAt(FxRobot robot, int row, int column) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = Snapshots.of(stage.getScene()));
        Point2D middle = cell(row, column);
        // Beside the number that is written in the middle.
        Point2D place = pane.localToScene(middle.getX(), middle.getY() - 30);
        return image[0].getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }
}
