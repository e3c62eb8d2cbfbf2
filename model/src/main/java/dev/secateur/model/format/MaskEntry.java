package dev.secateur.model.format;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Mask;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The mask in a network file: for each layer the length of a bit set in bytes, and the bits. */
final class MaskEntry {
    static final String NAME = ModelZip.OWN + "mask.bin";

    private MaskEntry() {}

    static void write(Mask mask, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(mask.layers());
        for (BitSet bits : mask.sets()) {
            byte[] bytes = bits.toByteArray();
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        data.flush();
    }

    static Mask read(ModelZip zip, List<LayerWeights> layers, String file) throws IOException {
        if (!zip.has(NAME)) {
            return Mask.empty(layers.size());
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(zip.bytes(NAME)));
        if (in.readInt() != layers.size()) {
            throw new UserError(ErrorCode.MODEL_DAMAGED, file);
        }
        List<BitSet> sets = new ArrayList<>();
        for (LayerWeights layer : layers) {
            sets.add(read(in, layer, file));
        }
        return new Mask(sets);
    }

    /** A pruned weight that is not zero would be lost by the next step of training: refuse it. */
    private static BitSet read(DataInputStream in, LayerWeights layer, String file)
            throws IOException {
        int length = in.readInt();
        if (length < 0 || length > layer.size() / 8 + 1) {
            throw new UserError(ErrorCode.MODEL_DAMAGED, file);
        }
        BitSet bits = BitSet.valueOf(in.readNBytes(length));
        boolean fits =
                bits.length() <= layer.size() && bits.stream().allMatch(i -> layer.value(i) == 0);
        if (!fits) {
            throw new UserError(ErrorCode.MODEL_DAMAGED, file);
        }
        return bits;
    }
}
