package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Rebuild.Transfer;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a plan: lets go what can, and takes back what widths ask for. */
final class Planner {
    private final Knowledge known;
    private final Topology topology;
    private final CompactionOptions options;

    Planner(Knowledge known, CompactionOptions options) {
        this.known = known;
        this.topology = known.topology();
        this.options = options;
    }

    CompactionPlan plan() {
        Map<Integer, Reason> pinned = new HashMap<>();
        Removal removal = new Removal(known, pinned);
        while (new WidthRules(known, kept(removal), pinned).apply(options.roundTo())) {
            removal = new Removal(known, pinned);
        }
        List<BitSet> kept = kept(removal);
        Rebuild rebuild = new Rebuild(kept, shifts(kept, removal), removal.transfers());
        return new CompactionPlan(rebuild, new Findings(known, removal).layers(kept));
    }

    private List<BitSet> kept(Removal removal) {
        List<BitSet> kept = new ArrayList<>();
        for (int node = 0; node < topology.size(); node++) {
            BitSet stays = new BitSet();
            for (int c = 0; c < topology.channels(node); c++) {
                stays.set(c, !removal.gone().get(known.group(node, c)));
            }
            kept.add(stays);
        }
        return kept;
    }

    /** What biases take over of the channels that go. */
    private Map<Integer, double[]> shifts(List<BitSet> kept, Removal removal) {
        Map<Integer, double[]> shifts = new HashMap<>();
        for (int index = 0; index < topology.size(); index++) {
            Node node = topology.node(index);
            if (Needs.weighs(node.operation())) {
                BitSet lost = new BitSet();
                lost.set(0, topology.channels(node.source()));
                lost.andNot(kept.get(node.source()));
                for (int input = lost.nextSetBit(0);
                        input >= 0;
                        input = lost.nextSetBit(input + 1)) {
                    if (!isCarried(removal.transfers(), index, input)) {
                        fold(index, input, shifts);
                    }
                }
            }
        }
        return shifts;
    }

    private static boolean isCarried(List<Transfer> transfers, int node, int input) {
        return transfers.stream().anyMatch(t -> t.node() == node && t.from() == input);
    }

    private void fold(int index, int input, Map<Integer, double[]> shifts) {
        Node node = topology.node(index);
        double value = known.constants().value(node.source(), input);
        if (value != 0 && Double.isFinite(value)) {
            Biases.of(node.operation())
                    .ifPresent(
                            bias ->
                                    Biases.fold(
                                            node.operation(),
                                            input,
                                            value,
                                            shifts.computeIfAbsent(
                                                    index, n -> new double[Biases.length(bias)])));
        }
    }
}
