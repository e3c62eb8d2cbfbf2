package dev.secateur.model.compression;

import java.util.Arrays;

/**
 * A coded layer as pairs of a distance and a code. A distance says how many pruned weights lie
 * before a surviving one; where there are more than fit, a filler in between stands for a weight
 * that is zero (Han 2016, arXiv 1510.00149, figure 2). The filler's code is one more than the
 * layer's own.
 *
 * @param layer the layer
 * @param bits how many bits a distance has
 */
record Gaps(CodedLayer layer, int bits) {
    private static final int MOST_BITS = 12;

    /** Takes pairs. */
    interface Taker<E extends Exception> {
        void take(int distance, int code) throws E;
    }

    /** The width of distances with which a layer takes least room. */
    static Gaps best(CodedLayer layer, boolean isHuffman) {
        Gaps best = new Gaps(layer, 1);
        long least = best.size(isHuffman);
        for (int bits = 2; bits <= MOST_BITS; bits++) {
            Gaps gaps = new Gaps(layer, bits);
            long size = gaps.size(isHuffman);
            if (size < least) {
                best = gaps;
                least = size;
            }
        }
        return best;
    }

    int distances() {
        return 1 << bits;
    }

    int filler() {
        return layer.alphabet();
    }

    /** How many bits a code of fixed length has; the filler is one of them. */
    int codeBits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(layer.alphabet());
    }

    <E extends Exception> void forEach(Taker<E> taker) throws E {
        int most = distances() - 1;
        int distance = 0;
        int n = 0;
        for (int i = 0; i < layer.size(); i++) {
            if (!layer.isPruned(i)) {
                taker.take(distance, layer.code(n++));
                distance = 0;
            } else if (distance == most) {
                taker.take(distance, filler());
                distance = 0;
            } else {
                distance++;
            }
        }
    }

    Counts count() {
        Counts counts = new Counts(distances(), filler() + 1);
        forEach(counts::add);
        return counts;
    }

    private long size(boolean isHuffman) {
        Counts counts = count();
        return isHuffman
                ? HuffmanCode.of(counts.distances()).bits(counts.distances())
                        + HuffmanCode.of(counts.codes()).bits(counts.codes())
                : counts.pairs() * (bits + codeBits());
    }

    /** How often each distance and each code occurs. */
    static final class Counts {
        private final long[] distances;
        private final long[] codes;

        private Counts(int distances, int codes) {
            this.distances = new long[distances];
            this.codes = new long[codes];
        }

        private void add(int distance, int code) {
            distances[distance]++;
            codes[code]++;
        }

        long[] distances() {
            return distances;
        }

        long[] codes() {
            return codes;
        }

        long pairs() {
            return Arrays.stream(distances).sum();
        }
    }
}
