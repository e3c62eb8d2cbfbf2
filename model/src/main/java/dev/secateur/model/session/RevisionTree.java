package dev.secateur.model.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * All revisions of a session at one moment. Immutable, so any thread may read it.
 *
 * @param nodes every node right before those below it, and siblings in the order of their numbers;
 *     empty while nothing is open
 * @param shown the number of the revision that is shown; 0 while nothing is open
 * @param source the number of the one from which a revision is being made; empty while none is
 */
public record RevisionTree(List<RevisionNode> nodes, int shown, OptionalInt source) {
    /** The tree while nothing is open. */
    public static final RevisionTree EMPTY = new RevisionTree(List.of(), 0, OptionalInt.empty());

    /** Copies the list. */
    public RevisionTree {
        nodes = List.copyOf(nodes);
    }

    /**
     * Puts revisions in order.
     *
     * @param revisions one that was opened, and others made from each other
     * @param tags by number; who lacks one has none
     * @param shown the number of the one that is shown
     * @param source the number of the one from which a revision is being made
     */
    static RevisionTree of(
            Collection<Revision> revisions,
            Map<Integer, RevisionTag> tags,
            int shown,
            OptionalInt source) {
        Map<Integer, List<Integer>> children = new TreeMap<>();
        Map<Integer, Revision> all = new TreeMap<>();
        for (Revision revision : revisions) {
            all.put(revision.number(), revision);
            int parent = revision.origin().madeFrom().orElse(0);
            children.computeIfAbsent(parent, number -> new ArrayList<>()).add(revision.number());
        }
        children.values().forEach(numbers -> numbers.sort(null));
        List<RevisionNode> nodes = new ArrayList<>();
        for (int root : children.getOrDefault(0, List.of())) {
            add(nodes, root, all, children, tags);
        }
        return new RevisionTree(nodes, shown, source);
    }

    private static void add(
            List<RevisionNode> nodes,
            int number,
            Map<Integer, Revision> all,
            Map<Integer, List<Integer>> children,
            Map<Integer, RevisionTag> tags) {
        List<Integer> below = children.getOrDefault(number, List.of());
        RevisionTag tag = tags.getOrDefault(number, RevisionTag.NONE);
        nodes.add(new RevisionNode(all.get(number), tag, below));
        for (int child : below) {
            add(nodes, child, all, children, tags);
        }
    }

    /** The node of this number; empty if there is none, or none any more. */
    public Optional<RevisionNode> find(int number) {
        return nodes.stream().filter(node -> node.number() == number).findFirst();
    }

    /** A node and all below it, which is the first. */
    public List<RevisionNode> branch(RevisionNode top) {
        List<RevisionNode> branch = new ArrayList<>();
        branch.add(top);
        for (int child : top.children()) {
            branch.addAll(branch(find(child).orElseThrow()));
        }
        return branch;
    }

    /** Why a node cannot be deleted with all below it; empty if it can. */
    public Optional<Keeping> kept(RevisionNode top) {
        List<RevisionNode> branch = branch(top);
        if (top.revision().origin() instanceof Origin.Opened) {
            return Optional.of(Keeping.OPENED);
        } else if (branch.stream().anyMatch(node -> node.number() == shown)) {
            return Optional.of(Keeping.SHOWN);
        } else if (branch.stream().anyMatch(node -> node.number() == source.orElse(0))) {
            return Optional.of(Keeping.IN_USE);
        }
        boolean isPinned = branch.stream().anyMatch(node -> node.tag().pinned());
        return isPinned ? Optional.of(Keeping.PINNED) : Optional.empty();
    }
}
