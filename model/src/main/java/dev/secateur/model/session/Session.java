package dev.secateur.model.session;

import java.util.ArrayList;
import java.util.List;

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
        while (step.origin() instanceof Origin.Pruned pruned) {
            step = get(pruned.parent());
            path.add(0, step);
        }
        return path;
    }

    @Override
    public void close() {
        revisions.forEach(revision -> revision.network().close());
        revisions.clear();
    }
}
