package dev.secateur.ui.sizes;

import dev.secateur.model.study.NetworkForm;
import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Files as horizontal bars: a group for each kind, a bar for each form of the network. */
final class SizesChart extends Region implements Exportable {
    private static final double LEGEND = 28;
    private static final double BAR = 11;
    private static final double GAP = 12;
    private static final double FONT = 11;
    private static final double SWATCH = 10;
    private static final double DIMMED = 0.45;

    private final Drawing drawing = new Drawing(this, this::paint);
    private SizeBars bars;

    SizesChart() {
        setId("sizes-chart");
        getStyleClass().add("sizes-chart");
        getChildren().setAll(drawing.nodes());
    }

    /** Shows bars instead of what was shown; null for none. */
    void show(SizeBars other) {
        bars = other;
        if (other != null) {
            List<String> said = new ArrayList<>();
            for (SizeBars.Group group : other.groups()) {
                said.add(group.label());
                group.bars().forEach(bar -> said.add(bar.text()));
            }
            setAccessibleText(String.join(", ", said));
        }
        drawing.invalidate();
    }

    @Override
    public Optional<Figure> figure() {
        return Optional.ofNullable(bars)
                .filter(now -> !now.groups().isEmpty())
                .map(now -> Figure.of("sizes", matrix(now)));
    }

    private static Matrix matrix(SizeBars bars) {
        return Matrix.of(
                "B",
                bars.groups().stream().map(SizeBars.Group::label).toList(),
                bars.legend(),
                bars.groups().stream()
                        .flatMap(group -> group.bars().stream())
                        .mapToDouble(SizeBars.Bar::bytes)
                        .toArray(),
                cell -> 0xFFFFFFFF,
                true);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (bars == null) {
            return 0;
        }
        return LEGEND + bars.groups().size() * (bars.legend().size() * BAR + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (bars == null || bars.groups().isEmpty()) {
            return;
        }
        Font font = drawing.font(FONT, FontWeight.NORMAL);
        graphics.setFont(font);
        graphics.setTextBaseline(VPos.CENTER);
        double left =
                bars.groups().stream().mapToDouble(g -> width(g.label(), font)).max().orElse(0)
                        + GAP;
        legend(graphics, font, left);
        double right =
                bars.groups().stream()
                        .flatMap(g -> g.bars().stream())
                        .mapToDouble(bar -> width(bar.text(), font))
                        .max()
                        .orElse(0);
        double room = Math.max(1, width - left - right - 6);
        double y = LEGEND;
        for (SizeBars.Group group : bars.groups()) {
            group(graphics, group, left, y, room / Math.max(1, bars.longest()));
            y += group.bars().size() * BAR + GAP;
        }
    }

    private double width(String text, Font font) {
        return drawing.ruler().width(text, font);
    }

    private void legend(GraphicsContext graphics, Font font, double left) {
        double x = left;
        List<SizeBars.Bar> forms = bars.groups().get(0).bars();
        graphics.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < forms.size(); i++) {
            graphics.setFill(color(forms.get(i).form()));
            graphics.fillRect(x, SWATCH / 2, SWATCH, SWATCH);
            graphics.setFill(drawing.color(Ink.MUTED));
            graphics.fillText(bars.legend().get(i), x + SWATCH + 6, SWATCH);
            x += SWATCH + 6 + width(bars.legend().get(i), font) + 16;
        }
    }

    private void group(
            GraphicsContext graphics, SizeBars.Group group, double left, double top, double scale) {
        graphics.setFill(drawing.color(Ink.TEXT));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(group.label(), left - GAP, top + group.bars().size() * BAR / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
        double y = top;
        for (SizeBars.Bar bar : group.bars()) {
            double length = Math.max(1, bar.bytes() * scale);
            graphics.setFill(color(bar.form()));
            graphics.fillRect(left, y + 1, length, BAR - 2);
            graphics.setFill(drawing.color(Ink.MUTED));
            graphics.fillText(bar.text(), left + length + 6, y + BAR / 2);
            y += BAR;
        }
    }

    /** What is left is blue, more so the less there is; the original is neither kept nor gone. */
    private Color color(NetworkForm form) {
        double opacity = bars.stale() ? DIMMED : 1;
        return switch (form) {
            case ORIGINAL -> drawing.color(Ink.MUTED, 0.5 * opacity);
            case MASKED -> drawing.color(Ink.KEPT, 0.5 * opacity);
            case COMPACTED -> drawing.color(Ink.KEPT, opacity);
        };
    }
}
