package dev.secateur.model.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets of weights, one for each prunable layer, as bytes. */
public final class WeightSets {
    private static final int LONGEST = 64 << 20;

    private WeightSets() {}

    /** Writes sets of flat indices. */
    public static void write(List<BitSet> sets, DataOutputStream out) throws IOException {
        out.writeInt(sets.size());
        for (BitSet bits : sets) {
            byte[] bytes = bits.toByteArray();
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if there is too little, or it is something else
     */
    public static List<BitSet> read(DataInputStream in) throws IOException {
        List<BitSet> sets = new ArrayList<>();
        int layers = in.readInt();
        for (int l = 0; l < layers; l++) {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("No set of weights: " + length);
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            sets.add(BitSet.valueOf(bytes));
        }
        return sets;
    }
}
