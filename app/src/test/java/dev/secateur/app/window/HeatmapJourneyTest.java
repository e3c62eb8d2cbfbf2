package dev.secateur.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.WeightTensor;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.heatmap.HeatmapPane;
import dev.secateur.ui.heatmap.WeightGrid;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Looking at the weights of a layer one by one. */
class HeatmapJourneyTest extends Journey {
    private static final Pattern READING =
            Pattern.compile("neuron ([\\d,]+) · input ([\\d,]+)\n(\\S+) · (kept|goes)");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void theHeatmapIsZoomedByTheWheelAndSortedByNorm(FxRobot robot) {
        shown.open("mlp-64");
        HeatmapPane pane = robot.lookup(".heatmap-pane").queryAs(HeatmapPane.class);
        Node whole = robot.lookup("#heatmap-whole").query();
        robot.moveTo(pane);
        robot.scroll(5, VerticalDirection.UP);
        robot.scroll(5, VerticalDirection.DOWN);
        robot.scroll(3, VerticalDirection.UP);
        shown.await("zoomed", whole::isVisible);
        robot.clickOn(whole);
        shown.await("all of it", () -> !whole.isVisible());

        robot.clickOn("#heatmap-sorted");
        shown.await("sorted", () -> shown.isIdle() && isFalling(pane.gridProperty().get()));
        robot.clickOn("#heatmap-sorted");
        shown.await("as it was", () -> !isFalling(pane.gridProperty().get()));
    }

    private static boolean isFalling(WeightGrid grid) {
        double[] norms =
                IntStream.range(0, grid.rows())
                        .mapToDouble(
                                row ->
                                        IntStream.range(0, grid.columns())
                                                .mapToDouble(c -> grid.value(row, c))
                                                .map(w -> w * w)
                                                .sum())
                        .toArray();
        return IntStream.range(1, norms.length).allMatch(i -> norms[i] <= norms[i - 1] + 1e-6);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "glass.platform",
            matches = "Monocle",
            disabledReason = "Its robot does not turn the wheel as a real one does.")
    void theWheelGoesDownToSingleWeightsThatAreWrittenAndNamedAndADoubleClickShowsAll(
            FxRobot robot) {
        shown.open("mlp-64");
        HeatmapPane pane = robot.lookup(".heatmap-pane").queryAs(HeatmapPane.class);
        Node whole = robot.lookup("#heatmap-whole").query();
        Labeled caption = robot.from(pane).lookup(".caption").queryLabeled();
        Labeled readout = robot.from(pane).lookup(".readout").queryLabeled();
        String all = caption.getText();
        assertThat(written(pane)).isNull();
        Bounds at = onScreen(pane);
        Point2D place =
                new Point2D(
                        at.getMinX() + 0.3 * at.getWidth(), at.getMinY() + 0.3 * at.getHeight());
        robot.moveTo(place);
        robot.scroll(40, VerticalDirection.UP);
        shown.await("written", () -> written(pane) != null);
        assertThat(caption.getText()).contains("each cell: one weight").isNotEqualTo(all);
        assertThat(isInked(written(pane))).isTrue();
        String still = named(readout);

        Bounds cells = onScreen(written(pane));
        robot.moveTo(cells.getMinX() + 5, cells.getMinY() + 5);
        shown.await("another weight", () -> !readout.getText().equals(still));
        String first = named(readout);
        robot.moveTo(cells.getMaxX() - 5, cells.getMaxY() - 5);
        shown.await("a third weight", () -> !readout.getText().equals(first));
        assertThat(named(readout)).isNotEqualTo(still);
        robot.moveTo(place);
        shown.await("the one that was read when it came", () -> readout.getText().equals(still));

        robot.doubleClickOn(pane);
        shown.await("all of it", () -> !whole.isVisible() && written(pane) == null);
        assertThat(caption.getText()).isEqualTo(all);
    }

    /** What is read, once it was found to be what the weight of that name is. */
    private String named(Labeled readout) {
        assertThat(readout.isVisible()).isTrue();
        Matcher read = READING.matcher(readout.getText());
        assertThat(read.matches()).as(readout.getText()).isTrue();
        WeightTensor weights = revision().network().weights().get(0).tensors().get(0);
        int index = weights.flatIndex(place(read.group(2)), place(read.group(1)));
        assertThat(read.group(3)).isEqualTo(Figures.weight(weights.value(index)));
        boolean goes = workbench().draft().previewProperty().get().toMask().isPruned(0, index);
        assertThat(read.group(4)).isEqualTo(goes ? "goes" : "kept");
        return readout.getText();
    }

    private static int place(String counted) {
        return Integer.parseInt(counted.replace(",", "")) - 1;
    }

    /** The numbers over the cells; null while there are none. */
    private static Canvas written(HeatmapPane pane) {
        return pane.lookupAll("CellValues").stream()
                .map(Canvas.class::cast)
                .filter(canvas -> canvas.getWidth() > 0)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInked(Canvas canvas) {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        Image image = TestWindow.onFx(() -> canvas.snapshot(clear, null));
        return IntStream.range(0, (int) (image.getWidth() * image.getHeight()))
                .map(i -> image.getPixelReader().getArgb(x(i, image), i / (int) image.getWidth()))
                .anyMatch(argb -> argb != 0);
    }

    private static int x(int pixel, Image of) {
        return pixel % (int) of.getWidth();
    }
}
