package dev.secateur.ui.training;

import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Which epochs a chart shows: a drag over some shows those, the wheel shows fewer or more around
 * the mouse and, sideways, earlier or later ones, a double click all.
 */
final class EpochZoom {
    private static final double PER_NOTCH = 1.25;
    private static final double LEAST_DRAG = 5;

    private final ObjectProperty<EpochRange> range = new SimpleObjectProperty<>(this, "range");
    private final Region selection = new Region();
    private final Supplier<CurveScale> scale;
    private boolean needsControl;
    private double pressed = Double.NaN;

    /** The zoom of a chart, which is told how things lie by a scale. */
    EpochZoom(Supplier<CurveScale> scale) {
        this.scale = scale;
        selection.getStyleClass().add("curve-selection");
        selection.setManaged(false);
        selection.setMouseTransparent(true);
        selection.setVisible(false);
    }

    /** What is shown; null for all. */
    ObjectProperty<EpochRange> rangeProperty() {
        return range;
    }

    /** What shows the epochs that are being chosen; the chart takes it among its children. */
    Region selection() {
        return selection;
    }

    /** Leaves the wheel to whatever is around the chart unless Control is held. */
    void needControl() {
        needsControl = true;
    }

    void listenTo(Region chart) {
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        chart.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(MouseEvent event) {
        CurveScale now = scale.get();
        boolean inside = now.contains(event.getX(), event.getY());
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (inside && primary && event.getClickCount() == 2) {
            range.set(null);
        }
        pressed = inside && primary && event.getClickCount() == 1 ? event.getX() : Double.NaN;
    }

    private void drag(MouseEvent event) {
        if (!Double.isNaN(pressed)) {
            CurveScale now = scale.get();
            double to = Math.max(now.left(), Math.min(now.right(), event.getX()));
            double width = Math.abs(to - pressed);
            selection.setVisible(width >= LEAST_DRAG);
            selection.resizeRelocate(Math.min(pressed, to), now.top(), width, now.height());
        }
    }

    private void release(MouseEvent event) {
        if (selection.isVisible()) {
            CurveScale now = scale.get();
            double from = now.x(selection.getLayoutX());
            double to = now.x(selection.getLayoutX() + selection.getWidth());
            show(EpochRange.between(from, to, now.all()));
        }
        selection.setVisible(false);
        pressed = Double.NaN;
    }

    private void scroll(ScrollEvent event) {
        CurveScale now = scale.get();
        boolean isLeft = needsControl && !event.isControlDown();
        if (isLeft || !now.contains(event.getX(), event.getY())) {
            return;
        }
        if (event.getDeltaY() != 0) {
            double factor = event.getDeltaY() > 0 ? 1 / PER_NOTCH : PER_NOTCH;
            show(now.epochs().zoomed(factor, now.x(event.getX()), now.all()));
        } else if (event.getDeltaX() != 0) {
            double by = -event.getDeltaX() / now.width() * now.epochs().length();
            show(now.epochs().moved(by, now.all()));
        }
        event.consume();
    }

    private void type(KeyEvent event) {
        CurveScale now = scale.get();
        EpochRange shown = now.epochs();
        double middle = (shown.from() + shown.to()) / 2;
        switch (event.getCharacter()) {
            case "+" -> show(shown.zoomed(1 / PER_NOTCH, middle, now.all()));
            case "-" -> show(shown.zoomed(PER_NOTCH, middle, now.all()));
            case "0" -> range.set(null);
            default -> {}
        }
    }

    private void show(EpochRange wanted) {
        range.set(wanted.isAll(scale.get().all()) ? null : wanted);
    }
}
