package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Turns mouse and keys on a chart into gestures. */
final class ThresholdInput {
    private static final double FINE = 0.1;
    private static final double COARSE = 10;

    private final HistogramChart chart;
    private final ThresholdGesture<Bounds> gesture;
    private Grip grip;

    /** Whether keys move the marker below zero, where each is moved alone. */
    private boolean below;

    ThresholdInput(HistogramChart chart, ThresholdGesture<Bounds> gesture) {
        this.chart = chart;
        this.gesture = gesture;
    }

    void install() {
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, primary(this::press));
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, primary(this::drag));
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, primary(this::release));
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        chart.addEventHandler(KeyEvent.KEY_RELEASED, event -> commitKeys());
        chart.focusedProperty().addListener(observable -> commitKeys());
    }

    /** Whether the marker that keys move is the one below zero. */
    boolean isBelow() {
        return below && chart.apartProperty().get();
    }

    /** One small step, as a gesture of its own. */
    void stepOnce(int direction) {
        if (chart.canDrag() && !gesture.active()) {
            gesture.begin(chart.boundsProperty().get());
            moveBy(direction);
            gesture.commit();
        }
    }

    private static EventHandler<MouseEvent> primary(EventHandler<MouseEvent> handler) {
        return event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                handler.handle(event);
                event.consume();
            }
        };
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        PlotArea area = chart.plotArea();
        boolean inside =
                event.getX() >= area.x() - Grip.HALF_HIT
                        && event.getX() <= area.x() + area.width() + Grip.HALF_HIT
                        && event.getY() >= area.y()
                        && event.getY() <= area.bottom();
        if (!inside || !chart.canDrag()) {
            return;
        }
        gesture.commit();
        WeightAxis axis = chart.weightAxis();
        Bounds bounds = chart.boundsProperty().get();
        Bounds drawn = bounds.map(t -> axis.bent(Math.min(t, axis.reach())));
        double at = axis.bent(weight(event));
        grip =
                chart.apartProperty().get()
                        ? Grip.apart(at, drawn, axis.perPixel())
                        : Grip.at(at, drawn.positive(), axis.perPixel());
        below = grip.side() < 0;
        gesture.begin(bounds);
        if (!grip.grabbed()) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (grip != null) {
            WeightAxis axis = chart.weightAxis();
            double most = chart.max();
            double moved = grip.threshold(axis.bent(weight(event)), axis.bent(most));
            moveTo(Math.min(most, axis.straight(moved)));
        }
    }

    private void release(MouseEvent event) {
        if (grip != null) {
            grip = null;
            gesture.commit();
        }
    }

    private double weight(MouseEvent event) {
        return chart.weightAxis().weightAt(event.getX() - chart.plotArea().x());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && gesture.active()) {
            gesture.cancel();
            event.consume();
        } else if (grip == null && chart.canDrag() && isStep(event.getCode())) {
            if (!gesture.active()) {
                gesture.begin(chart.boundsProperty().get());
            }
            step(event.getCode(), event.isShiftDown() ? FINE : 1);
            event.consume();
        }
    }

    private static boolean isStep(KeyCode code) {
        return switch (code) {
            case LEFT, RIGHT, PAGE_UP, PAGE_DOWN, HOME, END -> true;
            default -> false;
        };
    }

    private void step(KeyCode code, double size) {
        switch (code) {
            case LEFT -> moveBy(isBelow() ? size : -size);
            case RIGHT -> moveBy(isBelow() ? -size : size);
            case PAGE_DOWN -> moveBy(-COARSE * size);
            case PAGE_UP -> moveBy(COARSE * size);
            case HOME -> moveTo(0);
            default -> moveTo(chart.max());
        }
    }

    private void moveBy(double pixels) {
        WeightAxis axis = chart.weightAxis();
        double last = gesture.last().of(isBelow());
        double value = axis.straight(axis.bent(last) + pixels * axis.perPixel());
        moveTo(Math.max(0, Math.min(chart.max(), value)));
    }

    private void moveTo(double t) {
        gesture.move(chart.apartProperty().get() ? gesture.last().with(below, t) : Bounds.both(t));
    }

    /** Keys held down repeat: they are one gesture until they are let go. */
    private void commitKeys() {
        if (grip == null) {
            gesture.commit();
        }
    }
}
