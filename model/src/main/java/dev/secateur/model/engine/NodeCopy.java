package dev.secateur.model.engine;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.util.List;

/** Copies what stays of each node's parameters, with what a plan adds to them. */
final class NodeCopy {
    private final Topology before;
    private final Topology after;
    private final Rebuild plan;

    /** A copy between two topologies of as many nodes. */
    NodeCopy(Topology before, Topology after, Rebuild plan) {
        if (before.size() != after.size()) {
            throw new IllegalStateException("The smaller network reads otherwise");
        }
        this.before = before;
        this.after = after;
        this.plan = plan;
    }

    /** Copies a node's parameters. */
    void copy(int index) {
        List<Part> from = before.node(index).operation().parts();
        List<Part> to = after.node(index).operation().parts();
        for (int i = 0; i < from.size(); i++) {
            copy(index, from.get(i), to.get(i).values());
        }
    }

    private void copy(int index, Part part, Connections to) {
        Connections from = part.values();
        int[] outputs = plan.outputs(index, part);
        PartCopy copy = new PartCopy(from, to, outputs, plan.inputs(before, index, part));
        copy.gather();
        if (part.role() == Part.Role.BIAS && plan.shifts().containsKey(index)) {
            copy.shift(plan.shifts().get(index));
        }
        copy.add(plan.transfers(index, part.role()));
    }
}
