package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
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
