package dev.secateur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.heatmap.HeatmapMode;
import dev.secateur.ui.heatmap.HeatmapPane;
import dev.secateur.ui.heatmap.PrunedWeights;
import dev.secateur.ui.heatmap.UnitStrip;
import dev.secateur.ui.heatmap.WeightGrid;
import dev.secateur.ui.heatmap.WeightGrids;
import dev.secateur.ui.histogram.HistogramChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws both instruments with weights like real ones, to be looked at in target/screenshots. */
class InstrumentScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ZH = Locale.CHINESE;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Picture(
            String name,
            Theme theme,
            Locale locale,
            float[] weights,
            double share,
            WeightGrid grid,
            HeatmapMode mode,
            boolean editable,
            boolean strip) {
        @Override
        public String toString() {
            return name + "-" + theme + "-" + locale;
        }
    }

    static Stream<Picture> pictures() {
        float[] first = Layers.blots(28, 28, 300, 1);
        WeightGrid matrix =
                WeightGrids.matrix(
                        300,
                        784,
                        (row, column) -> column * 300 + row,
                        i -> first[i],
                        Layers.reach(first));
        WeightGrid images =
                WeightGrids.tiles(
                        300,
                        28,
                        28,
                        (tile, row, column) -> (row * 28 + column) * 300 + tile,
                        i -> first[i],
                        Layers.reach(first));
        float[] last = Layers.gaussian(1000, 0.12, 0.4, 2);
        WeightGrid output =
                WeightGrids.matrix(
                        10,
                        100,
                        (row, column) -> column * 10 + row,
                        i -> last[i],
                        Layers.reach(last));
        float[] conv = Layers.gaussian(25_000, 0.05, 0.6, 3);
        WeightGrid kernels =
                WeightGrids.kernels(
                        50,
                        20,
                        5,
                        5,
                        (tile, row, column) -> tile * 25 + row * 5 + column,
                        i -> conv[i],
                        Layers.reach(conv));
        HeatmapMode weights = HeatmapMode.WEIGHTS;
        return Stream.of(
                new Picture("fc1", Theme.LIGHT, EN, first, .9, matrix, weights, true, true),
                new Picture("fc1", Theme.DARK, EN, first, .9, matrix, weights, true, true),
                new Picture("fc1", Theme.LIGHT, ZH, first, .9, matrix, weights, true, true),
                new Picture("images", Theme.LIGHT, EN, first, .9, images, weights, true, false),
                new Picture("images", Theme.DARK, ZH, first, .9, images, weights, false, false),
                new Picture(
                        "kept", Theme.LIGHT, EN, first, .9, matrix, HeatmapMode.KEPT, true, false),
                new Picture(
                        "density",
                        Theme.LIGHT,
                        EN,
                        first,
                        .9,
                        matrix,
                        HeatmapMode.DENSITY,
                        false,
                        false),
                new Picture(
                        "density",
                        Theme.DARK,
                        EN,
                        last,
                        .42,
                        output,
                        HeatmapMode.DENSITY,
                        true,
                        false),
                new Picture("out", Theme.LIGHT, EN, last, .42, output, weights, true, false),
                new Picture("conv", Theme.DARK, EN, conv, .7, kernels, weights, true, false),
                new Picture(
                        "conv", Theme.LIGHT, EN, conv, .7, kernels, HeatmapMode.KEPT, true, false),
                new Picture("nearly-all", Theme.DARK, EN, last, .99, output, weights, true, false),
                new Picture("empty", Theme.LIGHT, ZH, new float[0], 0, null, weights, true, false));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void bothInstrumentsFillTheirPanel(Picture picture) throws IOException {
        WritableImage image = Fx.call(() -> draw(picture));
        Path file = FOLDER.resolve("instrument-" + picture + ".png");
        Snapshots.writePng(image, file);
        assertThat(image.getWidth()).isEqualTo(760);
        assertThat(image.getHeight()).isEqualTo(640);
        assertThat(Files.size(file)).isPositive();
    }

    private static WritableImage draw(Picture picture) {
        Localization texts = new Localization(picture.locale());
        HistogramChart chart = new HistogramChart(texts);
        HeatmapPane heatmap = new HeatmapPane(texts);
        chart.setPrefHeight(250);
        chart.setMinHeight(250);
        HBox below = new HBox(16, heatmap);
        HBox.setHgrow(heatmap, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        if (picture.weights().length > 0) {
            double t = threshold(picture.weights(), picture.share());
            chart.histogramProperty().set(Layers.histogram(picture.weights(), 120));
            chart.boundsProperty().set(Bounds.both(t));
            chart.sigmaProperty().set(Layers.sigma(picture.weights()));
            chart.prunedShareProperty().set(Layers.below(picture.weights(), t));
            chart.editableProperty().set(picture.editable());
            heatmap.gridProperty().set(picture.grid());
            heatmap.goesProperty().set(PrunedWeights.below(t));
            heatmap.modeProperty().set(picture.mode());
            heatmap.axisTextProperty().set("784 →");
            if (picture.strip()) {
                below.getChildren().add(strip(picture.weights(), t));
            }
        }
        Label first = new Label("fc1 · 235,200 weights");
        Label second = new Label("Heatmap");
        first.getStyleClass().add("heading");
        second.getStyleClass().add("heading");
        VBox panel = new VBox(8, first, chart, second, below);
        panel.getStyleClass().add("panel");
        Scene scene = new Scene(panel, 760, 640);
        picture.theme().apply(scene);
        return Snapshots.of(scene);
    }

    private static UnitStrip strip(float[] weights, double threshold) {
        UnitStrip strip = new UnitStrip();
        for (int unit : new int[] {17, 84, 203}) {
            strip.units()
                    .add(
                            new UnitStrip.Unit(
                                    "neuron " + unit,
                                    WeightGrids.tiles(
                                            1,
                                            28,
                                            28,
                                            (tile, row, column) -> (row * 28 + column) * 300 + unit,
                                            i -> weights[i],
                                            Layers.reach(weights)),
                                    PrunedWeights.below(threshold)));
        }
        return strip;
    }

    private static double threshold(float[] weights, double share) {
        double[] sizes = new double[weights.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i]);
        }
        java.util.Arrays.sort(sizes);
        return sizes[(int) (share * sizes.length)];
    }
}
