package dev.secateur.model.pruning;

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
                public void restore(RunState state) {
                    throw new IllegalStateException("There is no last one");
                }

                @Override
                public void take(Checkpoint checkpoint, RunState state) {}
            };

    /** Where the run goes on; empty for one that begins. */
    Optional<Checkpoint> last();

    /**
     * Takes a run back to the last checkpoint.
     *
     * @param state what is written over, with as many copies as at the checkpoint
     * @throws IOException if that cannot be read
     */
    void restore(RunState state) throws IOException;

    /**
     * Keeps a checkpoint instead of the last one. Called on the engine thread at the end of each
     * epoch.
     *
     * @param state that goes with it
     */
    void take(Checkpoint checkpoint, RunState state);
}
