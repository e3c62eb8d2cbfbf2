package dev.secateur.ui.training;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Localization;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** One measure of several networks over the epochs of their training. */
public final class OverlayChart extends Region {
    private static final double HEADER = 34;
    private static final double AXIS = 42;
    private static final double RIGHT = 10;

    private final Localization texts;
    private final Drawing drawing = new Drawing(this, this::paint);
    private final Label title = new Label();
    private OverlayData data;

    /** A chart of nothing. */
    public OverlayChart(Localization texts) {
        this.texts = texts;
        title.getStyleClass().add("chart-title");
        getStyleClass().add("overlay-chart");
        getChildren().addAll(drawing.nodes());
        getChildren().add(title);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 180);
        setPrefSize(400, 230);
    }

    /** Shows other curves; null for none. */
    public void show(OverlayData other) {
        data = other;
        title.setText(other == null ? "" : other.title());
        setAccessibleText(title.getText());
        drawing.invalidate();
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
        title.resizeRelocate(0, 0, getWidth(), HEADER - 10);
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (data != null) {
            new OverlayPainter(drawing, graphics, data, scale()).paint(texts.text("curves.axis"));
        }
    }

    private CurveScale scale() {
        CurveData all = data.all();
        ValueRange range = ValueRange.of(all);
        double height = Math.max(1, getHeight() - HEADER - AXIS);
        double left = widestTick(range, height) + 10;
        double width = Math.max(1, getWidth() - left - RIGHT);
        return new CurveScale(left, HEADER, width, height, all.lastEpoch(), range);
    }

    private double widestTick(ValueRange range, double height) {
        Font font = drawing.font(CurvePainter.LABEL_SIZE, FontWeight.NORMAL);
        Ticks ticks = CurveAxes.valueTicks(data.unit(), range, height);
        double widest = 30;
        for (double value : ticks.values()) {
            String label = data.unit().tick(value, ticks.decimals());
            widest = Math.max(widest, drawing.ruler().width(label, font));
        }
        return Math.ceil(widest);
    }
}
