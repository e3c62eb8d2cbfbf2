package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * Which class was taken for which, as counts on a tint of their share; with a baseline, how the
 * counts changed against it. The mouse or the arrow keys read a cell.
 */
public final class ConfusionMatrixView extends Region implements Exportable {
    private static final double READOUT = 26;

    private record Cell(int row, int column) {}

    private final ObjectProperty<ConfusionData> data = new SimpleObjectProperty<>(this, "data");
    private final ObjectProperty<ConfusionData> baseline =
            new SimpleObjectProperty<>(this, "baseline");
    private final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(this, "cell");
    private final Localization texts;
    private final Drawing drawing = new Drawing(this, this::paint);
    private final Region outline = new Region();
    private final Label readout = new Label();

    /** A view without data, in the language of the texts. */
    public ConfusionMatrixView(Localization texts) {
        this.texts = texts;
        getStyleClass().add("confusion-matrix");
        outline.getStyleClass().add("cell-outline");
        outline.setMouseTransparent(true);
        readout.getStyleClass().add("readout");
        getChildren().addAll(drawing.nodes());
        getChildren().addAll(outline, readout);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(220, 220);
        listen();
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<ConfusionData> dataProperty() {
        return data;
    }

    /** What the data are compared with, of the same classes; null to show the data themselves. */
    public ObjectProperty<ConfusionData> baselineProperty() {
        return baseline;
    }

    /** What is said about the cell under the mouse; a hint without one. */
    public String reading() {
        return readout.getText();
    }

    @Override
    public Optional<Figure> figure() {
        return Optional.ofNullable(data.get())
                .filter(now -> now.size() > 0)
                .map(now -> new MatrixPainter(drawing, null, now, baseline.get(), matrix()))
                .map(painter -> painter.figure(title()));
    }

    private String title() {
        return texts.text("evaluation.actual") + " · " + texts.text("evaluation.predicted");
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        int size = data.get() == null ? 0 : data.get().size();
        return Math.max(260, Math.min(560, 120 + READOUT + size * 34));
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
        readout.resizeRelocate(0, getHeight() - READOUT + 4, getWidth(), READOUT - 4);
        Cell now = cell.get();
        boolean shown = now != null && data.get() != null;
        outline.setVisible(shown);
        if (shown) {
            MatrixLayout layout = matrix();
            outline.resizeRelocate(
                    layout.x(now.column()) - 1,
                    layout.y(now.row()) - 1,
                    layout.cellWidth() + 3,
                    layout.cellHeight() + 3);
        }
    }

    private void listen() {
        InvalidationListener redraw = o -> change();
        data.addListener(redraw);
        baseline.addListener(redraw);
        texts.messagesProperty().addListener(redraw);
        cell.addListener(o -> read());
        setOnMouseMoved(e -> cell.set(cellAt(e.getX(), e.getY())));
        setOnMouseExited(e -> cell.set(null));
        setOnKeyPressed(this::step);
        read();
    }

    private void change() {
        Cell now = cell.get();
        if (data.get() == null || (now != null && beyond(now, data.get().size()))) {
            cell.set(null);
        }
        read();
        drawing.invalidate();
    }

    private static boolean beyond(Cell cell, int size) {
        return cell.row() >= size || cell.column() >= size;
    }

    private Cell cellAt(double x, double y) {
        if (data.get() == null) {
            return null;
        }
        MatrixLayout layout = matrix();
        int row = layout.row(y);
        int column = layout.column(x);
        return row < 0 || column < 0 ? null : new Cell(row, column);
    }

    private void step(KeyEvent event) {
        if (data.get() == null || !event.getCode().isArrowKey()) {
            return;
        }
        Cell from = cell.get() == null ? new Cell(0, 0) : cell.get();
        int last = data.get().size() - 1;
        int row = from.row();
        int column = from.column();
        switch (event.getCode()) {
            case UP -> row--;
            case DOWN -> row++;
            case LEFT -> column--;
            default -> column++;
        }
        cell.set(new Cell(clamp(row, last), clamp(column, last)));
        event.consume();
    }

    private static int clamp(int index, int last) {
        return Math.max(0, Math.min(index, last));
    }

    private void read() {
        Cell now = cell.get();
        String text = now == null || data.get() == null ? hint() : describe(now);
        readout.setText(text);
        setAccessibleText(text);
        requestLayout();
    }

    private String hint() {
        return data.get() == null ? "" : texts.text("evaluation.matrix-hint");
    }

    private String describe(Cell at) {
        ConfusionData now = data.get();
        String actual = now.classes().get(at.row());
        String predicted = now.classes().get(at.column());
        String all = Figures.count(now.actual(at.row()));
        String count = Figures.count(now.counts()[at.row()][at.column()]);
        String share = Figures.percent(now.share(at.row(), at.column()));
        if (baseline.get() == null) {
            return texts.text("evaluation.cell", actual, predicted, count, all, share);
        }
        double change =
                now.share(at.row(), at.column()) - baseline.get().share(at.row(), at.column());
        String before = Figures.count(baseline.get().counts()[at.row()][at.column()]);
        return texts.text(
                "evaluation.cell-change", actual, predicted, before, count, Figures.points(change));
    }

    private MatrixLayout matrix() {
        ConfusionData now = data.get();
        Font font = drawing.font(MatrixPainter.NAME_SIZE, FontWeight.NORMAL);
        double widest = drawing.ruler().width(texts.text("evaluation.actual"), font);
        for (String name : now.classes()) {
            widest = Math.max(widest, drawing.ruler().width(name, font));
        }
        return MatrixLayout.fit(now.size(), widest, getWidth() - 2, getHeight() - READOUT - 2);
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        ConfusionData now = data.get();
        if (now != null && now.size() > 0) {
            new MatrixPainter(drawing, graphics, now, baseline.get(), matrix())
                    .paint(texts.text("evaluation.actual"), texts.text("evaluation.predicted"));
        }
    }
}
