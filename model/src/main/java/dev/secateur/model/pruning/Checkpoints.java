package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import java.io.IOException;
import java.util.Optional;

/** Keeps what a run needs to be gone on with after it was cut off. */
public interface Checkpoints {
    /** Keeps nothing. */
    Checkpoints NONE =
            new Checkpoints() {
                @Override
                public Optional<Checkpoint> last() {
                    return Optional.empty();
                }

                @Override
                public void restore(Network network) {
                    throw new IllegalStateException("There is no last one");
                }

                @Override
                public void take(Checkpoint checkpoint, Network network) {}
            };

    /** Where the run goes on; empty for one that begins. */
    Optional<Checkpoint> last();

    /**
     * Gives a network what training had made of it at the last checkpoint.
     *
     * @param network of the same architecture, with the checkpoint's mask held at zero
     * @throws IOException if that cannot be read
     */
    void restore(Network network) throws IOException;

    /**
     * Keeps a checkpoint instead of the last one. Called on the engine thread at the end of each
     * epoch.
     *
     * @param network whose training state goes with it
     */
    void take(Checkpoint checkpoint, Network network);
}
