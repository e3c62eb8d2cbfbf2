package dev.secateur.app.drag;

import dev.secateur.app.window.EngineParts;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.heatmap.HeatmapMode;
import dev.secateur.ui.heatmap.HeatmapRaster;
import dev.secateur.ui.heatmap.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/**
 * Measures drags of a network's threshold while its largest layer is looked at: for each, the time
 * from the new value to counts, sizes, bars, tiles and the pixels of the heatmap.
 *
 * @param network a bundled network or a file
 * @param drags how many, at least 1
 * @param width of the heatmap, in pixels
 * @param height of the heatmap, in pixels
 * @param seed draws the thresholds
 */
public record DragBenchmark(String network, int drags, int width, int height, long seed) {
    static final Palette PALETTE =
            new Palette(Color.RED, Color.WHITE, Color.BLUE, Color.NAVY, Color.ORANGE);

    /** Until the virtual machine has compiled what a drag needs. */
    private static final int WARM_UP = 200;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Measures. */
    public DragResult run(JobContext context) {
        context.progress().accept(Progress.unknown("job.opening", network));
        Desk desk = new Desk(EngineParts.start(1));
        desk.open(network);
        List<LayerWeights> layers =
                desk.revision().pruner().indexes().stream().map(MagnitudeIndex::weights).toList();
        int largest =
                IntStream.range(0, layers.size())
                        .boxed()
                        .max(Comparator.comparingInt(l -> layers.get(l).size()))
                        .orElseThrow();
        double chosenSeconds = seconds(() -> index(List.of(layers.get(largest))));
        List<MagnitudeIndex> all = new ArrayList<>();
        double allSeconds = seconds(() -> all.addAll(index(layers)));
        double packSeconds = seconds(() -> all.forEach(index -> index.pack(context.token())));
        desk.look(largest);
        List<Double> millis = drag(desk, context);
        return new DragResult(
                this,
                layers.get(largest).layer(),
                millis,
                chosenSeconds,
                allSeconds,
                packSeconds,
                all.stream().mapToLong(MagnitudeIndex::bytes).sum(),
                layers.stream().mapToLong(LayerWeights::size).sum() * Float.BYTES);
    }

    /** Until any threshold is answered without a pass over the weights. */
    private static List<MagnitudeIndex> index(List<LayerWeights> layers) {
        List<MagnitudeIndex> indexes = layers.stream().map(MagnitudeIndex::unsorted).toList();
        indexes.forEach(index -> index.sort(new CancellationToken()));
        return indexes;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    private List<Double> drag(Desk desk, JobContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        HeatmapRaster raster = HeatmapRaster.of(desk.picture().grid(), width, height);
        int[] pixels = new int[raster.width() * raster.height()];
        double reach =
                desk.revision().pruner().indexes().stream()
                        .mapToDouble(index -> index.statistics().reach())
                        .max()
                        .orElseThrow();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + drags; i++) {
            context.token().throwIfCancelled();
            context.progress()
                    .accept(
                            Progress.at(
                                    (double) i / (WARM_UP + drags), "cli.bench.dragging", network));
            PruningSpec spec = spec(random, reach);
            long start = System.nanoTime();
            desk.drag(spec);
            raster.paint(HeatmapMode.WEIGHTS, PALETTE, desk.picture().goes(), pixels);
            double took = (System.nanoTime() - start) / NANOS_PER_MILLI;
            if (i >= WARM_UP) {
                millis.add(took);
            }
        }
        return millis;
    }

    /** Thresholds and sparsities, over all layers and layer by layer. */
    private static PruningSpec spec(SplittableRandom random, double reach) {
        Amount amount =
                random.nextBoolean()
                        ? new Amount.Threshold(random.nextDouble() * random.nextDouble() * reach)
                        : new Amount.Sparsity(random.nextDouble());
        return PruningSpec.global(0)
                .withAmount(amount)
                .withScope(random.nextBoolean() ? Scope.GLOBAL : Scope.LAYER);
    }
}
