package dev.secateur.model.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.RecordJson;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A checkpoint as bytes: what is known of it, what is pruned, and the network's training state. */
final class CheckpointFile {
    private static final int LONGEST = 64 << 20;

    private CheckpointFile() {}

    /** What is known of a checkpoint besides its mask. */
    record Head(int training, int epochs, Evaluation pruned, Curves curves) {}

    static void write(Checkpoint checkpoint, Network network, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        Head head =
                new Head(
                        checkpoint.training(),
                        checkpoint.epochs(),
                        checkpoint.pruned(),
                        checkpoint.curves());
        write(RecordJson.write(head).toString().getBytes(StandardCharsets.UTF_8), data);
        data.writeInt(checkpoint.mask().layers());
        for (BitSet bits : checkpoint.mask().sets()) {
            write(bits.toByteArray(), data);
        }
        data.flush();
        network.writeTrainingState(out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads all but the training state, which follows. */
    static Checkpoint read(DataInputStream in) throws IOException {
        Head head = RecordJson.read(new ObjectMapper().readTree(bytes(in)), Head.class);
        List<BitSet> sets = new ArrayList<>();
        int layers = in.readInt();
        for (int l = 0; l < layers; l++) {
            sets.add(BitSet.valueOf(bytes(in)));
        }
        return new Checkpoint(
                head.training(), head.epochs(), new Mask(sets), head.pruned(), head.curves());
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("Not a checkpoint: " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
