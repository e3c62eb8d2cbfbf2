package dev.secateur.model.compression;

import java.io.DataInputStream;
import java.io.IOException;

/** Reads bits, the most significant of each byte first. */
final class BitReader {
    private final DataInputStream in;
    private int pending;
    private int count;

    BitReader(DataInputStream in) {
        this.in = in;
    }

    int bit() throws IOException {
        if (count == 0) {
            pending = in.readUnsignedByte();
            count = Byte.SIZE;
        }
        count--;
        return pending >>> count & 1;
    }

    long read(int bits) throws IOException {
        long value = 0;
        for (int i = 0; i < bits; i++) {
            value = value << 1 | bit();
        }
        return value;
    }
}
