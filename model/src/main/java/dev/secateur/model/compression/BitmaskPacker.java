package dev.secateur.model.compression;

import dev.secateur.model.network.LayerWeights;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes which weights are not zero, and those. */
record BitmaskPacker() implements Packer {
    @Override
    public void write(StoredWeights weights, DataOutputStream out) throws IOException {
        Packer.writeOthers(weights, out);
        for (LayerWeights layer : weights.layers()) {
            float[] values = layer.toArray();
            BitWriter bits = new BitWriter(out);
            for (float value : values) {
                bits.write(value == 0 ? 0 : 1, 1);
            }
            bits.flush();
            for (float value : values) {
                if (value != 0) {
                    out.writeFloat(value);
                }
            }
        }
    }
}
