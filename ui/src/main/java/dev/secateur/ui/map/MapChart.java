package dev.secateur.ui.map;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Reading;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The graph of layers. A click or the arrow keys choose; the wheel moves it and with Ctrl zooms; it
 * is dragged with the mouse, and a double click shows all of it.
 */
public final class MapChart extends Region {
    private static final Map<KeyCode, GraphLayout.Direction> KEYS =
            Map.of(
                    KeyCode.UP, GraphLayout.Direction.UP,
                    KeyCode.DOWN, GraphLayout.Direction.DOWN,
                    KeyCode.LEFT, GraphLayout.Direction.LEFT,
                    KeyCode.RIGHT, GraphLayout.Direction.RIGHT);
    private static final double NOTCH = 1.0025;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Reading reading = new Reading();
    private final MapViewModel model;
    private final MapTexts texts;
    private MapData data;
    private MapViewport seen;
    private boolean reveals;
    private boolean dragged;
    private double lastX;
    private double lastY;

    /** Shows a model. */
    public MapChart(MapViewModel model, Localization localization) {
        this.model = model;
        this.texts = new MapTexts(localization);
        setId("map-chart");
        getStyleClass().add("map-chart");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(180, 120);
        setPrefSize(380, 400);
        widthProperty().subscribe(width -> keep());
        heightProperty().subscribe(height -> keep());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> reading.setVisible(false));
        setOnScroll(this::scroll);
        setOnKeyPressed(this::step);
        localization.messagesProperty().subscribe(messages -> show(data));
        model.dataProperty().subscribe(this::show);
    }

    /** Shows all of it at once. */
    public void fit() {
        move(before -> MapViewport.whole(data.layout(), getWidth(), getHeight()));
    }

    /** Where a box stands in this chart; null before there is one. */
    public GraphLayout.Box seenBox(int node) {
        if (seen == null) {
            return null;
        }
        GraphLayout.Box box = data.layout().boxes().get(node);
        double scale = seen.scale();
        return new GraphLayout.Box(
                seen.left() + box.x() * scale,
                seen.top() + box.y() * scale,
                box.width() * scale,
                box.height() * scale,
                box.rank());
    }

    private void show(MapData now) {
        boolean isOther = data == null || now == null || !now.graph().equals(data.graph());
        reveals |= !isOther && now.chosen() != data.chosen();
        data = now;
        if (isOther) {
            seen = null;
            reading.setVisible(false);
        }
        setAccessibleText(
                now == null || now.chosen() < 0
                        ? ""
                        : texts.exactly(
                                now.graph().nodes().get(now.chosen()),
                                now.sparsity().get(now.chosen())));
        drawing.invalidate();
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (data == null) {
            return;
        }
        if (seen == null) {
            seen = MapViewport.first(data.layout(), width, height);
            reveals = true;
        }
        if (reveals && data.chosen() >= 0) {
            seen = seen.revealing(data.layout().boxes().get(data.chosen()), width, height);
        }
        reveals = false;
        new MapPainter(drawing, graphics, data, texts, seen, width, height).paint();
    }

    private void keep() {
        if (seen != null && data != null && getWidth() > 0 && getHeight() > 0) {
            move(before -> before);
        }
    }

    private void move(UnaryOperator<MapViewport> how) {
        if (data != null && seen != null) {
            seen = how.apply(seen).within(data.layout(), getWidth(), getHeight());
            reading.setVisible(false);
            drawing.invalidate();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            double factor = Math.pow(NOTCH, event.getDeltaY());
            move(before -> before.zoomed(factor, event.getX(), event.getY()));
        } else {
            move(before -> before.moved(event.getDeltaX(), event.getDeltaY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragged = false;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        double x = event.getX() - lastX;
        double y = event.getY() - lastY;
        dragged |= !event.isStillSincePress();
        if (dragged) {
            move(before -> before.moved(x, y));
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        int node = under(event);
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        } else if (node >= 0) {
            model.choose(node);
        } else if (event.getClickCount() == 2) {
            fit();
        }
    }

    private int under(MouseEvent event) {
        return data == null || seen == null
                ? -1
                : data.layout().at(seen.x(event.getX()), seen.y(event.getY()));
    }

    private void point(MouseEvent event) {
        int node = under(event);
        setCursor(node >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        reading.setVisible(node >= 0);
        if (node >= 0) {
            reading.setText(
                    texts.exactly(data.graph().nodes().get(node), data.sparsity().get(node)));
            reading.autosize();
            double left = Math.min(event.getX() + 14, getWidth() - reading.getWidth());
            double below = event.getY() + 18;
            boolean fits = below + reading.getHeight() <= getHeight();
            double top = fits ? below : event.getY() - reading.getHeight() - 8;
            reading.relocate(Math.max(0, left), Math.max(0, top));
        }
    }

    private void step(KeyEvent event) {
        GraphLayout.Direction direction = KEYS.get(event.getCode());
        if (direction != null && !event.isShortcutDown()) {
            model.walk(direction);
            event.consume();
        }
    }
}
