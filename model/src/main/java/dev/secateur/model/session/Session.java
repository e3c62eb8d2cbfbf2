package dev.secateur.model.session;

import dev.secateur.model.data.DataSplit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The revisions made since a network was opened, the first one of which is that network, and what a
 * person says of them. Owns their native memory. Not safe for threads, but {@link #close} must run
 * on the engine thread.
 */
public final class Session implements AutoCloseable {
    private final SortedMap<Integer, Revision> revisions = new TreeMap<>();
    private final Map<Integer, RevisionTag> tags = new HashMap<>();
    private int newest;

    /** Begins with nothing. */
    public Session() {}

    /**
     * A session as another one was.
     *
     * @param restored with their numbers, each one's parent among them
     * @param tags by number
     * @param newest the number that was given last
     */
    public Session(Collection<Revision> restored, Map<Integer, RevisionTag> tags, int newest) {
        restored.forEach(revision -> revisions.put(revision.number(), revision));
        this.tags.putAll(tags);
        this.newest = newest;
    }

    /** The number that was given last; 0 before the first. */
    public int newest() {
        return newest;
    }

    /** Takes a revision in and gives it its number, which no other ever had. */
    public Revision add(Revision made) {
        Revision numbered = made.numbered(++newest);
        revisions.put(newest, numbered);
        return numbered;
    }

    /**
     * Replaces a revision by one with the same number, for example after judging it anew; one that
     * was deleted meanwhile stays deleted.
     */
    public void replace(Revision changed) {
        revisions.computeIfPresent(changed.number(), (number, before) -> changed);
    }

    /** All of them, in the order of their numbers. */
    public List<Revision> revisions() {
        return List.copyOf(revisions.values());
    }

    /**
     * The revision with this number.
     *
     * @throws java.util.NoSuchElementException if there is none, or none any more
     */
    public Revision get(int number) {
        return Optional.ofNullable(revisions.get(number)).orElseThrow();
    }

    /** The revision that was opened. */
    public Revision first() {
        return revisions.get(revisions.firstKey());
    }

    /** What a person says of a revision. */
    public RevisionTag tag(int number) {
        return tags.getOrDefault(number, RevisionTag.NONE);
    }

    /** Notes what a person says of a revision from now on. */
    public void tag(int number, RevisionTag tag) {
        tags.put(get(number).number(), tag);
    }

    /**
     * How they were made from each other.
     *
     * @param shown the number of the one that is shown
     * @param source the number of the one from which a revision is being made
     */
    public RevisionTree tree(int shown, OptionalInt source) {
        return RevisionTree.of(revisions.values(), tags, shown, source);
    }

    /**
     * Takes revisions out; their numbers are not given again.
     *
     * @param tree as it is now
     * @param top goes with all that were made from it
     * @return what was taken out; its networks are the caller's now, who must close them on the
     *     engine thread
     * @throws IllegalArgumentException if the tree says that one of them must be kept
     */
    public List<Revision> delete(RevisionTree tree, RevisionNode top) {
        if (tree.kept(top).isPresent()) {
            throw new IllegalArgumentException(tree.kept(top).get().key());
        }
        List<Revision> gone = tree.branch(top).stream().map(RevisionNode::revision).toList();
        for (Revision revision : gone) {
            revisions.remove(revision.number());
            tags.remove(revision.number());
        }
        return gone;
    }

    /** The way from the opened network to a revision, both included. */
    public List<Revision> path(Revision revision) {
        List<Revision> path = new ArrayList<>();
        Revision step = revision;
        path.add(step);
        while (step.origin().madeFrom().isPresent()) {
            step = get(step.origin().madeFrom().getAsInt());
            path.add(0, step);
        }
        return path;
    }

    /**
     * Makes of data, as the opened network takes them, what a revision takes of them. The answer
     * may be used on any thread.
     */
    public UnaryOperator<DataSplit> taking(Revision revision) {
        List<List<Integer>> cuts = new ArrayList<>();
        for (Revision step : path(revision)) {
            if (step.origin() instanceof Origin.Narrowed narrowed) {
                cuts.add(narrowed.kept());
            }
        }
        return whole -> {
            DataSplit taken = whole;
            for (List<Integer> kept : cuts) {
                taken = taken.keeping(kept);
            }
            return taken;
        };
    }

    @Override
    public void close() {
        revisions.values().forEach(revision -> revision.network().close());
        revisions.clear();
    }
}
