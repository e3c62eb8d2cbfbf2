package dev.secateur.model.training;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;

/** Remembers a network as it was when its validation loss was lowest. Its owner closes it. */
final class BestEpoch implements AutoCloseable {
    private final EarlyStopping rule;
    private final Network network;
    private final ParameterCopy copy;
    private double leastLoss = Double.POSITIVE_INFINITY;
    private MetricPoint best;
    private int without;

    BestEpoch(EarlyStopping rule, Network network) {
        this.rule = rule;
        this.network = network;
        this.copy = network.copyParameters();
    }

    /**
     * Looks at the network at the end of an epoch.
     *
     * @return whether patience is at its end
     */
    boolean isEnd(MetricPoint point) {
        if (point.validationLoss() < leastLoss) {
            leastLoss = point.validationLoss();
            best = point;
            without = 0;
            copy.take();
        } else {
            without++;
        }
        return without >= rule.patience();
    }

    /** Whether there is an epoch to go back to. */
    boolean isKnown() {
        return best != null;
    }

    /** Gives the network its best weights back. */
    Restoration restore(double epoch) {
        network.restore(copy);
        return new Restoration(epoch, best.epoch());
    }

    @Override
    public void close() {
        copy.close();
    }
}
