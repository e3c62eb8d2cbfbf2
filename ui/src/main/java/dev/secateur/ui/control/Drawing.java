package dev.secateur.ui.control;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The canvas of a control that draws itself. It is painted at most once a pulse, and not while it
 * or a node around it is hidden: then it waits until that node shows again.
 */
public final class Drawing {
    /** Paints a whole canvas that was cleared. */
    @FunctionalInterface
    public interface Painter {
        /** Paints within the given size, in pixels. */
        void paint(GraphicsContext graphics, double width, double height);
    }

    private final Region owner;
    private final Painter painter;
    private final Canvas canvas = new Canvas();
    private final CanvasStyle style = new CanvasStyle(this::invalidate);
    private final TextRuler ruler = new TextRuler();
    private final InvalidationListener shown = o -> showAgain();
    private boolean dirty = true;
    private Node hidden;

    /** A drawing whose {@link #nodes()} the owner must take as its first children. */
    public Drawing(Region owner, Painter painter) {
        this.owner = owner;
        this.painter = painter;
        canvas.setManaged(false);
    }

    /** What the owner takes among its children. */
    public Node[] nodes() {
        return new Node[] {style, canvas};
    }

    /** Asks for a new painting in the next pulse. */
    public void invalidate() {
        dirty = true;
        owner.requestLayout();
    }

    /** To be called by the owner when it lays itself out. */
    public void layout() {
        double width = Math.ceil(owner.getWidth());
        double height = Math.ceil(owner.getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty && width > 0 && height > 0 && isTreeVisible()) {
            dirty = false;
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width, height);
            painter.paint(graphics, owner.getWidth(), owner.getHeight());
        }
    }

    /** The theme's colour now. */
    public Color color(Ink ink) {
        return style.color(ink);
    }

    /** The theme's colour, partly transparent. */
    public Color color(Ink ink, double opacity) {
        return style.color(ink).deriveColor(0, 1, 1, opacity);
    }

    /** The window's face in a size. */
    public Font font(double size, FontWeight weight) {
        return style.font(size, weight);
    }

    /** Measures texts in those fonts. */
    public TextRuler ruler() {
        return ruler;
    }

    /** A hairline's middle, so that it fills whole pixels. */
    public static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }

    private boolean isTreeVisible() {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                waitFor(node);
                return false;
            }
        }
        return true;
    }

    private void waitFor(Node node) {
        if (hidden == null) {
            hidden = node;
            hidden.visibleProperty().addListener(shown);
        }
    }

    private void showAgain() {
        hidden.visibleProperty().removeListener(shown);
        hidden = null;
        owner.requestLayout();
    }
}
