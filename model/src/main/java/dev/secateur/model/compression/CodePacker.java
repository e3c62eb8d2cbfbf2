package dev.secateur.model.compression;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Writes codes and the distances between them.
 *
 * @param isHuffman whether frequent ones get shorter words
 */
record CodePacker(boolean isHuffman) implements Packer {
    static final int WIDTH_BITS = 4;
    static final int CODES_BITS = 9;

    @Override
    public void write(StoredWeights weights, DataOutputStream out) throws IOException {
        Packer.writeOthers(weights, out);
        for (CodedLayer layer : weights.codes().orElseThrow()) {
            BitWriter bits = new BitWriter(out);
            Gaps gaps = Gaps.best(layer, isHuffman);
            out.writeInt(layer.survivors());
            bits.write(gaps.bits(), WIDTH_BITS);
            bits.write(layer.alphabet(), CODES_BITS);
            for (Codebook book : layer.books()) {
                write(book, layer.alphabet(), bits);
            }
            if (isHuffman) {
                writeWords(gaps, bits);
            } else {
                int codeBits = gaps.codeBits();
                gaps.forEach(
                        (distance, code) -> {
                            bits.write(distance, gaps.bits());
                            bits.write(code, codeBits);
                        });
            }
            bits.flush();
        }
    }

    private static void write(Codebook book, int alphabet, BitWriter bits) throws IOException {
        if (book instanceof Codebook.Even even) {
            bits.write(Float.floatToRawIntBits(even.scale()), Float.SIZE);
            bits.write(even.zero(), Byte.SIZE);
        } else {
            for (int code = 0; code < alphabet; code++) {
                bits.write(Float.floatToRawIntBits(book.value(code)), Float.SIZE);
            }
        }
    }

    private static void writeWords(Gaps gaps, BitWriter bits) throws IOException {
        Gaps.Counts counts = gaps.count();
        HuffmanCode distances = HuffmanCode.of(counts.distances());
        HuffmanCode codes = HuffmanCode.of(counts.codes());
        distances.writeLengths(bits);
        codes.writeLengths(bits);
        gaps.forEach(
                (distance, code) -> {
                    distances.write(distance, bits);
                    codes.write(code, bits);
                });
    }
}
