package dev.secateur.model.compression;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads symbols of a canonical Huffman code, knowing only the lengths of the words. */
final class HuffmanReader {
    private final Map<String, Integer> symbols = new HashMap<>();
    private final BitReader bits;

    HuffmanReader(int alphabet, BitReader bits) throws IOException {
        this.bits = bits;
        int[] lengths = new int[alphabet];
        for (int s = 0; s < alphabet; s++) {
            lengths[s] = (int) bits.read(HuffmanCode.LENGTH_BITS);
        }
        long word = 0;
        for (int length = 1; length < 1 << HuffmanCode.LENGTH_BITS; length++) {
            word <<= 1;
            for (int s = 0; s < alphabet; s++) {
                if (lengths[s] == length) {
                    symbols.put(text(word++, length), s);
                }
            }
        }
    }

    private static String text(long word, int length) {
        StringBuilder text = new StringBuilder();
        for (int bit = length - 1; bit >= 0; bit--) {
            text.append(word >>> bit & 1);
        }
        return text.toString();
    }

    int next() throws IOException {
        StringBuilder word = new StringBuilder();
        while (!symbols.containsKey(word.toString())) {
            word.append(bits.bit());
        }
        return symbols.get(word.toString());
    }
}
