package dev.secateur.ui.layers;

import dev.secateur.model.network.Histogram;
import dev.secateur.ui.histogram.MiniHistogram;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** Where a row has a threshold of its own: drags it over the small histogram. */
final class ThresholdHandle extends StackPane {
    private final LayersViewModel viewModel;
    private final EventHandler<KeyEvent> giveUp = this::giveUp;
    private LayerRow row;
    private boolean dragging;
    private boolean moved;

    ThresholdHandle(MiniHistogram histogram, LayersViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("threshold-handle");
        setMinWidth(40);
        histogram.setMinWidth(0);
        getChildren().add(histogram);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        sceneProperty().subscribe(this::listenIn);
    }

    /** Whoever has the focus, Escape gives a drag up. */
    private void listenIn(Scene old, Scene now) {
        if (old != null) {
            old.removeEventFilter(KeyEvent.KEY_PRESSED, giveUp);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, giveUp);
        }
    }

    void follow(LayerRow other) {
        row = other;
        dragging = false;
        cursorProperty().unbind();
        if (other != null) {
            cursorProperty()
                    .bind(other.draggableProperty().map(free -> free ? Cursor.H_RESIZE : null));
        }
    }

    private void press(MouseEvent event) {
        dragging = row != null && event.isPrimaryButtonDown() && row.draggableProperty().get();
        moved = false;
    }

    private void drag(MouseEvent event) {
        Histogram now = row == null ? null : row.histogramProperty().get();
        if (dragging && now != null) {
            double place = 2 * event.getX() / Math.max(1, getWidth()) - 1;
            moved = true;
            viewModel.dragTo(row, Math.max(-1, Math.min(1, place)) * now.high());
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (dragging && moved) {
            viewModel.commit();
        }
        dragging = false;
    }

    private void giveUp(KeyEvent event) {
        if (dragging && event.getCode() == KeyCode.ESCAPE) {
            dragging = false;
            viewModel.revert();
            event.consume();
        }
    }
}
