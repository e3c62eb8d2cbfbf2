package dev.secateur.ui.workbench;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.History;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTag;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.session.Session;
import dev.secateur.model.store.KeptRevision;
import dev.secateur.model.store.KeptSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was made of an opened network: its revisions, which are saved, and the way back. */
final class Timeline {
    private final Session session;
    private final Set<Integer> saved = new HashSet<>();
    private final Map<Integer, PruningPlan> drafts = new HashMap<>();
    private final History<Moment> history;

    Timeline(Revision opened, PruningPlan plan) {
        session = new Session();
        Revision first = session.add(opened);
        saved.add(first.number());
        history = new History<>(moment(first.number(), plan));
    }

    /** One that goes on as it was. */
    Timeline(KeptSession kept, List<Revision> restored) {
        Map<Integer, RevisionTag> tags = new HashMap<>();
        for (KeptRevision revision : kept.revisions()) {
            tags.put(revision.number(), revision.tag());
            drafts.put(revision.number(), revision.draft());
            if (revision.saved()) {
                saved.add(revision.number());
            }
        }
        session = new Session(restored, tags, kept.newest());
        List<Moment> moments =
                kept.moments().stream().map(m -> new Moment(m.revision(), m.plan())).toList();
        history = new History<>(moments, kept.moment());
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
        history.add(moment(session.add(made).number(), plan));
    }

    /** Makes a draft something that undo comes back to. */
    void commit(PruningPlan plan) {
        history.add(moment(history.current().revision(), plan));
    }

    /** Goes on to a revision that was made before, with the plan that was drafted on it last. */
    void show(int number) {
        history.add(moment(number, drafts.get(number)));
    }

    /** Takes revisions out for good: undo does not come back to them. */
    List<Revision> delete(RevisionTree tree, RevisionNode top) {
        List<Revision> gone = session.delete(tree, top);
        Set<Integer> numbers = gone.stream().map(Revision::number).collect(Collectors.toSet());
        history.forget(moment -> numbers.contains(moment.revision()));
        drafts.keySet().removeAll(numbers);
        return gone;
    }

    private Moment moment(int number, PruningPlan plan) {
        drafts.put(number, plan);
        return new Moment(number, plan);
    }

    /** The plan that was drafted on a revision last. */
    PruningPlan draft(Revision revision) {
        return drafts.get(revision.number());
    }

    /** Whether nothing was done but to look. */
    boolean isUntouched() {
        return session.revisions().size() == 1
                && session.tag(now().number()).equals(RevisionTag.NONE)
                && history.moments().size() == 1;
    }

    boolean isSaved(Revision revision) {
        return saved.contains(revision.number());
    }

    void markSaved(Revision revision) {
        saved.add(revision.number());
    }
}
