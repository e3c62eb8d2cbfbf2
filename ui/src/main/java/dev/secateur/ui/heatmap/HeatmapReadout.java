package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The weight under the mouse; not visible where there is none. */
final class HeatmapReadout extends Label {
    private final ObjectProperty<Function<HeatmapCell, String>> cellName =
            new SimpleObjectProperty<>(this, "cellName");
    private final Localization texts;
    private final HeatmapSides sides;
    private final Region room;
    private HeatmapImage on;
    private Point2D mouse;

    /**
     * Reads nothing yet.
     *
     * @param room what it stays within
     */
    HeatmapReadout(Localization texts, HeatmapSides sides, Region room) {
        this.texts = texts;
        this.sides = sides;
        this.room = room;
        getStyleClass().add("readout");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        for (HeatmapImage each : sides.images()) {
            each.addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(each, event));
            each.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        }
        // The wheel brings other weights under a mouse that stands still.
        sides.image().rasterProperty().addListener(observable -> read());
    }

    /** Names a weight; null gives its row and column. */
    ObjectProperty<Function<HeatmapCell, String>> cellNameProperty() {
        return cellName;
    }

    private void read(HeatmapImage image, MouseEvent event) {
        on = image;
        mouse = new Point2D(event.getX(), event.getY());
        read();
    }

    private void leave() {
        on = null;
        setVisible(false);
        sides.unmark();
    }

    private void read() {
        HeatmapCell cell = on == null ? null : sides.point(mouse);
        setVisible(cell != null);
        if (cell != null) {
            setText(name(cell) + "\n" + state(cell));
            applyCss();
            autosize();
            Point2D at = mouse.add(on.getLayoutX(), on.getLayoutY());
            place(sides.getLayoutX() + at.getX(), sides.getLayoutY() + at.getY());
        }
    }

    private String name(HeatmapCell cell) {
        return cellName.get() != null
                ? cellName.get().apply(cell)
                : texts.text(
                        "heatmap.readout.cell",
                        Figures.count(cell.row() + 1),
                        Figures.count(cell.column() + 1));
    }

    private String state(HeatmapCell cell) {
        String value = Figures.weight(cell.value());
        return sides.before(cell)
                .map(Figures::weight)
                .map(
                        old ->
                                cell.pruned()
                                        ? texts.text("heatmap.readout.goes-from", old)
                                        : texts.text("heatmap.readout.becomes", old, value))
                .orElseGet(
                        () ->
                                cell.pruned()
                                        ? texts.text("heatmap.readout.pruned", value)
                                        : texts.text("heatmap.readout.kept", value));
    }

    /** Below and right of the mouse, on its other side where there is no room. */
    private void place(double x, double y) {
        double right = x + 14;
        double below = y + 16;
        boolean fitsRight = right + getWidth() <= room.getWidth();
        boolean fitsBelow = below + getHeight() <= room.getHeight();
        relocate(
                Math.max(0, fitsRight ? right : x - 10 - getWidth()),
                Math.max(0, fitsBelow ? below : y - 10 - getHeight()));
    }
}
