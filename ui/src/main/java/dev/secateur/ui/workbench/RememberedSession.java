package dev.secateur.ui.workbench;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.session.Revision;
import dev.secateur.model.store.KeptRevision;
import dev.secateur.model.store.RecalledSession;
import dev.secateur.model.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The open session in its store: written by the store's thread, while the engine's keeps how far a
 * run has come.
 */
final class RememberedSession {
    private final Map<Integer, String> files = new HashMap<>();
    private final AtomicReference<Snapshot> next = new AtomicReference<>();
    private OptionalLong id;

    private RememberedSession(OptionalLong id) {
        this.id = id;
    }

    /** A session of which nothing is remembered yet. */
    static RememberedSession fresh() {
        return new RememberedSession(OptionalLong.empty());
    }

    /** A session that goes on. */
    static RememberedSession of(RecalledSession recalled) {
        RememberedSession session = new RememberedSession(OptionalLong.of(recalled.id()));
        for (KeptRevision revision : recalled.session().revisions()) {
            session.files.put(revision.number(), revision.weights());
        }
        return session;
    }

    /**
     * Takes what is to be remembered next. Any thread may call it.
     *
     * @return whether nothing waited: what waited is replaced
     */
    boolean next(Snapshot snapshot) {
        return next.getAndSet(snapshot) == null;
    }

    /** What identifies it; empty as long as nothing is remembered of it. */
    synchronized OptionalLong id() {
        return id;
    }

    /** The files of its revisions, remembered or not. */
    synchronized Set<String> files() {
        return Set.copyOf(files.values());
    }

    /** Remembers what waits. */
    synchronized void write(Store store, CancellationToken token) {
        Snapshot snapshot = next.getAndSet(null);
        if (id.isEmpty()) {
            id = OptionalLong.of(store.begin(snapshot.opened()));
        }
        store.save(id.getAsLong(), snapshot.kept(revision -> file(revision, store, token)));
    }

    private String file(Revision revision, Store store, CancellationToken token) {
        return files.computeIfAbsent(revision.number(), number -> store.keep(revision, token));
    }
}
