package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The box that names the threshold and what it takes away. */
final class ThresholdLabel extends VBox {
    private final Localization texts;
    private final Label threshold = new Label();
    private final Label share = new Label();
    private boolean styled;

    ThresholdLabel(Localization texts) {
        this.texts = texts;
        getStyleClass().add("threshold-label");
        threshold.getStyleClass().add("threshold");
        share.getStyleClass().add("share");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(threshold, share);
    }

    /**
     * Shows the figures.
     *
     * @param bounds the thresholds, or none
     * @param sigma the standard deviation of the weights, or NaN where it is not known
     * @param goes the share that goes, or NaN where it is not known
     */
    void show(Bounds bounds, double sigma, double goes) {
        boolean wasVisible = isVisible();
        set(threshold, thresholdText(bounds, sigma));
        set(share, Double.isNaN(goes) ? "" : goesText(goes));
        setVisible(threshold.isVisible() || share.isVisible());
        if (!styled || !wasVisible) {
            applyCss();
            styled = true;
        }
        autosize();
    }

    /** All that the box says, in one line. */
    String text() {
        return (threshold.getText() + " " + share.getText()).strip();
    }

    private String goesText(double goes) {
        return texts.text("histogram.goes", Figures.percent(goes));
    }

    private String thresholdText(Bounds bounds, double sigma) {
        if (!bounds.areKnown()) {
            return "";
        } else if (!bounds.areEven()) {
            return texts.text(
                    "histogram.bounds",
                    Figures.weight(-bounds.negative()),
                    Figures.weight(bounds.positive()));
        }
        double value = bounds.positive();
        return sigma > 0
                ? texts.text(
                        "histogram.threshold-sigma",
                        Figures.weight(value),
                        Figures.fixed(value / sigma, 2))
                : texts.text("histogram.threshold", Figures.weight(value));
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
