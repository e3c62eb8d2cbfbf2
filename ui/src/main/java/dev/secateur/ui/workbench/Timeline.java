package dev.secateur.ui.workbench;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.History;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.Session;
import java.util.HashSet;
import java.util.Set;

/** What was made of an opened network: its revisions, which are saved, and the way back. */
final class Timeline {
    private final Session session = new Session();
    private final Set<Integer> saved = new HashSet<>();
    private final History<Moment> history;

    Timeline(Revision opened, PruningPlan plan) {
        Revision first = session.add(opened);
        saved.add(first.number());
        history = new History<>(new Moment(first.number(), plan));
    }

    Session session() {
        return session;
    }

    History<Moment> history() {
        return history;
    }

    /** The revision of the moment that holds. */
    Revision now() {
        return session.get(history.current().revision());
    }

    /** Goes on to a revision that was made. */
    void add(Revision made, PruningPlan plan) {
        history.add(new Moment(session.add(made).number(), plan));
    }

    /** Makes a draft something that undo comes back to. */
    void commit(PruningPlan plan) {
        history.add(new Moment(history.current().revision(), plan));
    }

    boolean isSaved(Revision revision) {
        return saved.contains(revision.number());
    }

    void markSaved(Revision revision) {
        saved.add(revision.number());
    }
}
