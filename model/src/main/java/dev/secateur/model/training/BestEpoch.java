package dev.secateur.model.training;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;
import java.util.Optional;

/**
 * Remembers a network as it was when its validation loss was lowest, if training is to end early.
 * For the engine thread; its owner closes it, before the network.
 */
public final class BestEpoch implements AutoCloseable {
    private final Optional<EarlyStopping> rule;
    private final Network network;
    private Optional<Best> best = Optional.empty();
    private ParameterCopy copy;

    /**
     * No epoch was looked at yet.
     *
     * @param rule empty for a training that goes on to its end, of which nothing is remembered
     */
    public BestEpoch(Optional<EarlyStopping> rule, Network network) {
        this.rule = rule;
        this.network = network;
    }

    /** The best epoch of those that were looked at. */
    public Optional<Best> best() {
        return best;
    }

    /** The parameters of the best epoch, where there is one. */
    public Optional<ParameterCopy> parameters() {
        return Optional.ofNullable(copy);
    }

    /** Takes up what it knew before a training was cut off; the parameters are to be read in. */
    public void goOnFrom(Best known) {
        best = Optional.of(known);
        copy = network.parameters().copy();
    }

    /** Looks at the network at the end of an epoch. */
    void look(MetricPoint point) {
        if (rule.isEmpty()) {
            return;
        }
        Best next = best.map(known -> known.after(point)).orElse(new Best(point, 0));
        best = Optional.of(next);
        if (copy == null) {
            copy = network.parameters().copy();
        } else if (next.without() == 0) {
            copy.take();
        }
    }

    /** Whether patience is at its end. */
    boolean isOver() {
        return best.isPresent() && best.get().without() >= rule.orElseThrow().patience();
    }

    /** Gives the network its best weights back. */
    Restoration restore(double epoch) {
        network.parameters().restore(copy);
        return new Restoration(epoch, best.orElseThrow().point().epoch());
    }

    @Override
    public void close() {
        if (copy != null) {
            copy.close();
        }
    }
}
