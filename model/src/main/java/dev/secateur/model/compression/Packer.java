package dev.secateur.model.compression;

import java.io.DataOutputStream;
import java.io.IOException;

/** Writes parameters in one way. */
interface Packer {
    void write(StoredWeights weights, DataOutputStream out) throws IOException;

    static void writeOthers(StoredWeights weights, DataOutputStream out) throws IOException {
        for (int i = 0; i < weights.others().limit(); i++) {
            out.writeFloat(weights.others().get(i));
        }
    }
}
