package dev.secateur.ui.history;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Draws the rails of one line; they meet those of the lines above and below. */
final class RailsView extends Region {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double LANE = 16;
    private static final double DOT = 4.5;

    private Rails rails = new Rails(0, false, false, false);

    RailsView() {
        getStyleClass().add("rails");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Draws others. */
    void show(Rails other, boolean isShown) {
        rails = other;
        pseudoClassStateChanged(SHOWN, isShown);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return (rails.lane() + 1) * LANE + 2;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double middle = Math.floor(getHeight() / 2) + 0.5;
        double x = x(rails.lane());
        for (int lane = 0; lane < rails.lane(); lane++) {
            line(x(lane), 0, x(lane), getHeight());
        }
        if (rails.isBranch()) {
            line(x(rails.lane() - 1), middle, x, middle);
        }
        if (rails.above()) {
            line(x, 0, x, middle);
        }
        if (rails.below()) {
            line(x, middle, x, getHeight());
        }
        Circle dot = new Circle(x, middle, DOT);
        dot.getStyleClass().add("rail-dot");
        add(dot);
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("rail");
        add(line);
    }

    private void add(javafx.scene.Node node) {
        node.setManaged(false);
        getChildren().add(node);
    }

    private static double x(int lane) {
        return lane * LANE + 8.5;
    }
}
