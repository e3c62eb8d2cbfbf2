package dev.secateur.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A layer that is painted at most once a pulse, however often it is invalidated, and not at all
 * while nobody can see it. It is a layout root of its own, so painting lays out nothing around it.
 */
public final class Surface extends Region {
    private final Runnable paint;
    private final TreeVisibility visibility = new TreeVisibility(this);
    private final ObservableValue<Number> scale =
            sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::renderScaleXProperty)
                    .orElse(1.0);
    private boolean dirty = true;

    /**
     * Makes a surface.
     *
     * @param paint lays out and draws everything in it
     */
    public Surface(Runnable paint) {
        this.paint = paint;
        setManaged(false);
        widthProperty().addListener(observable -> invalidate());
        heightProperty().addListener(observable -> invalidate());
        scale.addListener((observable, old, now) -> invalidate());
        visibility.visibleProperty().addListener(observable -> requestLayout());
    }

    /** Asks for one painting in the next pulse. */
    public void invalidate() {
        dirty = true;
        requestLayout();
    }

    /** How many pixels of the screen a unit of length is. */
    public double scale() {
        return scale.getValue().doubleValue();
    }

    @Override
    public ObservableList<Node> getChildren() {
        return super.getChildren();
    }

    @Override
    protected void layoutChildren() {
        if (dirty && visibility.visibleProperty().get() && getWidth() > 0 && getHeight() > 0) {
            dirty = false;
            paint.run();
        }
    }
}
