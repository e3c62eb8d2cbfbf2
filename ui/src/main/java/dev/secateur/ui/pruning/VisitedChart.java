package dev.secateur.ui.pruning;

import static dev.secateur.ui.control.Drawing.crisp;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Reading;
import dev.secateur.ui.control.TextRuler;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Pen;
import dev.secateur.ui.export.Plot;
import dev.secateur.ui.export.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Under the slider, and over the same axis: the accuracy that each draft left which was visited. A
 * click goes back to a draft.
 */
final class VisitedChart extends Region implements Exportable {
    private static final double HEIGHT = 60;
    private static final double FONT = 10;
    private static final double DOT = 2.5;
    private static final double RING = 5;
    private static final double REACH = 12;

    /** Of the slider: where its track begins. */
    private static final double SIDE = 8;

    /** The axis' name keeps clear of a mark at the beginning. */
    private static final double BESIDE_MARK = 4;

    private static final double TOP = 6;
    private static final double BOTTOM = 6;
    private static final double LABEL = 12;
    private static final double HINT = 16;
    private static final double HINT_PADDING = 12;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Reading reading = new Reading();
    private final TextRuler ruler = new TextRuler();
    private final Localization texts;
    private final DoubleConsumer onChoose;
    private List<Visited> points = List.of();
    private final BooleanProperty measurable = new SimpleBooleanProperty(this, "measurable");
    private double now;

    VisitedChart(Localization texts, DoubleConsumer onChoose) {
        this.texts = texts;
        this.onChoose = onChoose;
        getStyleClass().add("visited-chart");
        setId("visited");
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> reading.setVisible(false));
        setOnMouseClicked(this::click);
        texts.messagesProperty().subscribe(drawing::invalidate);
        measurable.subscribe(drawing::invalidate);
    }

    /** Whether there are data to measure drafts on. */
    BooleanProperty measurableProperty() {
        return measurable;
    }

    /** Shows other points, by rising share. */
    void show(List<Visited> others) {
        points = others;
        setAccessibleText(String.join(", ", others.stream().map(this::text).toList()));
        drawing.invalidate();
    }

    @Override
    public Optional<Figure> figure() {
        return points.isEmpty() ? Optional.empty() : Optional.of(shown());
    }

    private Figure shown() {
        double[] x = points.stream().mapToDouble(Visited::share).toArray();
        double[] low = points.stream().mapToDouble(point -> point.accuracy().low()).toArray();
        double[] high = points.stream().mapToDouble(point -> point.accuracy().high()).toArray();
        double[] y = points.stream().mapToDouble(point -> point.accuracy().value()).toArray();
        String title = texts.text("training.accuracy");
        List<Trace> traces =
                List.of(
                        new Trace.Band(
                                "95 %", new Pen(Ink.VALIDATION, 0.2, 1, false), x, low, high),
                        new Trace.Line(title, Pen.strong(Ink.VALIDATION), x, y),
                        new Trace.Mark("", Pen.dashed(Ink.PRUNED), now));
        String axis = texts.text("history.quantity.sparsity");
        return Figure.of("visited", new Plot(title, axis, Plot.Scale.SHARES, traces));
    }

    /** Marks another share. */
    void mark(double share) {
        now = share;
        drawing.invalidate();
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private double x(double share) {
        return SIDE + share * (getWidth() - 2 * SIDE);
    }

    private double y(double accuracy) {
        return TOP + (1 - accuracy) * (getHeight() - TOP - BOTTOM);
    }

    private void paint(GraphicsContext g, double width, double height) {
        g.setFont(drawing.font(FONT, FontWeight.NORMAL));
        frame(g);
        if (!points.isEmpty()) {
            ranges(g);
            curve(g);
        }
        labels(g);
        dots(g);
        if (points.isEmpty()) {
            hint(g, width, height);
        }
    }

    private void hint(GraphicsContext g, double width, double height) {
        String hint =
                texts.text(measurable.get() ? "pruning.visited.empty" : "pruning.visited.no-data");
        double room = width - 2 * SIDE;
        double wide = Math.min(room, ruler.width(hint, g.getFont()) + HINT_PADDING);
        g.setFill(drawing.color(Ink.PANEL));
        g.fillRect((width - wide) / 2, (height - HINT) / 2, wide, HINT);
        g.setFill(drawing.color(Ink.MUTED));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(hint, width / 2, height / 2, room);
    }

    private void frame(GraphicsContext g) {
        g.setLineWidth(1);
        g.setLineDashes();
        g.setStroke(drawing.color(Ink.LINE));
        for (double accuracy : new double[] {0, 0.5, 1}) {
            double y = crisp(y(accuracy));
            g.strokeLine(x(0), y, x(1), y);
        }
        g.setStroke(drawing.color(Ink.PRUNED));
        g.setLineDashes(2, 3);
        g.strokeLine(crisp(x(now)), y(1), crisp(x(now)), y(0));
        g.setLineDashes();
    }

    /** Beside the dots and lines where there is room, and over the lines where there is none. */
    private void labels(GraphicsContext g) {
        double[] x = points.stream().mapToDouble(point -> x(point.share())).toArray();
        double[] y = points.stream().mapToDouble(point -> y(point.accuracy().value())).toArray();
        Crowded crowded = new Crowded(x, y, x(now), DOT);
        label(g, texts.text("pruning.visited.most"), 1, y(1) + 2, 1, crowded);
        label(g, texts.text("pruning.visited.axis"), 0, y(0) - 2 - LABEL, -1, crowded);
    }

    private void label(
            GraphicsContext g, String text, double side, double top, int inwards, Crowded crowded) {
        double wide = ruler.width(text, g.getFont());
        double room = x(1) - x(0) - 2 * BESIDE_MARK - wide;
        List<Rectangle2D> places =
                DoubleStream.of(side, 1 - side, 0.5)
                        .map(share -> x(0) + BESIDE_MARK + share * room)
                        .boxed()
                        .flatMap(
                                left ->
                                        DoubleStream.of(0, 3, 6)
                                                .mapToObj(by -> top + inwards * by)
                                                .map(at -> new Rectangle2D(left, at, wide, LABEL)))
                        .toList();
        write(g, text, places.stream().filter(crowded::isFree).findFirst().orElse(places.get(0)));
    }

    private void write(GraphicsContext g, String text, Rectangle2D place) {
        g.setFill(drawing.color(Ink.PANEL));
        g.fillRect(place.getMinX() - 1, place.getMinY(), place.getWidth() + 2, LABEL);
        g.setFill(drawing.color(Ink.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, place.getMinX(), place.getMinY() + LABEL / 2);
    }

    private void ranges(GraphicsContext g) {
        g.setStroke(drawing.color(Ink.VALIDATION, 0.35));
        g.setLineWidth(3);
        for (Visited point : points) {
            double x = x(point.share());
            g.strokeLine(x, y(point.accuracy().low()), x, y(point.accuracy().high()));
        }
    }

    private void curve(GraphicsContext g) {
        g.setStroke(drawing.color(Ink.VALIDATION));
        g.setLineWidth(1.5);
        double[] x = points.stream().mapToDouble(point -> x(point.share())).toArray();
        double[] y = points.stream().mapToDouble(point -> y(point.accuracy().value())).toArray();
        g.strokePolyline(x, y, x.length);
    }

    private void dots(GraphicsContext g) {
        g.setFill(drawing.color(Ink.VALIDATION));
        for (Visited point : points) {
            double x = x(point.share());
            double y = y(point.accuracy().value());
            g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            if (point.share() == now) {
                g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
            }
        }
    }

    /** The nearest within reach, across; null if there is none. */
    private Visited under(MouseEvent event) {
        Visited nearest = null;
        for (Visited point : points) {
            double distance = distance(event, point);
            if (distance <= REACH && (nearest == null || distance < distance(event, nearest))) {
                nearest = point;
            }
        }
        return nearest;
    }

    private double distance(MouseEvent event, Visited point) {
        return Math.abs(event.getX() - x(point.share()));
    }

    private void point(MouseEvent event) {
        Visited point = under(event);
        reading.setVisible(point != null);
        if (point != null) {
            reading.setText(text(point));
            reading.applyCss();
            reading.autosize();
            double left = Math.min(x(point.share()) + 10, getWidth() - reading.getWidth());
            reading.relocate(Math.max(0, left), getHeight());
        }
    }

    private String text(Visited point) {
        return texts.text(
                "pruning.visited.point",
                Figures.percent(point.share()),
                Figures.percent(point.accuracy().value()),
                Figures.percent(point.accuracy().low()),
                Figures.percent(point.accuracy().high()),
                Figures.count(point.examples()));
    }

    private void click(MouseEvent event) {
        Visited point = under(event);
        if (point != null) {
            onChoose.accept(point.share());
        }
    }
}
