package dev.secateur.ui.map;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** What the colour of a box tells. */
final class MapLegend extends Region {
    private static final double RAMP = 90;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final Localization texts;

    MapLegend(Localization texts) {
        this.texts = texts;
        getChildren().addAll(drawing.nodes());
        setMinSize(220, 18);
        setPrefSize(220, 18);
        setMaxSize(220, 18);
        texts.messagesProperty().subscribe(messages -> drawing.invalidate());
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext g, double width, double height) {
        String low = Figures.fixed(0, 0) + "\u202f%";
        var font = drawing.font(11, FontWeight.NORMAL);
        double left = Math.ceil(drawing.ruler().width(low, font)) + 6;
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(drawing.color(Ink.MUTED));
        g.fillText(low, 0, height / 2);
        g.fillText(texts.text("map.legend.pruned"), left + RAMP + 6, height / 2);
        g.setFill(drawing.color(Ink.PANEL));
        g.fillRect(left, 4, RAMP, height - 8);
        g.setFill(
                new LinearGradient(
                        left,
                        0,
                        left + RAMP,
                        0,
                        false,
                        CycleMethod.NO_CYCLE,
                        new Stop(0, drawing.color(Ink.PRUNED, 0)),
                        new Stop(1, drawing.color(Ink.PRUNED, MapPainter.STRONGEST))));
        g.fillRect(left, 4, RAMP, height - 8);
        g.setStroke(drawing.color(Ink.MUTED, 0.45));
        g.strokeRect(Drawing.crisp(left), 4.5, RAMP - 1, height - 9);
    }
}
