package dev.secateur.model.compression;

import dev.secateur.model.engine.Network;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the weights that share a value together while a network is trained: after each step, each
 * value is the mean of what its weights have become. With plain gradient steps that is the step of
 * the value by the mean gradient of its weights (Han 2016, arXiv 1510.00149, section 3.3, which
 * takes the sum).
 *
 * @param network the network that is trained
 * @param codes which weights share a value
 */
record SharedValues(Network network, List<CodedLayer> codes) {
    /** Sets each weight to its value; gives the layers with these values. */
    List<CodedLayer> bringTogether() {
        List<LayerWeights> weights = network.weights();
        List<CodedLayer> moved = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (int l = 0; l < codes.size(); l++) {
            CodedLayer layer = codes.get(l).withBooks(List.of(means(codes.get(l), weights.get(l))));
            moved.add(layer);
            values.add(layer.values());
        }
        network.parameters().setWeights(values);
        return moved;
    }

    private static Codebook means(CodedLayer codes, LayerWeights layer) {
        float[] weights = layer.toArray();
        Codebook book = codes.books().get(0);
        double[] sums = new double[book.codes()];
        int[] counts = new int[book.codes()];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!codes.isPruned(i)) {
                int code = codes.code(n++);
                sums[code] += weights[i];
                counts[code]++;
            }
        }
        float[] means = new float[book.codes()];
        for (int code = 0; code < means.length; code++) {
            means[code] =
                    counts[code] == 0 ? book.value(code) : (float) (sums[code] / counts[code]);
        }
        return new Codebook.Shared(means);
    }
}
