package dev.secateur.model.store;

import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.RunState;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run that was cut off and can be gone on with.
 *
 * @param run what it does
 * @param checkpoint where it was
 * @param file of what training had made of the network; must not be replaced before it is read
 */
public record RecalledRun(KeptRun run, Checkpoint checkpoint, Path file) {
    /**
     * Takes a run back to the checkpoint.
     *
     * @param state what is written over
     * @throws IOException if that cannot be read
     */
    public void restore(RunState state) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CheckpointFile.read(new DataInputStream(in));
            state.read(in);
        }
    }
}
