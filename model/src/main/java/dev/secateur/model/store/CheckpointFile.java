package dev.secateur.model.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.RecordJson;
import dev.secateur.model.network.WeightSets;
import dev.secateur.model.pruning.Accepted;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.RunState;
import dev.secateur.model.training.Best;
import dev.secateur.model.training.Curves;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A checkpoint as bytes: what is known of it, what is pruned, and the run's state. */
final class CheckpointFile {
    private static final int LONGEST = 64 << 20;

    private CheckpointFile() {}

    /**
     * What is known of a checkpoint besides its masks. Older programs wrote none with a best epoch
     * or something accepted.
     */
    record Head(
            int training,
            int epochs,
            Evaluation pruned,
            Curves curves,
            Optional<Best> best,
            Optional<AcceptedHead> accepted) {
        static Head of(Checkpoint checkpoint) {
            return new Head(
                    checkpoint.training(),
                    checkpoint.epochs(),
                    checkpoint.pruned(),
                    checkpoint.curves(),
                    checkpoint.best(),
                    checkpoint.accepted().map(a -> new AcceptedHead(a.steps(), a.pruned())));
        }
    }

    /** What is known of an accepted state besides its mask. */
    record AcceptedHead(int steps, Evaluation pruned) {}

    static void write(Checkpoint checkpoint, RunState state, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] head =
                RecordJson.write(Head.of(checkpoint)).toString().getBytes(StandardCharsets.UTF_8);
        data.writeInt(head.length);
        data.write(head);
        WeightSets.write(checkpoint.mask().sets(), data);
        if (checkpoint.accepted().isPresent()) {
            WeightSets.write(checkpoint.accepted().get().mask().sets(), data);
        }
        data.flush();
        state.write(out);
    }

    /** Reads all but the state, which follows. */
    static Checkpoint read(DataInputStream in) throws IOException {
        Head head = RecordJson.read(new ObjectMapper().readTree(bytes(in)), Head.class);
        Mask mask = new Mask(WeightSets.read(in));
        return new Checkpoint(
                head.training(),
                head.epochs(),
                mask,
                head.pruned(),
                head.curves(),
                head.best(),
                head.accepted().isEmpty()
                        ? Optional.empty()
                        : Optional.of(accepted(head.accepted().get(), in)));
    }

    private static Accepted accepted(AcceptedHead head, DataInputStream in) throws IOException {
        return new Accepted(head.steps(), new Mask(WeightSets.read(in)), head.pruned());
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
