package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.function.IntUnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;

/** What the colours of a heatmap mean. */
final class HeatmapLegend extends HBox {
    private static final int RAMP_WIDTH = 96;
    private static final int HEIGHT = 10;

    private final Localization texts;
    private final Label low = new Label();
    private final ImageView ramp = new ImageView();
    private final Label high = new Label();
    private final ImageView keptSwatch = new ImageView();
    private final Label kept = new Label();
    private final ImageView prunedSwatch = new ImageView();
    private final Label pruned = new Label();

    HeatmapLegend(Localization texts) {
        this.texts = texts;
        getStyleClass().add("heatmap-legend");
        kept.textProperty().bind(texts.bind("heatmap.legend.kept"));
        pruned.textProperty().bind(texts.bind("heatmap.legend.pruned"));
        getChildren().addAll(low, ramp, high, keptSwatch, kept, prunedSwatch, pruned);
    }

    void show(HeatmapMode mode, Palette palette, double reach) {
        switch (mode) {
            case WEIGHTS -> {
                ramp(x -> palette.weight((2.0 * x / (RAMP_WIDTH - 1) - 1) * reach, reach));
                low.setText(Figures.fixed(-reach, decimals(reach)));
                high.setText(Figures.fixed(reach, decimals(reach)));
            }
            case KEPT -> {}
            case DENSITY -> {
                ramp(x -> palette.density(x / (RAMP_WIDTH - 1.0)));
                low.setText(Figures.fixed(0, 0) + "\u202f%");
                high.setText(texts.text("heatmap.legend.all-kept", Figures.fixed(100, 0)));
            }
        }
        keptSwatch.setImage(swatch(palette.kept()));
        prunedSwatch.setImage(
                swatch(mode == HeatmapMode.KEPT ? palette.pruned() : palette.empty()));
        set(mode != HeatmapMode.KEPT, low, ramp, high);
        set(mode == HeatmapMode.KEPT, keptSwatch, kept);
        set(mode != HeatmapMode.DENSITY, prunedSwatch, pruned);
    }

    private void ramp(IntUnaryOperator color) {
        WritableImage image = new WritableImage(RAMP_WIDTH, HEIGHT);
        for (int x = 0; x < RAMP_WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, color.applyAsInt(x));
            }
        }
        ramp.setImage(image);
    }

    private static WritableImage swatch(int color) {
        WritableImage image = new WritableImage(HEIGHT, HEIGHT);
        for (int x = 0; x < HEIGHT; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.getPixelWriter().setArgb(x, y, color);
            }
        }
        return image;
    }

    private static int decimals(double reach) {
        return reach < 0.01 ? 4 : reach < 1 ? 2 : 1;
    }

    private static void set(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
