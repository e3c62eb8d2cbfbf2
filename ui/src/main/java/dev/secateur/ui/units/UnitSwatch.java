package dev.secateur.ui.units;

import dev.secateur.ui.control.Drawing;
import javafx.scene.layout.Region;

/** The sign of a state, for a legend. */
final class UnitSwatch extends Region {
    private static final double SIDE = 14;

    private final Drawing drawing;

    UnitSwatch(UnitState state) {
        drawing =
                new Drawing(
                        this,
                        (g, width, height) -> {
                            UnitPainter painter = new UnitPainter(drawing(), g);
                            painter.mark(state, 0, 0, SIDE);
                        });
        getChildren().addAll(drawing.nodes());
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    private Drawing drawing() {
        return drawing;
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }
}
