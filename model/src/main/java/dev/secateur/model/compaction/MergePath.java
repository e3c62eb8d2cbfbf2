package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild.Transfer;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows a unit that follows from another one to all that read it, and notes what these have to
 * take over so that it can go.
 */
final class MergePath {
    private final Topology topology;
    private final Map<Integer, List<Pair>> pairs = new HashMap<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private boolean isOpen = true;

    /** Two channels of a node, of which the second one follows from the first. */
    private record Pair(int first, int second, Relation relation) {}

    /**
     * A channel whose constant part a bias takes over.
     *
     * @param node the node that reads it
     * @param input which of its inputs
     * @param value the constant part
     */
    record Fold(int node, int input, double value) {}

    private MergePath(Topology topology) {
        this.topology = topology;
    }

    /**
     * Follows a unit.
     *
     * @param first the unit that stays
     * @param second the one that follows from it
     * @return empty where something needs both
     */
    static Optional<MergePath> of(
            Topology topology, int node, int first, int second, Relation relation) {
        MergePath path = new MergePath(topology);
        path.pairs.put(node, List.of(new Pair(first, second, relation)));
        if (topology.node(node).operation() instanceof Operation.Recurrent) {
            path.transfers.add(new Transfer(node, Part.Role.RECURRENT, second, first, 1));
        }
        for (int reader = node + 1; reader < topology.size() && path.isOpen; reader++) {
            path.read(reader);
        }
        boolean isAnswer = path.pairs.containsKey(topology.last());
        return path.isOpen && !isAnswer ? Optional.of(path) : Optional.empty();
    }

    /** What is added to weights. */
    List<Transfer> transfers() {
        return transfers;
    }

    /** What is added to biases. */
    List<Fold> folds() {
        return folds;
    }

    private void read(int index) {
        Node node = topology.node(index);
        int offset = 0;
        List<Pair> given = new ArrayList<>();
        for (int source : node.sources()) {
            for (Pair pair : pairs.getOrDefault(source, List.of())) {
                if (node.operation() instanceof Operation.Concatenation) {
                    given.add(
                            new Pair(
                                    pair.first() + offset,
                                    pair.second() + offset,
                                    pair.relation()));
                } else {
                    read(index, pair, given);
                }
            }
            offset += topology.channels(source);
        }
        if (!given.isEmpty()) {
            pairs.put(index, given);
        }
    }

    private void read(int index, Pair pair, List<Pair> given) {
        Operation operation = topology.node(index).operation();
        if (operation instanceof Operation.Affine || operation instanceof Operation.Recurrent) {
            weigh(index, pair);
        } else if (operation instanceof Operation.Flattening flat) {
            flatten(topology.channels(topology.node(index).source()), flat, pair, given);
        } else {
            Optional<Relation> behind = behind(operation, pair);
            behind.ifPresent(
                    relation -> given.add(new Pair(pair.first(), pair.second(), relation)));
            isOpen &= behind.isPresent();
        }
    }

    private static Optional<Relation> behind(Operation operation, Pair pair) {
        if (operation instanceof Operation.Activation activation) {
            return pair.relation().through(activation.function());
        } else if (operation instanceof Operation.Passing passing) {
            return pair.relation().through(passing);
        } else if (operation instanceof Operation.Normalization norm) {
            return pair.relation().through(norm, pair.first(), pair.second());
        }
        return Optional.empty();
    }

    private static void flatten(
            int channels, Operation.Flattening flat, Pair pair, List<Pair> given) {
        for (int place = 0; place < flat.places(); place++) {
            int first = at(flat, pair.first(), place, channels);
            int second = at(flat, pair.second(), place, channels);
            given.add(new Pair(first, second, pair.relation()));
        }
    }

    private static int at(Operation.Flattening flat, int channel, int place, int channels) {
        return flat.channelsLast() ? place * channels + channel : channel * flat.places() + place;
    }

    private void weigh(int index, Pair pair) {
        Relation relation = pair.relation();
        transfers.add(
                new Transfer(
                        index, Part.Role.KERNEL, pair.second(), pair.first(), relation.factor()));
        if (relation.offset() == 0) {
            return;
        }
        Operation operation = topology.node(index).operation();
        Optional<Connections> bias = Biases.of(operation);
        boolean beyond = operation instanceof Operation.Affine affine && affine.looksBeyond();
        boolean isNone = Math.abs(relation.offset()) <= relation.slack();
        if (bias.isPresent() && !beyond) {
            folds.add(new Fold(index, pair.second(), relation.offset()));
        } else {
            isOpen &= isNone;
        }
    }
}
