package dev.secateur.ui.compression;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Reading;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * A sweep whose points can be pointed at and chosen, with the mouse or with the left and right
 * keys.
 *
 * @param <T> what is chosen
 */
final class SweepChart<T> extends Region implements Exportable {
    private static final double HEADER = 26;
    private static final double AXIS = 56;
    private static final double GAP = 12;
    private static final double REACH = 14;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Reading reading = new Reading();
    private final Consumer<T> onChoose;
    private SweepData<T> data;

    /** A chart without data. */
    SweepChart(Consumer<T> onChoose) {
        this.onChoose = onChoose;
        getStyleClass().add("sweep-chart");
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 260);
        setPrefSize(560, 340);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> reading.setVisible(false));
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::step);
    }

    /** Shows a sweep instead of what was shown; null for none. */
    void show(SweepData<T> other) {
        data = other;
        reading.setVisible(false);
        setAccessibleText(other == null ? "" : spoken());
        drawing.invalidate();
    }

    @Override
    public Optional<Figure> figure() {
        return Optional.ofNullable(data)
                .filter(now -> !now.panels().isEmpty())
                .map(SweepFigure::of);
    }

    private String spoken() {
        List<String> said = new ArrayList<>();
        for (SweepSeries<T> series : data.panels().get(0).series()) {
            said.add(series.name());
            series.points().forEach(point -> said.add(point.text()));
        }
        return String.join(", ", said);
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (data != null && !data.panels().isEmpty()) {
            new SweepPainter<>(drawing, graphics, data, scales()).paint();
        }
    }

    private List<SweepScale> scales() {
        int count = data.panels().size();
        double each =
                Math.max(20, (getHeight() - AXIS - count * HEADER - (count - 1) * GAP) / count);
        double left = left(each);
        double width = Math.max(40, getWidth() - left - 4);
        List<SweepScale> scales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double top = HEADER + i * (each + HEADER + GAP);
            scales.add(SweepScale.of(data.panels().get(i), data, left, top, width, each));
        }
        return scales;
    }

    private double left(double height) {
        Font font = drawing.font(SweepPainter.FONT, FontWeight.NORMAL);
        double widest = 0;
        for (SweepPanel<T> panel : data.panels()) {
            for (double value : SweepScale.of(panel, data, 0, 0, 1, height).lines()) {
                String label = panel.format().apply(value);
                widest = Math.max(widest, drawing.ruler().width(label, font));
            }
        }
        return Math.ceil(widest) + 10;
    }

    /** A point and where it lies. */
    private record Place<T>(SweepPoint<T> point, double x, double y) {
        double distance(MouseEvent event) {
            return Math.hypot(event.getX() - x, event.getY() - y);
        }
    }

    private List<Place<T>> places() {
        List<Place<T>> places = new ArrayList<>();
        if (data != null) {
            List<SweepScale> scales = scales();
            for (int i = 0; i < scales.size(); i++) {
                SweepScale scale = scales.get(i);
                data.panels().get(i).series().stream()
                        .flatMap(series -> series.points().stream())
                        .map(p -> new Place<>(p, scale.px(p.x()), scale.py(p.y())))
                        .forEach(places::add);
            }
        }
        return places;
    }

    /** The nearest within reach; null if there is none. */
    private Place<T> under(MouseEvent event) {
        Place<T> nearest = null;
        for (Place<T> place : places()) {
            double distance = place.distance(event);
            if (distance <= REACH && (nearest == null || distance < nearest.distance(event))) {
                nearest = place;
            }
        }
        return nearest;
    }

    private void point(MouseEvent event) {
        Place<T> place = under(event);
        setCursor(place == null ? Cursor.DEFAULT : Cursor.HAND);
        reading.setVisible(place != null);
        if (place != null) {
            reading.setText(place.point().text());
            reading.autosize();
            double x = Math.min(place.x() + 12, getWidth() - reading.getWidth());
            double y = place.y() - reading.getHeight() - 10;
            reading.relocate(Math.max(0, x), y < 0 ? place.y() + 12 : y);
        }
    }

    private void click(MouseEvent event) {
        requestFocus();
        Place<T> place = under(event);
        if (place != null) {
            onChoose.accept(place.point().what());
        }
    }

    private void step(KeyEvent event) {
        int direction =
                event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (direction == 0 || data == null) {
            return;
        }
        for (SweepSeries<T> series : data.panels().get(0).series()) {
            for (int i = 0; i < series.points().size(); i++) {
                int next = i + direction;
                if (data.isChosen(series.points().get(i))
                        && next >= 0
                        && next < series.points().size()) {
                    onChoose.accept(series.points().get(next).what());
                    event.consume();
                    return;
                }
            }
        }
    }
}
