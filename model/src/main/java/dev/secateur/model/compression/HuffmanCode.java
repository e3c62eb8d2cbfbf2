package dev.secateur.model.compression;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A canonical Huffman code (Huffman 1952): frequent symbols have short words. The lengths of the
 * words are all that a reader has to know.
 */
final class HuffmanCode {
    /** How many bits a word's length takes in a file. */
    static final int LENGTH_BITS = 6;

    private final int[] lengths;
    private final long[] words;

    /** The code whose words have these lengths; 0 for a symbol that does not occur. */
    HuffmanCode(int[] lengths) {
        this.lengths = lengths.clone();
        this.words = words(lengths);
    }

    /** The best code for symbols that occur so often. */
    static HuffmanCode of(long[] counts) {
        PriorityQueue<Node> queue =
                new PriorityQueue<>(
                        Comparator.comparingLong(Node::count).thenComparingInt(Node::first));
        for (int s = 0; s < counts.length; s++) {
            if (counts[s] > 0) {
                queue.add(new Node(counts[s], List.of(s)));
            }
        }
        int[] lengths = new int[counts.length];
        if (queue.size() == 1) {
            lengths[queue.remove().first()] = 1;
        }
        while (queue.size() > 1) {
            Node a = queue.remove();
            Node b = queue.remove();
            List<Integer> both = Stream.concat(a.symbols().stream(), b.symbols().stream()).toList();
            for (int symbol : both) {
                lengths[symbol]++;
            }
            queue.add(new Node(a.count() + b.count(), both));
        }
        return new HuffmanCode(lengths);
    }

    /** Symbols under one node of the tree. */
    private record Node(long count, List<Integer> symbols) {
        int first() {
            return symbols.get(0);
        }
    }

    /** Words of the same length follow each other in the order of the symbols. */
    private static long[] words(int[] lengths) {
        int[] order =
                IntStream.range(0, lengths.length)
                        .filter(s -> lengths[s] > 0)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(s -> lengths[s])
                                        .thenComparingInt(s -> s))
                        .mapToInt(Integer::intValue)
                        .toArray();
        long[] words = new long[lengths.length];
        long next = 0;
        int length = 0;
        for (int symbol : order) {
            next <<= lengths[symbol] - length;
            length = lengths[symbol];
            words[symbol] = next++;
        }
        return words;
    }

    /** How long a symbol's word is, in bits. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** How many bits symbols that occur so often take, and the lengths of the words with them. */
    long bits(long[] counts) {
        long bits = (long) LENGTH_BITS * lengths.length;
        for (int s = 0; s < lengths.length; s++) {
            bits += counts[s] * lengths[s];
        }
        return bits;
    }

    void writeLengths(BitWriter out) throws IOException {
        for (int length : lengths) {
            out.write(length, LENGTH_BITS);
        }
    }

    void write(int symbol, BitWriter out) throws IOException {
        out.write(words[symbol], lengths[symbol]);
    }
}
