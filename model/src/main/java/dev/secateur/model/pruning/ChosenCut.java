package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.BitSet;

/**
 * What goes in one layer where no score alone decides.
 *
 * @param size how many weights the layer has
 * @param goes the flat indices that go
 * @param before how many of them were pruned before
 */
record ChosenCut(int size, BitSet goes, int before) implements LayerCut {
    @Override
    public int pruned() {
        return goes.cardinality();
    }

    @Override
    public int ranked() {
        return size;
    }

    @Override
    public int chosen() {
        return pruned();
    }

    @Override
    public double threshold() {
        return Double.NaN;
    }

    @Override
    public boolean isPruned(int flatIndex) {
        return goes.get(flatIndex);
    }

    @Override
    public boolean splitsTies() {
        return false;
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public void settle() {}

    @Override
    public BitSet toBits(CancellationToken token) {
        return (BitSet) goes.clone();
    }
}
