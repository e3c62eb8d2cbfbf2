package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of each layer what becomes of it, and why units of no use stay. */
final class Findings {
    private final Knowledge known;
    private final Topology topology;
    private final Removal removal;

    Findings(Knowledge known, Removal removal) {
        this.known = known;
        this.topology = known.topology();
        this.removal = removal;
    }

    /** The layers in order, without the network's input. */
    List<LayerOutcome> layers(List<BitSet> kept) {
        Map<String, List<Integer>> nodes = new LinkedHashMap<>();
        for (int node = 1; node < topology.size(); node++) {
            nodes.computeIfAbsent(topology.node(node).layer(), l -> new ArrayList<>()).add(node);
        }
        List<LayerOutcome> layers = new ArrayList<>();
        nodes.forEach(
                (layer, of) -> {
                    int last = of.get(of.size() - 1);
                    layers.add(
                            new LayerOutcome(
                                    layer,
                                    topology.channels(last),
                                    kept.get(last).cardinality(),
                                    reason(of, kept)));
                });
        return layers;
    }

    /** The same layers as wide as they are in a network that became smaller still. */
    static List<LayerOutcome> narrowed(List<LayerOutcome> layers, Topology smaller) {
        Map<String, Integer> widths = new HashMap<>();
        smaller.nodes().forEach(node -> widths.put(node.layer(), node.channels()));
        return layers.stream()
                .map(
                        layer ->
                                new LayerOutcome(
                                        layer.name(),
                                        layer.unitsBefore(),
                                        widths.get(layer.name()),
                                        layer.reason()))
                .toList();
    }

    private Optional<Reason> reason(List<Integer> nodes, List<BitSet> kept) {
        for (int node : nodes) {
            if (topology.node(node).operation() instanceof Operation.Opaque opaque) {
                return Optional.of(new Reason(Reason.Kind.NOT_UNDERSTOOD, opaque.what(), 0));
            }
        }
        if (nodes.contains(topology.last())) {
            return Optional.of(new Reason(Reason.Kind.ANSWERS, "", 0));
        }
        Map<Reason, Integer> counts = new LinkedHashMap<>();
        for (int node : nodes) {
            kept.get(node).stream()
                    .filter(channel -> isDead(node, channel))
                    .forEach(channel -> counts.merge(reason(node, channel), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> entry.getKey().ofUnits(entry.getValue()));
    }

    /** Whether a unit has no way in or no way out. */
    private boolean isDead(int node, int channel) {
        List<Part> parts = topology.node(node).operation().parts();
        boolean hasUnits = parts.stream().anyMatch(part -> part.role() == Part.Role.KERNEL);
        return hasUnits
                && (known.constants().isConstant(node, channel)
                        || !known.uses().isUsed(node, channel)
                        || parts.stream().allMatch(part -> isSilent(part, channel)));
    }

    private static boolean isSilent(Part part, int channel) {
        boolean isWeight = part.role() == Part.Role.KERNEL || part.role() == Part.Role.RECURRENT;
        return !isWeight || (part.values().hasOutputs() && part.values().isZero(channel));
    }

    private Reason reason(int node, int channel) {
        int group = known.group(node, channel);
        Optional<Reason> fixed = removal.reason(group);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        List<Obstacle> obstacles = removal.obstacles(group);
        Optional<Reason> whole =
                obstacles.stream()
                        .map(Obstacle::reason)
                        .filter(r -> r != null && r.kind() == Reason.Kind.READ_WHOLE)
                        .findFirst();
        if (whole.isPresent()) {
            return whole.get();
        }
        boolean isNeeded = obstacles.isEmpty() || obstacles.stream().anyMatch(Obstacle::isNeeded);
        return isNeeded ? whyItVaries(node, channel, group) : obstacles.get(0).reason();
    }

    /** What makes something that varies of channels that do not. */
    private Reason whyItVaries(int node, int channel, int group) {
        if (!known.constants().isConstant(node, channel) && known.uses().isUsed(node, channel)) {
            return new Reason(Reason.Kind.BIASED, "", 0);
        }
        for (int other = node + 1; other < topology.size(); other++) {
            Node reader = topology.node(other);
            if (reader.operation() instanceof Operation.Combination && holds(other, group)) {
                return new Reason(Reason.Kind.TIED, reader.layer(), 0);
            }
        }
        for (int other = node + 1; other < topology.size(); other++) {
            if (!reads(other, group)) {
                continue;
            }
            return new Reason(Reason.Kind.BORDERS, topology.node(other).layer(), 0);
        }
        return new Reason(Reason.Kind.TIED, topology.node(node).layer(), 0);
    }

    private boolean holds(int node, int group) {
        for (int c = 0; c < topology.channels(node); c++) {
            if (known.group(node, c) == group) {
                return true;
            }
        }
        return false;
    }

    private boolean reads(int node, int group) {
        Operation operation = topology.node(node).operation();
        boolean mixes =
                (operation instanceof Operation.Depthwise depthwise && depthwise.looksBeyond())
                        || (operation instanceof Operation.Passing passing && passing.addsZeros());
        return mixes && holds(node, group);
    }
}
