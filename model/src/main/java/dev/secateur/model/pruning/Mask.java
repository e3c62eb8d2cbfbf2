package dev.secateur.model.pruning;

import java.util.BitSet;
import java.util.List;

/** Which weights are pruned: for each prunable layer, in order, their flat indices. Immutable. */
public final class Mask {
    private final List<BitSet> pruned;

    /** Copies the sets. */
    public Mask(List<BitSet> pruned) {
        this.pruned = pruned.stream().map(bits -> (BitSet) bits.clone()).toList();
    }

    /** A mask of so many layers that prunes nothing. */
    public static Mask empty(int layers) {
        return new Mask(java.util.stream.Stream.generate(BitSet::new).limit(layers).toList());
    }

    /** How many layers it covers. */
    public int layers() {
        return pruned.size();
    }

    /** Whether a weight is pruned. */
    public boolean isPruned(int layer, int flatIndex) {
        return pruned.get(layer).get(flatIndex);
    }

    /** How many weights of a layer are pruned. */
    public int pruned(int layer) {
        return pruned.get(layer).cardinality();
    }

    /** How many weights are pruned in all. */
    public long pruned() {
        return pruned.stream().mapToLong(BitSet::cardinality).sum();
    }

    /** Copies of the sets, one for each layer. */
    public List<BitSet> sets() {
        return pruned.stream().map(bits -> (BitSet) bits.clone()).toList();
    }

    /** Whether every weight that the other mask prunes is pruned here too. */
    public boolean covers(Mask other) {
        for (int l = 0; l < pruned.size(); l++) {
            BitSet missing = (BitSet) other.pruned.get(l).clone();
            missing.andNot(pruned.get(l));
            if (!missing.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && mask.pruned.equals(pruned);
    }

    @Override
    public int hashCode() {
        return pruned.hashCode();
    }
}
