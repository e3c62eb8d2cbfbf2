package dev.secateur.ui.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.Fx;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.layers.LayersView;
import dev.secateur.ui.layers.LayersViewModel;
import dev.secateur.ui.units.RankingViewModel;
import dev.secateur.ui.units.UnitsViewModel;
import dev.secateur.ui.workbench.TestBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws the layers beside the weights, to be looked at in target/screenshots. */
class WeightsScreenshotTest {
    private static final ExampleShape.Image PIXELS = new ExampleShape.Image(1, 28, 28);
    private static final int CLASSES = 10;

    record Picture(
            String name, String network, int layer, PruningSpec spec, boolean images, int width) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Picture> pictures() {
        PruningSpec most = PruningSpec.global(0.9);
        return Stream.of(
                new Picture("light", "lenet-300-100", 0, most, false, 1440),
                new Picture("dark", "lenet-300-100", 0, most, true, 1440),
                new Picture("zh", "lenet-300-100", 2, most.withLeastKept(0.05), false, 1440),
                new Picture("left-out", "lenet-300-100", 0, most, false, 1100),
                new Picture(
                        "random", "lenet-5", 1, most.withCriterion(Criterion.RANDOM), false, 1100),
                new Picture("conv", "lenet-5", 1, most, false, 2560),
                new Picture("graph", "digits-cnn", 2, most, false, 1100),
                new Picture("lstm", "charts-lstm", 0, most, false, 1100),
                new Picture("empty", "", 0, most, false, 1440));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void layersAndWeightsFillTheWindow(Picture picture) throws IOException {
        TestBench bench = new TestBench();
        if (!picture.network().isEmpty()) {
            bench.networks().add(picture.network(), () -> network(picture.network()));
            bench.open(picture.network());
        }
        WritableImage image = Fx.call(() -> draw(picture, bench));
        Snapshots.writePng(image, Path.of("target", "screenshots", "weights-" + picture + ".png"));
        assertThat(image.getWidth()).isEqualTo(picture.width());
        assertThat(bench.faults()).isEmpty();
    }

    private static WritableImage draw(Picture picture, TestBench bench) {
        if (picture.name().equals("zh")) {
            bench.texts().choose(Locale.CHINESE);
        }
        var workbench = bench.workbench();
        HeatmapViewModel heatmap = new HeatmapViewModel(workbench);
        LayersView layers = new LayersView(new LayersViewModel(workbench), bench.texts());
        WeightsView weights =
                new WeightsView(
                        new HistogramViewModel(workbench),
                        new RankingViewModel(workbench, new UnitsViewModel(workbench), bench),
                        heatmap,
                        bench.texts());
        StackPane panel = new StackPane(weights);
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        HBox body = new HBox(12, layers, panel);
        body.setStyle("-fx-padding: 16");
        Scene scene = new Scene(body, picture.width(), height(picture));
        (picture.name().equals("dark") ? Theme.DARK : Theme.LIGHT).apply(scene);
        heatmap.asImagesProperty().set(picture.images());
        if (!picture.network().isEmpty()) {
            workbench.draft().reviseSpec(spec -> picture.spec());
        }
        if (picture.name().equals("left-out")) {
            var first = workbench.revisionProperty().get().pruner().indexes().get(0);
            workbench.draft().reviseSpec(spec -> spec.withLeftOut(Set.of(first.layer())));
        }
        workbench.chosenLayerProperty().set(picture.layer());
        bench.settle();
        return Snapshots.of(scene);
    }

    private static int height(Picture picture) {
        return picture.width() * 5 / 8;
    }

    private static Network network(String name) {
        Engine engine = new Engine(1);
        ExampleShape shape =
                switch (name) {
                    case "charts-lstm" -> new ExampleShape.Sequence(1, 20);
                    case "digits-cnn" -> new ExampleShape.Image(1, 8, 8);
                    default -> PIXELS;
                };
        Network network =
                engine.build(Architecture.parse(name), shape, CLASSES, 5, Optimizer.adam());
        if (name.equals("lenet-300-100")) {
            train(network);
        }
        return network;
    }

    /** Briefly, on blots that stand elsewhere for each class: units learn where to look. */
    private static void train(Network network) {
        DataSplit data = new DataSplit(blots(600, 1), blots(60, 2));
        Probe probe = Probe.of(data, network.summary("").macs());
        JobContext context = new JobContext(new CancellationToken(), progress -> {});
        new Trainer(data.train(), probe, new CurveRecorder(Curves.NONE))
                .train(
                        network,
                        new TrainingOptions(6, 50, new Optimizer(Optimizer.Rule.ADAM, 2e-3, 1e-4)),
                        1,
                        context);
    }

    private static Dataset blots(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size * 784];
        int[] labels = IntStream.range(0, size).map(i -> i % CLASSES).toArray();
        for (int i = 0; i < size; i++) {
            double y = 8 + 12 * (labels[i] % 3) / 2.0 + random.nextGaussian();
            double x = 8 + 12 * (labels[i] / 3) / 3.0 + random.nextGaussian();
            for (int p = 0; p < 784; p++) {
                int row = p / 28;
                double dy = row - y;
                double dx = p - 28 * row - x;
                values[i * 784 + p] = (float) Math.exp(-(dx * dx + dy * dy) / 9);
            }
        }
        List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
        return Dataset.ofFloats("blots", PIXELS, names, values, labels);
    }
}
