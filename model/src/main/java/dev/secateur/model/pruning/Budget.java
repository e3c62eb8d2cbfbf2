package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import java.util.Optional;

/** Watches over the loss of accuracy and keeps the last state that was good enough. */
final class Budget implements AutoCloseable {
    private static final double POINT = 0.01;

    private final Optional<Double> points;
    private final double before;
    private final Network parent;
    private Network parameters;
    private Mask mask;
    private Evaluation pruned;
    private int kept;
    private Optional<BudgetStop> stopped = Optional.empty();

    /**
     * A budget of which nothing is used up.
     *
     * @param points how many percentage points may be lost; empty for any number
     * @param parent the network to go back to at worst; stays the giver's
     * @param already what is pruned in it
     * @param before how well it does on the held-out data
     */
    Budget(Optional<Double> points, Network parent, Mask already, Evaluation before) {
        this.points = points;
        this.before = before.accuracy();
        this.parent = parent;
        this.parameters = parent;
        this.mask = already;
        this.pruned = before;
    }

    /** How many steps were good enough. */
    int kept() {
        return kept;
    }

    /** Where the run was ended, if it was. */
    Optional<BudgetStop> stopped() {
        return stopped;
    }

    /** Whether a step is good enough; if so its state is kept. */
    boolean admits(Evaluation now, int step, PruningRun run) {
        if (points.isPresent() && before - now.accuracy() > points.get() * POINT + 1e-12) {
            return false;
        }
        release();
        parameters = run.network().copy();
        mask = run.mask();
        pruned = run.pruned();
        kept = step;
        return true;
    }

    /** Goes back to the last state that was good enough. */
    void rollBack(BudgetStop stop, PruningRun run) {
        run.restore(parameters, mask, pruned);
        stopped = Optional.of(stop);
    }

    private void release() {
        if (parameters != parent) {
            parameters.close();
            parameters = parent;
        }
    }

    @Override
    public void close() {
        release();
    }
}
