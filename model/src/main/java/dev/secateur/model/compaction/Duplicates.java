package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges units whose incoming weights are nearly parallel, with biases in proportion: the weights
 * that go out of the second are added to those of the first, times the ratio of their lengths
 * (Srinivas and Babu 2015, arXiv 1507.06149, there for equal ones). Where the function of a unit
 * does not keep ratios, only equal units are merged. Units that sums of branches tie to others
 * stay.
 */
final class Duplicates {
    /** Biases that differ by no more than rounding are in proportion. */
    private static final double ROUNDING = 1e-5;

    private final Topology topology;
    private final double radians;
    private final List<BitSet> kept = new ArrayList<>();
    private final Groups groups;
    private final BitSet gone = new BitSet();
    private final List<Rebuild.Transfer> transfers = new ArrayList<>();
    private final Map<Integer, double[]> shifts = new HashMap<>();
    private int merged;

    private Duplicates(Topology topology, double degrees) {
        this.topology = topology;
        this.radians = Math.toRadians(degrees);
        this.groups = Groups.of(topology);
    }

    /**
     * Looks for duplicates.
     *
     * @param degrees how far apart incoming weights may lie
     * @return how to build the network without them; empty if there are none
     */
    static Optional<Found> in(Topology topology, double degrees) {
        Duplicates duplicates = new Duplicates(topology, degrees);
        for (int node = 0; node < topology.size(); node++) {
            if (duplicates.isSearched(node)) {
                duplicates.search(node);
            }
        }
        return duplicates.merged == 0 ? Optional.empty() : Optional.of(duplicates.found());
    }

    /**
     * Duplicates that were found.
     *
     * @param rebuild how to build the network without them
     * @param units how many they are
     */
    record Found(Rebuild rebuild, int units) {}

    private boolean isSearched(int node) {
        boolean isTwin =
                topology.twins().stream().anyMatch(t -> t.first() == node || t.second() == node);
        return !isTwin && IncomingWeights.areComparable(topology.node(node).operation());
    }

    private void search(int node) {
        IncomingWeights weights = new IncomingWeights(topology, node);
        BitSet originals = new BitSet();
        for (int unit = 0; unit < topology.channels(node); unit++) {
            if (!isMerged(node, unit, originals, weights)) {
                originals.set(unit);
            }
        }
    }

    private boolean isMerged(int node, int unit, BitSet originals, IncomingWeights weights) {
        for (int other = originals.nextSetBit(0);
                other >= 0;
                other = originals.nextSetBit(other + 1)) {
            double ratio = weights.ratio(other, unit, radians);
            if (ratio > 0 && merge(node, other, unit, ratio, weights.norm(unit))) {
                return true;
            }
        }
        return false;
    }

    private boolean merge(int node, int first, int second, double ratio, double norm) {
        Optional<Relation> relation = relation(node, first, second, ratio, norm);
        Optional<MergePath> path =
                relation.flatMap(of -> MergePath.of(topology, node, first, second, of));
        path.ifPresent(
                found -> {
                    transfers.addAll(found.transfers());
                    found.folds().forEach(this::fold);
                    gone.set(groups.of(node, second));
                    merged++;
                });
        return path.isPresent();
    }

    private Optional<Relation> relation(
            int node, int first, int second, double ratio, double norm) {
        double share = Math.sin(radians) + ROUNDING;
        Operation operation = topology.node(node).operation();
        if (operation instanceof Operation.Recurrent recurrent) {
            boolean isSame = Math.abs(ratio - 1) <= share;
            for (int gate = 0; gate < recurrent.bias().rest(); gate++) {
                double a = recurrent.bias().value(first, 0, gate);
                double b = recurrent.bias().value(second, 0, gate);
                isSame &= Math.abs(a - b) <= share * norm;
            }
            return isSame ? Optional.of(new Relation(1, 0, share * norm, share)) : Optional.empty();
        }
        double offset =
                Biases.of(operation)
                        .map(b -> b.value(second, 0, 0) - ratio * b.value(first, 0, 0))
                        .orElse(0.0);
        return Optional.of(new Relation(ratio, offset, share * norm, share));
    }

    private void fold(MergePath.Fold fold) {
        Node node = topology.node(fold.node());
        Connections bias = Biases.of(node.operation()).orElseThrow();
        Biases.fold(
                node.operation(),
                fold.input(),
                fold.value(),
                shifts.computeIfAbsent(fold.node(), n -> new double[Biases.length(bias)]));
    }

    private Found found() {
        for (int node = 0; node < topology.size(); node++) {
            BitSet stays = new BitSet();
            for (int c = 0; c < topology.channels(node); c++) {
                stays.set(c, !gone.get(groups.of(node, c)));
            }
            kept.add(stays);
        }
        return new Found(new Rebuild(kept, shifts, transfers), merged);
    }
}
