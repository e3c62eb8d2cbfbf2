package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What keeps each group of channels from going, given those that went already. */
final class Obstacles {
    private final Knowledge known;
    private final Topology topology;
    private final Needs needs;
    private final BitSet gone;
    private final StandIns standIns;
    private final Map<Integer, List<Obstacle>> found = new HashMap<>();

    private Obstacles(Knowledge known, BitSet gone, StandIns standIns) {
        this.known = known;
        this.topology = known.topology();
        this.needs = new Needs(topology, known.constants());
        this.gone = gone;
        this.standIns = standIns;
    }

    /**
     * Looks for obstacles.
     *
     * @param gone the roots of the groups that went
     * @param standIns what carries the weights of some of these
     * @return for the root of each group that cannot go all that is in its way
     */
    static Map<Integer, List<Obstacle>> of(Knowledge known, BitSet gone, StandIns standIns) {
        Obstacles obstacles = new Obstacles(known, gone, standIns);
        obstacles.input();
        for (int node = 0; node < known.topology().size(); node++) {
            obstacles.look(node);
        }
        obstacles.all(
                known.topology().last(),
                Obstacle.fixed(Reason.Kind.ANSWERS, "", known.topology().last()));
        return obstacles.found;
    }

    private void input() {
        all(0, Obstacle.needed(0, -1));
    }

    private void all(int node, Obstacle obstacle) {
        for (int c = 0; c < topology.channels(node); c++) {
            add(node, c, obstacle);
        }
    }

    private void add(int node, int channel, Obstacle obstacle) {
        int group = known.group(node, channel);
        if (!gone.get(group)) {
            found.computeIfAbsent(group, g -> new ArrayList<>()).add(obstacle);
        }
    }

    private void look(int index) {
        Node node = topology.node(index);
        Operation operation = node.operation();
        if (operation instanceof Operation.Opaque || operation instanceof Operation.Embedding) {
            Obstacle whole = Obstacle.fixed(Reason.Kind.READ_WHOLE, node.layer(), index);
            node.sources().forEach(source -> all(source, whole));
        } else if (Needs.weighs(operation)) {
            BitSet outputs = left(index);
            needs.inputs(index, outputs).stream()
                    .map(input -> standIns.of(index, input))
                    .distinct()
                    .forEach(input -> reads(index, input));
            if (operation instanceof Operation.Recurrent) {
                needs.states(index, outputs).stream().forEach(unit -> hears(index, unit));
            }
        }
        if (operation instanceof Operation.Opaque opaque) {
            all(index, Obstacle.fixed(Reason.Kind.NOT_UNDERSTOOD, opaque.what(), index));
        }
    }

    /** The outputs that count: those that stay and have a way to the answers. */
    private BitSet left(int node) {
        BitSet left = new BitSet();
        known.uses().of(node).stream()
                .filter(output -> !gone.get(known.group(node, output)))
                .forEach(left::set);
        return left;
    }

    private void reads(int index, int input) {
        Node node = topology.node(index);
        double value = known.constants().value(node.source(), input);
        if (Double.isFinite(value)) {
            constant(index, input, value);
        } else {
            add(node.source(), input, Obstacle.needed(index, input));
        }
    }

    private void constant(int index, int input, double value) {
        Node node = topology.node(index);
        boolean isSeparable = node.operation() instanceof Operation.Separable;
        boolean beyond = looksBeyond(node.operation());
        if (value != 0 && (beyond || !Biases.has(node.operation()))) {
            Reason.Kind kind = beyond ? Reason.Kind.BORDERS : Reason.Kind.NO_BIAS;
            Reason reason = new Reason(kind, node.layer(), 0);
            add(node.source(), input, new Obstacle(reason, index, input, value, !isSeparable));
        }
    }

    private static boolean looksBeyond(Operation operation) {
        return operation instanceof Operation.Affine affine
                ? affine.looksBeyond()
                : operation instanceof Operation.Separable separable && separable.looksBeyond();
    }

    private void hears(int index, int unit) {
        double value = known.constants().value(index, unit);
        if (!Double.isFinite(value)) {
            add(index, unit, Obstacle.needed(index, -1));
        } else if (value != 0) {
            String layer = topology.node(index).layer();
            add(index, unit, Obstacle.fixed(Reason.Kind.BEGINS_AT_ZERO, layer, index));
        }
    }
}
