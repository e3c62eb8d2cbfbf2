package dev.secateur.model.compression;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes compressed sparse rows, a row for each unit. */
record CsrPacker() implements Packer {
    private static final int MOST_SHORT_COLUMNS = 1 << Short.SIZE;

    @Override
    public void write(StoredWeights weights, DataOutputStream out) throws IOException {
        Packer.writeOthers(weights, out);
        for (LayerWeights layer : weights.layers()) {
            for (WeightTensor tensor : layer.tensors()) {
                write(tensor, out);
            }
        }
    }

    private static void write(WeightTensor tensor, DataOutputStream out) throws IOException {
        int columns = tensor.inputsOfUnit();
        int survivors = 0;
        for (int i = 0; i < tensor.size(); i++) {
            if (i % columns == 0) {
                out.writeInt(survivors);
            }
            survivors += tensor.value(i) == 0 ? 0 : 1;
        }
        out.writeInt(survivors);
        for (int i = 0; i < tensor.size(); i++) {
            if (tensor.value(i) != 0) {
                if (columns <= MOST_SHORT_COLUMNS) {
                    out.writeShort(i % columns);
                } else {
                    out.writeInt(i % columns);
                }
                out.writeFloat(tensor.value(i));
            }
        }
    }
}
