package dev.secateur.ui.histogram;

import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/** A thin line with a round handle; what can be grabbed is wider than what is seen. */
final class ThresholdMarker extends Region {
    private static final double HANDLE = 18;

    private final Region line = new Region();
    private final Region handle = new Region();
    private final Region arrows = new Region();

    ThresholdMarker() {
        getStyleClass().add("threshold-marker");
        line.getStyleClass().add("line");
        handle.getStyleClass().add("handle");
        arrows.getStyleClass().add("arrows");
        setCursor(Cursor.H_RESIZE);
        setManaged(false);
        getChildren().addAll(line, handle, arrows);
    }

    void place(double x, double top, double bottom) {
        double left = x - Grip.HALF_HIT - 1;
        resizeRelocate(left, top, 2 * Grip.HALF_HIT + 2, bottom - top);
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        line.resizeRelocate(middle - 1, 0, 2, getHeight());
        double y = Math.max(0, getHeight() / 2 - HANDLE / 2);
        handle.resizeRelocate(middle - HANDLE / 2, y, HANDLE, HANDLE);
        arrows.resizeRelocate(middle - 5, y + HANDLE / 2 - 3, 10, 6);
    }
}
