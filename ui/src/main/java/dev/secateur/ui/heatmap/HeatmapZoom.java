package dev.secateur.ui.heatmap;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Zooms a heatmap with the wheel or + and −, moves it with the mouse or the arrows, and goes back
 * to the whole with a double click or 0.
 */
final class HeatmapZoom {
    private static final double STEP = 0.8;
    private static final double WHEEL = 40;
    private static final double MOVE = 0.25;

    private final HeatmapImage image;
    private Crop grabbed;
    private double fromX;
    private double fromY;

    HeatmapZoom(HeatmapImage image) {
        this.image = image;
        image.setFocusTraversable(true);
        image.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        image.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        image.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        image.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        image.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        image.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Shows all again. */
    void whole() {
        image.cropProperty().set(null);
    }

    private Crop now() {
        Crop crop = image.cropProperty().get();
        return crop == null ? Crop.whole(image.arranged()) : crop;
    }

    private void set(Crop crop) {
        image.cropProperty().set(crop.isWhole(image.arranged()) ? null : crop);
    }

    private void scroll(ScrollEvent event) {
        if (image.arranged() == null || event.getDeltaY() == 0) {
            return;
        }
        double factor = Math.pow(STEP, event.getDeltaY() / WHEEL);
        zoom(factor, share(event.getY(), height()), share(event.getX(), width()));
        event.consume();
    }

    private void zoom(double factor, double down, double across) {
        set(now().zoomed(image.arranged(), factor, down, across));
    }

    private double width() {
        return image.rasterProperty().get().width() / image.scale();
    }

    private double height() {
        return image.rasterProperty().get().height() / image.scale();
    }

    private static double share(double at, double length) {
        return Math.max(0, Math.min(1, at / Math.max(1, length)));
    }

    private void grab(MouseEvent event) {
        image.requestFocus();
        grabbed = image.cropProperty().get();
        fromX = event.getX();
        fromY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (grabbed == null || image.arranged() == null) {
            return;
        }
        image.setCursor(Cursor.CLOSED_HAND);
        set(
                grabbed.moved(
                        image.arranged(),
                        (fromY - event.getY()) / height() * grabbed.rows(),
                        (fromX - event.getX()) / width() * grabbed.columns()));
    }

    private void release() {
        grabbed = null;
        image.setCursor(Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            whole();
        }
    }

    private void press(KeyEvent event) {
        if (image.arranged() == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS) {
            zoom(STEP, 0.5, 0.5);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            zoom(1 / STEP, 0.5, 0.5);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            whole();
        } else if (code.isArrowKey() && image.cropProperty().get() != null) {
            move(code);
        } else {
            return;
        }
        event.consume();
    }

    private void move(KeyCode code) {
        Crop crop = now();
        double down = code == KeyCode.UP ? -1 : code == KeyCode.DOWN ? 1 : 0;
        double across = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        set(crop.moved(image.arranged(), down * step(crop.rows()), across * step(crop.columns())));
    }

    private static double step(int shown) {
        return Math.max(1, MOVE * shown);
    }
}
