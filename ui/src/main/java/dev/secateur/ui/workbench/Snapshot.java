package dev.secateur.ui.workbench;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionTag;
import dev.secateur.model.store.KeptData;
import dev.secateur.model.store.KeptLook;
import dev.secateur.model.store.KeptMoment;
import dev.secateur.model.store.KeptRevision;
import dev.secateur.model.store.KeptSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A session at one moment, whose networks may not have been kept yet. A value.
 *
 * @param opened the bundled network's name or the file it began with
 * @param newest the number that was given last
 * @param revisions in the order of their numbers
 * @param moments what undo and redo go through
 * @param moment which of them holds
 * @param layer the index of the layer that is looked at
 * @param look what is looked at besides
 * @param data what revisions are judged by
 */
record Snapshot(
        String opened,
        int newest,
        List<Entry> revisions,
        List<Moment> moments,
        int moment,
        int layer,
        KeptLook look,
        Optional<KeptData> data) {
    /** A revision with what the person says of it and does with it. */
    record Entry(Revision revision, RevisionTag tag, boolean saved, PruningPlan draft) {}

    static Snapshot of(Timeline timeline, Optional<KeptData> data, int layer, KeptLook look) {
        return new Snapshot(
                timeline.session().first().summary().name(),
                timeline.session().newest(),
                timeline.session().revisions().stream()
                        .map(
                                revision ->
                                        new Entry(
                                                revision,
                                                timeline.session().tag(revision.number()),
                                                timeline.isSaved(revision),
                                                timeline.draft(revision)))
                        .toList(),
                timeline.history().moments(),
                timeline.history().position(),
                layer,
                look,
                data);
    }

    /**
     * What is kept of it.
     *
     * @param file keeps a revision's network, and gives its file's hash
     */
    KeptSession kept(Function<Revision, String> file) {
        return new KeptSession(
                opened,
                newest,
                revisions.stream()
                        .map(
                                entry ->
                                        KeptRevision.of(
                                                entry.revision(),
                                                file.apply(entry.revision()),
                                                entry.tag(),
                                                entry.saved(),
                                                entry.draft()))
                        .toList(),
                moments.stream().map(m -> new KeptMoment(m.revision(), m.plan())).toList(),
                moment,
                layer,
                Optional.of(look),
                data);
    }
}
