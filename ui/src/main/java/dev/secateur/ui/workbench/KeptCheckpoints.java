package dev.secateur.ui.workbench;

import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.RunState;
import dev.secateur.model.store.KeptRun;
import dev.secateur.model.store.RecalledRun;
import dev.secateur.model.store.Store;
import dev.secateur.model.training.Curves;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the checkpoints of a run in the store.
 *
 * @param store where
 * @param session the one that the run belongs to
 * @param run what it does
 * @param begin the epoch at which the curves were when it began
 * @param cutOff where it goes on; empty if it begins
 */
record KeptCheckpoints(
        Store store,
        RememberedSession session,
        KeptRun run,
        double begin,
        Optional<RecalledRun> cutOff)
        implements Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCheckpoints.class);

    @Override
    public Optional<Checkpoint> last() {
        return cutOff.map(RecalledRun::checkpoint);
    }

    @Override
    public void restore(RunState state) throws IOException {
        cutOff.orElseThrow().restore(state);
    }

    @Override
    public void take(Checkpoint checkpoint, RunState state) {
        Curves curves = checkpoint.curves();
        double epoch = curves.points().get(curves.points().size() - 1).epoch();
        int done = Math.toIntExact(Math.round(epoch - begin));
        int planned = Math.toIntExact(Math.round(curves.plannedEnd() - begin));
        session.id().ifPresent(id -> keep(id, run.after(done, planned), checkpoint, state));
    }

    /** A full disk is no reason to give up a training; that it is full is said by the memory. */
    private void keep(long id, KeptRun now, Checkpoint checkpoint, RunState state) {
        try {
            store.keepRun(id, now, checkpoint, state);
        } catch (UserError e) {
            LOG.warn("A checkpoint could not be kept", e);
        }
    }
}
