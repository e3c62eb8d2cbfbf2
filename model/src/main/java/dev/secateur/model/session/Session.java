package dev.secateur.model.session;

import dev.secateur.model.data.DataSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The revisions made since a network was opened, the first one of which is that network. Owns their
 * native memory. Not safe for threads, but {@link #close} must run on the engine thread.
 */
public final class Session implements AutoCloseable {
    private final List<Revision> revisions = new ArrayList<>();

    /** Takes a revision in and gives it its number. */
    public Revision add(Revision made) {
        Revision numbered = made.numbered(revisions.size() + 1);
        revisions.add(numbered);
        return numbered;
    }

    /** Replaces a revision by one with the same number, for example after judging it anew. */
    public void replace(Revision changed) {
        revisions.set(changed.number() - 1, changed);
    }

    /** All of them, in the order of their numbers. */
    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    /** The revision with this number. */
    public Revision get(int number) {
        return revisions.get(number - 1);
    }

    /** The revision that was opened. */
    public Revision first() {
        return revisions.get(0);
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
        revisions.forEach(revision -> revision.network().close());
        revisions.clear();
    }
}
