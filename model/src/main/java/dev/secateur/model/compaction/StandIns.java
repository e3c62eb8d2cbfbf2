package dev.secateur.model.compaction;

import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild.Transfer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which inputs of a node carry the weights of others that went. One that carries may go in turn:
 * what carries it then carries all.
 */
final class StandIns {
    private final Knowledge known;
    private final Map<Integer, Map<Integer, Integer>> carriers = new TreeMap<>();

    StandIns(Knowledge known) {
        this.known = known;
    }

    /** Lets one input of a node carry another one. */
    void put(Obstacle goes, Obstacle carrier) {
        carriers.computeIfAbsent(goes.node(), n -> new HashMap<>())
                .put(goes.input(), carrier.input());
    }

    /** The input of a node that the weights of another one are with, itself if it has its own. */
    int of(int node, int input) {
        Map<Integer, Integer> here = carriers.getOrDefault(node, Map.of());
        int at = input;
        while (here.containsKey(at)) {
            at = here.get(at);
        }
        return at;
    }

    /**
     * The weights that are added to others.
     *
     * @param gone the roots of the groups that went, maybe with all that they carried for
     */
    List<Transfer> transfers(BitSet gone) {
        List<Transfer> transfers = new ArrayList<>();
        carriers.forEach(
                (node, here) ->
                        here.keySet().stream()
                                .sorted()
                                .map(from -> transfer(node, from, of(node, from)))
                                .filter(transfer -> !gone.get(target(transfer)))
                                .forEach(transfers::add));
        return transfers;
    }

    private Transfer transfer(int node, int from, int to) {
        int source = known.topology().node(node).source();
        double factor = known.constants().value(source, from) / known.constants().value(source, to);
        return new Transfer(node, Part.Role.KERNEL, from, to, factor);
    }

    private int target(Transfer transfer) {
        return known.group(known.topology().node(transfer.node()).source(), transfer.to());
    }
}
