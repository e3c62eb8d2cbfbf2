package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Reading;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.FontWeight;

/** A line for each layer, of which one is chosen with the mouse or with the up and down keys. */
final class SensitivityChart extends Region implements Exportable {
    private static final double HEADER = 30;
    private static final double AXIS = 44;
    private static final double LEFT = 44;
    private static final double WIDEST_NAME = 110;
    private static final double REACH = 12;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Reading reading = new Reading();
    private final Localization texts;
    private final IntConsumer onChoose;
    private SensitivityData data;

    /**
     * A chart without data.
     *
     * @param onChoose told the number of the layer that the person chooses
     */
    SensitivityChart(Localization texts, IntConsumer onChoose) {
        this.texts = texts;
        this.onChoose = onChoose;
        setId("sensitivity-chart");
        getStyleClass().add("sensitivity-chart");
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 180);
        setPrefSize(560, 240);
        texts.messagesProperty().subscribe(messages -> drawing.invalidate());
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> reading.setVisible(false));
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::step);
    }

    /** Shows other data; null for none. */
    void show(SensitivityData other) {
        data = other;
        reading.setVisible(false);
        setAccessibleText(other == null ? "" : spoken());
        drawing.invalidate();
    }

    @Override
    public Optional<Figure> figure() {
        return Optional.ofNullable(data).map(now -> new SensitivityFigure(now).in(texts));
    }

    private String spoken() {
        return data.lines().stream()
                .filter(data::isChosen)
                .flatMap(line -> line.curve().points().stream())
                .map(this::text)
                .collect(Collectors.joining(", "));
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (data != null) {
            new SensitivityPainter(drawing, graphics, data, scale(), texts, width).paint();
        }
    }

    private SensitivityScale scale() {
        double names = Math.min(WIDEST_NAME, names()) + 18;
        double width = Math.max(60, getWidth() - LEFT - names);
        double height = Math.max(60, getHeight() - HEADER - AXIS);
        return SensitivityScale.of(data, LEFT, HEADER, width, height);
    }

    private double names() {
        var bold = drawing.font(SensitivityPainter.FONT, FontWeight.SEMI_BOLD);
        return data.lines().stream()
                .mapToDouble(line -> drawing.ruler().width(line.curve().layer(), bold))
                .max()
                .orElse(0);
    }

    /** The nearest line within reach. */
    private Optional<LayerLine> under(MouseEvent event) {
        if (data == null) {
            return Optional.empty();
        }
        SensitivityScale scale = scale();
        return data.lines().stream()
                .filter(line -> distance(scale, line, event) <= REACH)
                .min(Comparator.comparingDouble(line -> distance(scale, line, event)));
    }

    private static double distance(SensitivityScale scale, LayerLine line, MouseEvent event) {
        return scale.distance(line.curve(), event.getX(), event.getY());
    }

    private void point(MouseEvent event) {
        Optional<LayerLine> line = under(event);
        setCursor(line.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        reading.setVisible(line.isPresent());
        line.ifPresent(of -> read(of, event.getX()));
    }

    private void read(LayerLine line, double x) {
        SensitivityScale scale = scale();
        SensitivityPoint nearest =
                line.curve().points().stream()
                        .min(Comparator.comparingDouble(p -> Math.abs(scale.px(p.sparsity()) - x)))
                        .orElseThrow();
        reading.setText(text(nearest));
        reading.autosize();
        double px = scale.px(nearest.sparsity());
        double py = scale.py(nearest.accuracy().value());
        double left = Math.min(px + 12, getWidth() - reading.getWidth());
        double above = py - reading.getHeight() - 10;
        reading.relocate(Math.max(0, left), above < 0 ? py + 12 : above);
    }

    private String text(SensitivityPoint point) {
        return texts.text(
                "sensitivity.point",
                point.layer(),
                Figures.percent(point.sparsity()),
                Figures.percent(point.accuracy().value()),
                Figures.percent(point.accuracy().low()),
                Figures.percent(point.accuracy().high()));
    }

    private void click(MouseEvent event) {
        requestFocus();
        under(event).ifPresent(line -> onChoose.accept(line.number()));
    }

    private void step(KeyEvent event) {
        int direction =
                event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (direction == 0 || data == null) {
            return;
        }
        List<Integer> numbers = data.lines().stream().map(LayerLine::number).toList();
        int next = numbers.indexOf(data.chosen()) + direction;
        if (next >= 0 && next < numbers.size()) {
            onChoose.accept(numbers.get(next));
        }
        event.consume();
    }
}
