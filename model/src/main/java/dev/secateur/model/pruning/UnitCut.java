package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import java.util.BitSet;
import java.util.Optional;

/** What goes in one layer where whole units go: all their incoming weights. */
final class UnitCut implements LayerCut {
    private final UnitMembers members;
    private final WeightCut ranked;
    private final BitSet units;
    private final int pruned;

    /**
     * A cut.
     *
     * @param members the layer's units
     * @param ranked which of the units go
     * @param picked which go although they may not be ranked
     */
    UnitCut(UnitMembers members, WeightCut ranked, BitSet picked) {
        this.members = members;
        this.ranked = ranked;
        this.units = ranked.toBits();
        this.units.or(picked);
        this.pruned = members.pruned(units);
    }

    @Override
    public int size() {
        return members.weights().size();
    }

    @Override
    public int pruned() {
        return pruned;
    }

    @Override
    public int ranked() {
        return ranked.size();
    }

    @Override
    public int chosen() {
        return units.cardinality();
    }

    @Override
    public int before() {
        return ranked.before();
    }

    @Override
    public double threshold() {
        return Double.NaN;
    }

    @Override
    public boolean isPruned(int flatIndex) {
        return members.isPruned(flatIndex, units);
    }

    @Override
    public boolean splitsTies() {
        return ranked.splitsTies();
    }

    @Override
    public Optional<BitSet> units() {
        return Optional.of((BitSet) units.clone());
    }

    @Override
    public boolean isSettled() {
        return true;
    }

    @Override
    public void settle() {
        // The units were worked out when the cut was made.
    }

    @Override
    public BitSet toBits(CancellationToken token) {
        int size = size();
        BitSet bits = new BitSet(size);
        for (int i = 0; i < size; i++) {
            token.throwIfCancelledAt(i);
            bits.set(i, isPruned(i));
        }
        return bits;
    }
}
