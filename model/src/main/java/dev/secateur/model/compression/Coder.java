package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Codes layers. It holds nothing and may be used from any thread.
 *
 * @param coding how
 */
public record Coder(Coding coding) {
    /**
     * Codes one layer.
     *
     * @param layer its weights, which are only read
     * @param pruned the flat indices of those that get no code; they must be zero
     * @param token is asked now and then
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public CodedLayer code(LayerWeights layer, BitSet pruned, CancellationToken token) {
        float[] all = layer.toArray();
        BitSet gone = (BitSet) pruned.clone();
        token.throwIfCancelled();
        return coding instanceof Coding.Uniform uniform
                ? uniform(uniform, layer, all, gone, token)
                : shared(coding.codes(), layer, all, gone, token);
    }

    private static CodedLayer shared(
            int values, LayerWeights layer, float[] all, BitSet gone, CancellationToken token) {
        float[] survivors = survivors(all, gone);
        KMeans means = KMeans.of(survivors, values, token);
        short[] codes = new short[survivors.length];
        for (int n = 0; n < codes.length; n++) {
            codes[n] = (short) means.nearest(survivors[n]);
        }
        return new CodedLayer(layer, gone, List.of(new Codebook.Shared(means.means())), codes);
    }

    private static CodedLayer uniform(
            Coding.Uniform coding,
            LayerWeights layer,
            float[] all,
            BitSet gone,
            CancellationToken token) {
        IntUnaryOperator channel = coding.isPerChannel() ? CodedLayer.channels(layer) : i -> 0;
        List<Range> ranges = ranges(all, gone, channel);
        token.throwIfCancelled();
        List<Codebook> books = new ArrayList<>();
        ranges.forEach(range -> books.add(range.book(coding)));
        short[] codes = new short[all.length - gone.cardinality()];
        int n = 0;
        for (int i = gone.nextClearBit(0); i < all.length; i = gone.nextClearBit(i + 1)) {
            Codebook.Even book = (Codebook.Even) books.get(channel.applyAsInt(i));
            codes[n++] = (short) book.nearest(all[i]);
        }
        return new CodedLayer(layer, gone, books, codes);
    }

    private static List<Range> ranges(float[] all, BitSet gone, IntUnaryOperator channel) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            int c = channel.applyAsInt(i);
            while (ranges.size() <= c) {
                ranges.add(new Range());
            }
            if (!gone.get(i)) {
                ranges.get(c).add(all[i]);
            }
        }
        return ranges;
    }

    static float[] survivors(float[] all, BitSet gone) {
        float[] survivors = new float[all.length - gone.cardinality()];
        int n = 0;
        for (int i = gone.nextClearBit(0); i < all.length; i = gone.nextClearBit(i + 1)) {
            survivors[n++] = all[i];
        }
        return Arrays.copyOf(survivors, n);
    }

    /** What weights span; zero is always within. */
    private static final class Range {
        private float least;
        private float greatest;

        void add(float weight) {
            least = Math.min(least, weight);
            greatest = Math.max(greatest, weight);
        }

        Codebook book(Coding.Uniform coding) {
            int codes = coding.codes();
            if (coding.isSymmetric()) {
                int side = (codes - 1) / 2;
                return new Codebook.Even(codes, Math.max(-least, greatest) / side, side);
            }
            float scale = (greatest - least) / (codes - 1);
            int zero = scale == 0 ? 0 : Math.round(-least / scale);
            return new Codebook.Even(codes, scale, zero);
        }
    }
}
