package dev.secateur.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** The line and shape by which one of several things is known in a chart. */
public final class SymbolMark extends Region {
    private static final double WIDTH = 24;
    private static final double HEIGHT = 14;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final RunSymbol symbol;

    /** The mark of a symbol. */
    public SymbolMark(RunSymbol symbol) {
        this.symbol = symbol;
        getChildren().addAll(drawing.nodes());
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private void paint(GraphicsContext g, double width, double height) {
        g.setStroke(drawing.color(symbol.ink()));
        g.setFill(drawing.color(symbol.ink()));
        g.setLineWidth(2);
        g.strokeLine(0, height / 2, width, height / 2);
        symbol.paint(g, width / 2, height / 2);
    }
}
