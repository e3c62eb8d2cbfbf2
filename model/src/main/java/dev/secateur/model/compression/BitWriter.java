package dev.secateur.model.compression;

import java.io.IOException;
import java.io.OutputStream;

/** Writes bits into a stream of bytes, the most significant bit of each byte first. */
final class BitWriter {
    private final OutputStream out;
    private int pending;
    private int count;

    BitWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the lowest bits of a value, the highest of them first. */
    void write(long value, int bits) throws IOException {
        for (int bit = bits - 1; bit >= 0; bit--) {
            pending = pending << 1 | (int) (value >>> bit & 1);
            if (++count == Byte.SIZE) {
                out.write(pending);
                pending = 0;
                count = 0;
            }
        }
    }

    /** Fills the last byte with zeros. */
    void flush() throws IOException {
        if (count > 0) {
            write(0, Byte.SIZE - count);
        }
    }
}
