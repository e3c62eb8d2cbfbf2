package dev.secateur.model.compression;

import dev.secateur.model.network.LayerWeights;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the codes of weights that share few values already, such as those of a file. */
final class FewValues {
    private static final int MOST = 256;

    private FewValues() {}

    /** Every layer as codes; empty if one of them has more than 256 values besides zero. */
    static Optional<List<CodedLayer>> codes(List<LayerWeights> layers) {
        List<Optional<CodedLayer>> coded = layers.stream().map(FewValues::code).toList();
        return coded.stream().allMatch(Optional::isPresent)
                ? Optional.of(coded.stream().map(Optional::get).toList())
                : Optional.empty();
    }

    private static Optional<CodedLayer> code(LayerWeights layer) {
        BitSet zeros = StoredWeights.zeros(layer);
        float[] survivors = Coder.survivors(layer.toArray(), zeros);
        float[] values = distinct(survivors);
        if (values.length > MOST) {
            return Optional.empty();
        }
        short[] codes = new short[survivors.length];
        for (int n = 0; n < codes.length; n++) {
            codes[n] = (short) Arrays.binarySearch(values, survivors[n]);
        }
        Codebook book = new Codebook.Shared(values.length == 0 ? new float[1] : values);
        return Optional.of(new CodedLayer(layer, zeros, List.of(book), codes));
    }

    /** In ascending order; one more than there may be if there are too many. */
    private static float[] distinct(float[] survivors) {
        float[] found = new float[0];
        for (float value : survivors) {
            int at = Arrays.binarySearch(found, value);
            if (at < 0) {
                found = inserted(found, -at - 1, value);
            }
            if (found.length > MOST) {
                break;
            }
        }
        return found;
    }

    private static float[] inserted(float[] values, int at, float value) {
        float[] more = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, more, at + 1, values.length - at);
        more[at] = value;
        return more;
    }
}
