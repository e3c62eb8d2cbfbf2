package dev.secateur.model.compaction;

import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Topology;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What widths must be: at least one unit, as many in both directions of a bidirectional layer, and
 * multiples of a number where that is asked for. Where a rule is broken, groups that would go stay.
 */
final class WidthRules {
    /** With a single channel DL4J leaves a separable convolution's second weights out. */
    private static final int LEAST_READ_BY_SEPARABLE = 2;

    private final Knowledge known;
    private final Topology topology;
    private final List<BitSet> kept;
    private final Map<Integer, Reason> pinned;

    /**
     * Rules for a network.
     *
     * @param kept for each node the channels that stay; more of them once rules were applied
     * @param pinned takes the groups that have to stay, by their roots
     */
    WidthRules(Knowledge known, List<BitSet> kept, Map<Integer, Reason> pinned) {
        this.known = known;
        this.topology = known.topology();
        this.kept = kept;
        this.pinned = pinned;
    }

    /**
     * Lets more groups stay where a rule is broken.
     *
     * @return whether any rule was broken
     */
    boolean apply(int multiple) {
        int before = pinned.size();
        for (int node = topology.last(); node >= 0 && pinned.size() == before; node--) {
            // One layer at a time: what it reads may have to stay with it and fill others.
            keepAtLeast(1, node);
            if (topology.node(node).operation() instanceof Operation.Separable) {
                keepAtLeast(LEAST_READ_BY_SEPARABLE, topology.node(node).source());
            }
        }
        return pinned.size() > before || applyToPairs(multiple);
    }

    private boolean applyToPairs(int multiple) {
        int before = pinned.size();
        for (int node = 0; node < topology.size() && multiple > 1; node++) {
            if (hasUnits(topology.node(node).operation())) {
                int rounded = (width(node) + multiple - 1) / multiple * multiple;
                int missing = Math.min(rounded, topology.channels(node)) - width(node);
                keepMore(node, missing, Reason.Kind.ROUNDED);
            }
        }
        for (Topology.Twins twins : topology.twins()) {
            int missing = width(twins.second()) - width(twins.first());
            keepMore(twins.first(), missing, Reason.Kind.OTHER_DIRECTION);
            keepMore(twins.second(), -missing, Reason.Kind.OTHER_DIRECTION);
        }
        return pinned.size() > before;
    }

    private void keepAtLeast(int count, int node) {
        int least = Math.min(count, topology.channels(node));
        keepMore(node, least - width(node), Reason.Kind.LEAST_WIDTH);
    }

    private int width(int node) {
        return kept.get(node).cardinality();
    }

    private static boolean hasUnits(Operation operation) {
        return Needs.weighs(operation) || operation instanceof Operation.Embedding;
    }

    /**
     * Of those that would go the ones with the largest weights stay; where a layer only must not be
     * empty the ones with the smallest, which need the least of others.
     */
    private void keepMore(int node, int count, Reason.Kind why) {
        if (count <= 0) {
            return;
        }
        int sign = why == Reason.Kind.LEAST_WIDTH ? 1 : -1;
        List<Integer> groups =
                IntStream.range(0, topology.channels(node))
                        .filter(channel -> !kept.get(node).get(channel))
                        .boxed()
                        .sorted(
                                Comparator.comparing(
                                        (Integer channel) -> sign * squares(node, channel)))
                        .map(channel -> known.group(node, channel))
                        .distinct()
                        .limit(count)
                        .toList();
        groups.forEach(group -> pinned.put(group, new Reason(why, "", 0)));
        keep(groups);
    }

    private void keep(List<Integer> groups) {
        BitSet stay = new BitSet();
        groups.forEach(stay::set);
        for (int node = 0; node < topology.size(); node++) {
            for (int c = 0; c < topology.channels(node); c++) {
                if (stay.get(known.group(node, c))) {
                    kept.get(node).set(c);
                }
            }
        }
    }

    private double squares(int node, int channel) {
        double sum = 0;
        for (Part part : topology.node(node).operation().parts()) {
            boolean isWeight =
                    part.role() == Part.Role.KERNEL || part.role() == Part.Role.RECURRENT;
            if (isWeight && part.values().hasOutputs()) {
                sum += part.values().squares(channel);
            }
        }
        return sum;
    }
}
