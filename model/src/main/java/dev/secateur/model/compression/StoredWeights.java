package dev.secateur.model.compression;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a file of a network has to hold, apart from its configuration.
 *
 * @param layers the weights of every prunable layer, which are only read
 * @param others all other parameters, such as biases; they are always stored as they are
 * @param codes the layers as codes, where the weights share few values
 */
public record StoredWeights(
        List<LayerWeights> layers, FloatBuffer others, Optional<List<CodedLayer>> codes) {
    /** Copies the lists; the values of the buffer are looked at from its start to its limit. */
    public StoredWeights {
        layers = List.copyOf(layers);
        codes = codes.map(List::copyOf);
    }

    /** A network's, with codes where its weights share few values. */
    public static StoredWeights of(Network network) {
        List<LayerWeights> layers = network.weights();
        return new StoredWeights(layers, network.parameters().others(), FewValues.codes(layers));
    }

    /**
     * The same weights with the codes that a coding gives them, whatever codes they have; zeros get
     * none.
     *
     * @param token asked now and then whether to stop
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public StoredWeights coded(Coding coding, CancellationToken token) {
        Coder coder = new Coder(coding);
        List<CodedLayer> coded =
                layers.stream().map(layer -> coder.code(layer, zeros(layer), token)).toList();
        return new StoredWeights(layers, others, Optional.of(coded));
    }

    /** All parameters. */
    public long parameters() {
        return others.limit() + layers.stream().mapToLong(LayerWeights::size).sum();
    }

    /** The flat indices of a layer's weights that are zero. */
    static BitSet zeros(LayerWeights layer) {
        BitSet zeros = new BitSet();
        float[] values = layer.toArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 0) {
                zeros.set(i);
            }
        }
        return zeros;
    }
}
