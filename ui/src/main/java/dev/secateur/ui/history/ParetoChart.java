package dev.secateur.ui.history;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Reading;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * A plot of revisions: the mouse or the left and right keys point at one, a click or Enter opens
 * it.
 */
public final class ParetoChart extends Region implements Exportable {
    private static final double TOP = 14;
    private static final double AXIS = 42;

    /** Half of the last cost's label. */
    private static final double RIGHT = 22;

    private static final double REACH = 14;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Reading reading = new Reading();
    private final IntConsumer onOpen;
    private ParetoData data = new ParetoData(ParetoMeasure.PARAMETERS, List.of(), List.of());
    private String axisTitle = "";
    private ParetoPoint pointed;

    /**
     * A plot of nothing.
     *
     * @param onOpen told the number of the revision to open
     */
    ParetoChart(IntConsumer onOpen) {
        this.onOpen = onOpen;
        setId("pareto-chart");
        getStyleClass().add("pareto-chart");
        reading.setId("pareto-reading");
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 130);
        setPrefSize(420, 260);
        setOnMouseMoved(event -> point(under(event)));
        setOnMouseExited(event -> point(null));
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::press);
    }

    /** Shows others. */
    void show(ParetoData other, String axis) {
        data = other;
        axisTitle = axis;
        point(null);
        setAccessibleText(
                data.points().stream().map(ParetoPoint::text).collect(Collectors.joining(", ")));
        drawing.invalidate();
    }

    @Override
    public Optional<Figure> figure() {
        return data.points().isEmpty() ? Optional.empty() : Optional.of(data.figure(axisTitle));
    }

    /** Where a revision lies in this chart; null if it does not. */
    public Point2D seenPlace(int number) {
        return data.points().stream()
                .filter(point -> point.number() == number)
                .findFirst()
                .map(this::place)
                .orElse(null);
    }

    /** Where a revision lies, in pixels. */
    Point2D place(ParetoPoint point) {
        ParetoScale scale = scale();
        return new Point2D(scale.px(point.cost()), scale.py(point.accuracy()));
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (!data.points().isEmpty()) {
            new ParetoPainter(drawing, graphics, data, scale()).paint(axisTitle);
        }
    }

    private ParetoScale scale() {
        double height = Math.max(20, getHeight() - TOP - AXIS);
        ParetoScale rough = ParetoScale.of(data.points(), 0, TOP, getWidth(), height);
        Font font = drawing.font(ParetoPainter.FONT, FontWeight.NORMAL);
        double widest = 0;
        for (double value : rough.accuracies()) {
            String label = ParetoPainter.accuracy(value, rough.step());
            widest = Math.max(widest, drawing.ruler().width(label, font));
        }
        double left = Math.ceil(widest) + 12;
        double width = Math.max(40, getWidth() - left - RIGHT);
        return ParetoScale.of(data.points(), left, TOP, width, height);
    }

    /** The nearest within reach; null if there is none. */
    private ParetoPoint under(MouseEvent event) {
        ToDoubleFunction<ParetoPoint> distance =
                point -> place(point).distance(event.getX(), event.getY());
        return data.points().stream()
                .filter(point -> distance.applyAsDouble(point) <= REACH)
                .min(Comparator.comparingDouble(distance))
                .orElse(null);
    }

    private void point(ParetoPoint at) {
        pointed = at;
        setCursor(at == null ? Cursor.DEFAULT : Cursor.HAND);
        reading.setVisible(at != null);
        if (at != null) {
            Point2D place = place(at);
            reading.setText(at.text());
            reading.applyCss();
            reading.autosize();
            double x = Math.min(place.getX() + 12, getWidth() - reading.getWidth());
            double above = place.getY() - reading.getHeight() - 12;
            reading.relocate(Math.max(0, x), above < 0 ? place.getY() + 14 : above);
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        ParetoPoint at = under(event);
        if (at != null) {
            onOpen.accept(at.number());
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && pointed != null) {
            onOpen.accept(pointed.number());
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            step(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        }
    }

    private void step(int direction) {
        if (!data.points().isEmpty()) {
            int from = pointed == null ? (direction > 0 ? -1 : 0) : data.points().indexOf(pointed);
            int last = data.points().size() - 1;
            point(data.points().get(Math.max(0, Math.min(last, from + direction))));
        }
    }
}
