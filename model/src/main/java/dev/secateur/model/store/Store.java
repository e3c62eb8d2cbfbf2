package dev.secateur.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.RecordJson;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.RunState;
import dev.secateur.model.session.Revision;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * A folder that remembers sessions: what was done in a database, networks as files beside it. Each
 * change is there wholly or not at all, whenever the program is ended. One program at a time has
 * it; any thread may use it, and waits for the others.
 */
public final class Store implements AutoCloseable {
    private static final String DATABASE = "secateur.db";

    /** Compressing more parameters than these takes seconds, and saves little of dense ones. */
    private static final long COMPRESSED = 5_000_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path database;
    private final FolderLock lock;
    private final Sql sql;
    private final ContentFiles weights;
    private final ContentFiles states;
    private final Clock clock;

    private Store(Path folder, FolderLock lock, Clock clock) {
        this.database = folder.resolve(DATABASE);
        this.lock = lock;
        this.clock = clock;
        this.weights = new ContentFiles(folder.resolve("weights"), ".zip");
        this.states = new ContentFiles(folder.resolve("runs"), ".run");
        this.sql = Sql.open(database);
    }

    /**
     * Opens a folder, which is made if it is missing; one that an older program wrote is brought up
     * to this one.
     *
     * @param clock tells when something was changed
     * @throws UserError if another program has it, a newer one wrote it, or it is damaged or cannot
     *     be written; then nothing in it is changed
     */
    public static Store open(Path folder, Clock clock) {
        FolderLock lock = FolderLock.of(folder);
        Store store = null;
        try {
            store = new Store(folder, lock, clock);
            Migrations.carryOut(store.sql, store.database);
            return store;
        } catch (RuntimeException e) {
            if (store == null) {
                lock.close();
            } else {
                store.close();
            }
            throw e;
        }
    }

    /**
     * Begins to remember a session.
     *
     * @param opened the bundled network's name or the file it begins with
     * @return what identifies it from now on
     */
    public synchronized long begin(String opened) {
        long now = clock.millis();
        return sql.insert(
                "INSERT INTO session (opened, begun, touched) VALUES (?, ?, ?)", opened, now, now);
    }

    /**
     * Keeps a revision's network as a file, if it is not there already.
     *
     * @param revision whose network is not closed before this returns
     * @return the hash of the file's content
     * @throws UserError if there is no room
     */
    public synchronized String keep(Revision revision, CancellationToken token) {
        return keep(
                out ->
                        NetworkFiles.write(
                                revision.network(),
                                revision.mask(),
                                revision.about(),
                                level(revision),
                                token.guard(out)));
    }

    private static int level(Revision revision) {
        return revision.summary().parameters() > COMPRESSED
                ? Deflater.NO_COMPRESSION
                : Deflater.DEFAULT_COMPRESSION;
    }

    /** Keeps what is written as a file. */
    synchronized String keep(SafeFile.Content content) {
        ContentFiles.Kept kept = weights.keep(content);
        sql.update(
                "INSERT OR IGNORE INTO weights (hash, bytes) VALUES (?, ?)",
                kept.hash(),
                kept.bytes());
        return kept.hash();
    }

    /**
     * Remembers a session as it is now instead of as it was. Does nothing for one that was deleted.
     *
     * @param session whose networks were kept
     */
    public synchronized void save(long id, KeptSession session) {
        sql.atOnce(
                () -> {
                    int known =
                            sql.update(
                                    "UPDATE session SET touched = ?, content = ? WHERE id = ?",
                                    clock.millis(),
                                    text(Head.of(session)),
                                    id);
                    if (known == 1) {
                        saveRevisions(id, session.revisions());
                        saveMoments(id, session.moments());
                    }
                    return known;
                });
    }

    private void saveRevisions(long id, List<KeptRevision> revisions) {
        sql.update("DELETE FROM revision WHERE session = ?", id);
        for (KeptRevision revision : revisions) {
            sql.update(
                    "INSERT INTO revision (session, number, weights, content) VALUES (?, ?, ?, ?)",
                    id,
                    revision.number(),
                    revision.weights(),
                    text(revision));
        }
    }

    private void saveMoments(long id, List<KeptMoment> moments) {
        sql.update("DELETE FROM moment WHERE session = ?", id);
        for (int i = 0; i < moments.size(); i++) {
            sql.update(
                    "INSERT INTO moment (session, position, content) VALUES (?, ?, ?)",
                    id,
                    i,
                    text(moments.get(i)));
        }
    }

    /**
     * A session as it was saved last.
     *
     * @throws UserError if it was never saved, or what is there is not understood
     */
    public synchronized KeptSession read(long id) {
        List<KeptRevision> revisions =
                contents("revision WHERE session = ? ORDER BY number", KeptRevision.class, id);
        List<KeptMoment> moments =
                contents("moment WHERE session = ? ORDER BY position", KeptMoment.class, id);
        List<Head> head = contents("session WHERE id = ?", Head.class, id);
        List<String> opened =
                sql.all("SELECT opened FROM session WHERE id = ?", row -> row.getString(1), id);
        try {
            return head.get(0).with(opened.get(0), revisions, moments);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UserError(e, ErrorCode.MEMORY_DAMAGED, database.toString());
        }
    }

    private <T> List<T> contents(String from, Class<T> type, long id) {
        return sql
                .all(
                        "SELECT content FROM " + from,
                        row -> Optional.ofNullable(row.getString(1)),
                        id)
                .stream()
                .flatMap(Optional::stream)
                .map(content -> value(content, type))
                .toList();
    }

    /** The sessions that were saved, the one touched last first. */
    public synchronized List<SessionEntry> sessions() {
        return sql.all(
                "SELECT id, opened, begun, touched,"
                        + " (SELECT count(*) FROM revision WHERE session = session.id),"
                        + " (SELECT coalesce(sum(bytes), 0) FROM weights WHERE hash IN"
                        + " (SELECT weights FROM revision WHERE session = session.id))"
                        + " FROM session WHERE content IS NOT NULL ORDER BY touched DESC, id DESC",
                row ->
                        new SessionEntry(
                                row.getLong(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getInt(5),
                                row.getLong(6)));
    }

    /**
     * The file of a network that was kept, after its content was compared with its hash.
     *
     * @throws UserError if it is missing or was changed
     */
    public synchronized Path file(String hash, CancellationToken token) {
        return weights.checked(hash, token);
    }

    /**
     * Keeps how far a run has come, instead of what was kept of this session's runs before. Does
     * nothing for a session that was deleted.
     *
     * @param state of the checkpoint, which does not change before this returns
     */
    public synchronized void keepRun(long id, KeptRun run, Checkpoint checkpoint, RunState state) {
        if (sql.all("SELECT 1 FROM session WHERE id = ?", row -> 1, id).isEmpty()) {
            return;
        }
        ContentFiles.Kept kept = states.keep(out -> CheckpointFile.write(checkpoint, state, out));
        List<String> before = states(id);
        sql.update(
                "INSERT OR REPLACE INTO run (session, content, state, bytes) VALUES (?, ?, ?, ?)",
                id,
                text(run),
                kept.hash(),
                kept.bytes());
        before.stream().filter(hash -> !hash.equals(kept.hash())).forEach(states::delete);
    }

    private List<String> states(long id) {
        return sql.all("SELECT state FROM run WHERE session = ?", row -> row.getString(1), id);
    }

    /**
     * The run of a session that was cut off; empty if there is none, or what is kept of it is
     * damaged.
     */
    public synchronized Optional<RecalledRun> run(long id, CancellationToken token) {
        List<KeptRun> runs = contents("run WHERE session = ?", KeptRun.class, id);
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = states.checked(states(id).get(0), token);
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                Checkpoint checkpoint = CheckpointFile.read(in);
                return Optional.of(new RecalledRun(runs.get(0), checkpoint, file));
            }
        } catch (IOException | IllegalArgumentException | UserError e) {
            return Optional.empty();
        }
    }

    /** Forgets the run of a session: it came to its end, or is not to be gone on with. */
    public synchronized void endRun(long id) {
        List<String> before = states(id);
        sql.update("DELETE FROM run WHERE session = ?", id);
        before.forEach(states::delete);
    }

    /** Forgets a session; files that no other one needs go with the next {@link #clean}. */
    public synchronized void delete(long id) {
        sql.update("DELETE FROM session WHERE id = ?", id);
    }

    /** Forgets a session unless a run of it was cut off, which can be gone on with. */
    public synchronized void deleteUnlessCutOff(long id) {
        if (states(id).isEmpty()) {
            delete(id);
        }
    }

    /** How many bytes of files there are, needed ones and others. */
    public synchronized long bytes() {
        return sql.one(
                "SELECT (SELECT coalesce(sum(bytes), 0) FROM weights)"
                        + " + (SELECT coalesce(sum(bytes), 0) FROM run)",
                row -> row.getLong(1));
    }

    /**
     * Deletes files that no session needs, what was left half done when a program was ended by
     * force, and sessions that were begun and never saved.
     *
     * @param begun the sessions that are to stay though they were not saved yet
     * @param fresh the files that are to stay though no session needs them yet
     * @return how many bytes are free now
     */
    public synchronized long clean(Set<Long> begun, Set<String> fresh) {
        for (long id :
                sql.all("SELECT id FROM session WHERE content IS NULL", row -> row.getLong(1))) {
            if (!begun.contains(id)) {
                delete(id);
            }
        }
        Set<String> needed = new HashSet<>(fresh);
        needed.addAll(sql.all("SELECT weights FROM revision", row -> row.getString(1)));
        List<String> running = sql.all("SELECT state FROM run", row -> row.getString(1));
        for (String hash : weights.hashes()) {
            if (!needed.contains(hash)) {
                sql.update("DELETE FROM weights WHERE hash = ?", hash);
            }
        }
        return weights.deleteAllBut(needed) + states.deleteAllBut(Set.copyOf(running));
    }

    private static String text(Record value) {
        return RecordJson.write(value).toString();
    }

    private <T> T value(String text, Class<T> type) {
        try {
            JsonNode node = JSON.readTree(text);
            return RecordJson.read(node, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UserError(e, ErrorCode.MEMORY_DAMAGED, database.toString());
        }
    }

    @Override
    public synchronized void close() {
        sql.close();
        lock.close();
    }

    /** What is kept of a session besides its revisions and moments. */
    private record Head(
            int newest, int moment, int layer, Optional<KeptLook> look, Optional<KeptData> data) {
        static Head of(KeptSession session) {
            return new Head(
                    session.newest(),
                    session.moment(),
                    session.layer(),
                    session.look(),
                    session.data());
        }

        KeptSession with(String opened, List<KeptRevision> revisions, List<KeptMoment> moments) {
            return new KeptSession(opened, newest, revisions, moments, moment, layer, look, data);
        }
    }
}
