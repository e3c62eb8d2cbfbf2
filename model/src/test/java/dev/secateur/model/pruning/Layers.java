package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerUnits;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Networks made of plain arrays, for tests. */
final class Layers {
    private Layers() {}

    static LayerWeights layer(String name, float... values) {
        FloatBuffer buffer = FloatBuffer.wrap(values);
        return new LayerWeights(
                name,
                List.of(new WeightTensor("W", List.of(values.length), false, buffer, values)),
                0);
    }

    /** A layer of units: each has its own row of incoming weights, stored column by column. */
    static LayerWeights units(String name, float[]... rows) {
        return units(name, Optional.empty(), rows);
    }

    /** The same, followed by a batch normalisation with these factors. */
    static LayerWeights units(String name, Optional<float[]> scales, float[]... rows) {
        int units = rows.length;
        float[] values = new float[units * rows[0].length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i % units][i / units];
        }
        WeightTensor tensor =
                new WeightTensor(
                        "W",
                        List.of(units, rows[0].length),
                        true,
                        FloatBuffer.wrap(values),
                        values,
                        i -> i % units);
        LayerUnits known = new LayerUnits(units, scales.map(FloatBuffer::wrap));
        return new LayerWeights(name, List.of(tensor), 0, known);
    }

    static NetworkSummary summary(List<LayerWeights> layers) {
        List<LayerInfo> infos = new ArrayList<>();
        for (LayerWeights layer : layers) {
            long n = layer.size();
            infos.add(new LayerInfo(layer.layer(), LayerType.DENSE, "", "", n + 2, n, 3 * n));
        }
        return new NetworkSummary("made", infos);
    }

    static Pruner pruner(List<LayerWeights> layers, Mask already) {
        return new Pruner(
                summary(layers), layers.stream().map(MagnitudeIndex::of).toList(), already);
    }

    static Pruner pruner(LayerWeights... layers) {
        return pruner(List.of(layers), Mask.empty(layers.length));
    }

    /** Weights of few distinct values, so that there are many ties, zeros among them. */
    static List<LayerWeights> random(long seed, int layers, int mostWeights) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LayerWeights> made = new ArrayList<>();
        for (int l = 0; l < layers; l++) {
            float[] values = new float[1 + random.nextInt(mostWeights)];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        random.nextInt(3) == 0
                                ? (random.nextInt(9) - 4) / 8f
                                : (float) (random.nextDouble() - 0.5);
            }
            made.add(layer("layer" + l, values));
        }
        return made;
    }
}
