package dev.secateur.model.pruning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps all checkpoints of a run. */
final class KeptInMemory implements Checkpoints {
    /** What was kept at the end of an epoch. */
    record State(Checkpoint checkpoint, ByteArrayOutputStream bytes) {}

    final List<State> all = new ArrayList<>();
    private final Optional<State> last;

    KeptInMemory(Optional<State> last) {
        this.last = last;
    }

    @Override
    public Optional<Checkpoint> last() {
        return last.map(State::checkpoint);
    }

    @Override
    public void restore(RunState state) throws IOException {
        state.read(new ByteArrayInputStream(last.orElseThrow().bytes.toByteArray()));
    }

    @Override
    public void take(Checkpoint checkpoint, RunState state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            state.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.add(new State(checkpoint, out));
    }
}
