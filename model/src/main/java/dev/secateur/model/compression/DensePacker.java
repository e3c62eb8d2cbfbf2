package dev.secateur.model.compression;

import dev.secateur.model.network.LayerWeights;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes every weight. */
record DensePacker() implements Packer {
    @Override
    public void write(StoredWeights weights, DataOutputStream out) throws IOException {
        Packer.writeOthers(weights, out);
        for (LayerWeights layer : weights.layers()) {
            for (float value : layer.toArray()) {
                out.writeFloat(value);
            }
        }
    }
}
