package dev.secateur.ui.histogram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The labels of an axis, kept and used again from one drawing to the next. */
final class AxisLabels extends Region {
    private final List<Label> labels = new ArrayList<>();
    private int used;

    AxisLabels() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void clear() {
        labels.forEach(label -> label.setVisible(false));
        used = 0;
    }

    /** Puts a label so that it ends right at x, centred on y. */
    void endingAt(double x, double y, String text) {
        Label label = next(text);
        label.relocate(x - label.getWidth(), y - label.getHeight() / 2);
    }

    /** Puts a label below y, centred on x, but within the given bounds. */
    void below(double x, double y, String text, double low, double high) {
        Label label = next(text);
        double left = Math.min(high - label.getWidth(), x - label.getWidth() / 2);
        label.relocate(Math.max(low, left), y);
    }

    /** How wide the widest of these texts would be. */
    double widest(List<String> texts) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, next(text).getWidth());
        }
        clear();
        return widest;
    }

    private Label next(String text) {
        if (used == labels.size()) {
            Label label = new Label();
            label.getStyleClass().add("tick");
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        Label label = labels.get(used++);
        label.setText(text);
        label.setVisible(true);
        label.applyCss();
        label.autosize();
        return label;
    }
}
