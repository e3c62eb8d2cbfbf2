package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;
import dev.secateur.model.evaluation.Evaluation;
import java.util.Optional;

/** Watches over the loss of accuracy and keeps the last state that was good enough. */
final class Budget implements AutoCloseable {
    private static final double POINT = 0.01;

    private final double points;
    private final double before;
    private final ParameterCopy parameters;
    private Accepted accepted;
    private Optional<BudgetStop> stopped = Optional.empty();

    /**
     * A budget of which nothing is used up.
     *
     * @param points how many percentage points may be lost
     * @param network what is going to be pruned, as it is to go back to at worst
     * @param already what is pruned in it
     * @param before how well it does on the held-out data
     */
    Budget(double points, Network network, Mask already, Evaluation before) {
        this.points = points;
        this.before = before.accuracy();
        this.parameters = network.parameters().copy();
        this.accepted = new Accepted(0, already, before);
    }

    /** The last state that was good enough. */
    Accepted accepted() {
        return accepted;
    }

    /** The network's parameters in that state. */
    ParameterCopy parameters() {
        return parameters;
    }

    /** Takes up what was accepted before a run was cut off; the parameters are to be read in. */
    void goOnFrom(Accepted last) {
        accepted = last;
    }

    /** Where the run was ended, if it was. */
    Optional<BudgetStop> stopped() {
        return stopped;
    }

    /**
     * Whether a step is good enough; if so its state is kept, and else the run is ended.
     *
     * @param step how many steps there were, from 1
     * @param steps how many there were to be
     */
    boolean admits(Evaluation now, int step, int steps, PruningRun run) {
        if (before - now.accuracy() > points * POINT + 1e-12) {
            stopped = Optional.of(new BudgetStop(accepted.steps(), steps, now.accuracy()));
            return false;
        }
        parameters.take();
        accepted = new Accepted(step, run.mask(), run.pruned());
        return true;
    }

    @Override
    public void close() {
        parameters.close();
    }
}
