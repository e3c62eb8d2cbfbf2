package dev.secateur.app.drag;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.Histogram;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.ui.heatmap.HeatmapMode;
import dev.secateur.ui.heatmap.HeatmapRaster;
import dev.secateur.ui.heatmap.PrunedWeights;
import dev.secateur.ui.heatmap.WeightGrids;
import dev.secateur.ui.heatmap.WeightValues;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a drag, each by itself, where a layer of 25 million random weights is looked at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DragSteps {
    private static final int SIDE = 5000;
    private static final int BINS = 160;

    private final SplittableRandom random = new SplittableRandom(1);
    private Network network;
    private LayerWeights large;
    private Pruner pruner;
    private double reach;
    private HeatmapRaster raster;
    private int[] pixels;

    /** Builds the network and goes through its weights. */
    @Setup
    public void build() {
        network =
                new Engine(1)
                        .build(
                                Architecture.parse("mlp:" + SIDE + "-" + SIDE),
                                new ExampleShape.Vector(100),
                                10,
                                1,
                                Optimizer.adam());
        List<LayerWeights> layers = network.weights();
        large = layers.get(1);
        pruner =
                new Pruner(
                        network.summary("random"),
                        MagnitudeIndex.of(layers, JobContext.silent()),
                        Mask.empty(layers.size()));
        reach = pruner.indexes().get(1).statistics().reach();
        FloatBuffer values = large.tensors().get(0).values();
        raster =
                HeatmapRaster.of(
                        WeightGrids.matrix(
                                SIDE,
                                SIDE,
                                (row, column) -> column * SIDE + row,
                                WeightValues.of(values),
                                reach),
                        1000,
                        600);
        pixels = new int[raster.width() * raster.height()];
    }

    /** Gives the native memory back. */
    @TearDown
    public void close() {
        network.close();
    }

    private double threshold() {
        return random.nextDouble() * reach;
    }

    /** What is done once for a layer, in the background. */
    @Benchmark
    public MagnitudeIndex index() {
        return MagnitudeIndex.of(large);
    }

    /** From a threshold to exact counts of all layers, and the size that is left. */
    @Benchmark
    public PruningPreview preview() {
        Amount amount = new Amount.Threshold(threshold());
        return pruner.preview(PruningSpec.global(0).withAmount(amount));
    }

    /** From a threshold to the pixels of the heatmap. */
    @Benchmark
    public int[] heatmap() {
        raster.paint(
                HeatmapMode.WEIGHTS,
                DragBenchmark.PALETTE,
                PrunedWeights.below(threshold()),
                pixels);
        return pixels;
    }

    /** What is counted once for a layer, in the background. */
    @Benchmark
    public Histogram histogram() {
        return Histogram.symmetric(large, reach, BINS);
    }
}
