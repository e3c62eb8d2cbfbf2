package dev.secateur.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.format.RecordJson;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreTest {
    private final CancellationToken token = new CancellationToken();
    private long now = 1000;
    private Store store;

    @TempDir private Path folder;

    private Store open() {
        store = Store.open(folder, new Ticking());
        return store;
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private static String keep(Store store, String content) {
        return store.keep(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static KeptSession session(Store store, String... contents) {
        return Kept.session(List.of(contents).stream().map(c -> keep(store, c)).toList());
    }

    /** Evaluations are no values. */
    private static String text(KeptSession session) {
        return RecordJson.write(session).toString();
    }

    @Test
    void aSessionIsTheSameAfterClosingAndOpeningAgain() {
        KeptSession session = session(open(), "one", "two");
        long id = store.begin(session.opened());
        store.save(id, session);
        store.close();
        KeptSession again = open().read(id);
        assertThat(text(again)).isEqualTo(text(session));
        assertThat(again.moments()).isEqualTo(session.moments());
        assertThat(again.data()).isEqualTo(session.data());
        assertThat(again.revisions().get(0).judgement().orElseThrow().heldOut().accuracy())
                .isEqualTo(17.0 / 20);
    }

    @Test
    void whatWasTakenOutOfASessionIsGoneWhenItIsSavedAgain() {
        KeptSession session = session(open(), "one");
        long id = store.begin(session.opened());
        store.save(id, session);
        KeptSession less =
                new KeptSession(
                        session.opened(),
                        session.newest(),
                        session.revisions().subList(0, 4),
                        session.moments().subList(0, 2),
                        1,
                        0,
                        Optional.empty(),
                        session.data());
        store.save(id, less);
        assertThat(text(store.read(id))).isEqualTo(text(less));
    }

    @Test
    void theSessionTouchedLastIsTheFirstOfTheList() {
        KeptSession session = session(open(), "12345", "123");
        long first = store.begin("first");
        long second = store.begin("second");
        store.begin("never saved");
        store.save(first, session);
        store.save(second, session);
        store.save(first, session);
        assertThat(store.sessions()).extracting(SessionEntry::id).containsExactly(first, second);
        SessionEntry entry = store.sessions().get(0);
        assertThat(entry.opened()).isEqualTo("first");
        assertThat(entry.revisions()).isEqualTo(8);
        assertThat(entry.bytes()).isEqualTo(8);
        assertThat(entry.begun()).isBefore(entry.touched());
    }

    @Test
    void theSameContentIsThereOnceAndUnderItsHash() throws IOException {
        String hash = keep(open(), "abc");
        assertThat(keep(store, "abc")).isEqualTo(hash);
        // SHA-256 of "abc", as FIPS 180-2 works it out.
        assertThat(hash)
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(store.bytes()).isEqualTo(3);
        assertThat(Files.readString(store.file(hash, token))).isEqualTo("abc");
    }

    @Test
    void cleaningFreesJustWhatNoSessionNeeds() throws IOException {
        KeptSession session = session(open(), "12345", "123");
        long id = store.begin(session.opened());
        store.save(id, session);
        String fresh = keep(store, "fresh");
        keep(store, "no longer needed");
        Files.writeString(folder.resolve("weights").resolve(".fresh.zip.x.part"), "half");
        long begun = store.begin("begun");
        assertThat(store.clean(Set.of(begun), Set.of(fresh)))
                .isEqualTo("no longer needed".length() + "half".length());
        assertThat(store.bytes()).isEqualTo(8 + 5);
        assertThat(text(store.read(id))).isEqualTo(text(session));
        for (KeptRevision revision : session.revisions()) {
            assertThat(store.file(revision.weights(), token)).exists();
        }
        store.delete(id);
        assertThat(store.clean(Set.of(), Set.of())).isEqualTo(13);
        assertThat(store.bytes()).isZero();
        assertThat(store.sessions()).isEmpty();
    }

    @Test
    void aFileThatWasChangedOrTakenAwayIsNamed() throws IOException {
        String hash = keep(open(), "abc");
        Path file = store.file(hash, token);
        Files.writeString(file, "abd");
        fails(() -> store.file(hash, token), ErrorCode.MEMORY_FILE_DAMAGED);
        Files.delete(file);
        fails(() -> store.file(hash, token), ErrorCode.MEMORY_FILE_DAMAGED);
    }

    /** They may be large, and a window waits for what is read of a session. */
    @Test
    void aSessionIsReadWithoutALookAtItsFiles() throws IOException {
        KeptSession session = session(open(), "one");
        long id = store.begin(session.opened());
        store.save(id, session);
        String hash = session.revisions().get(0).weights();
        Files.delete(store.file(hash, token));
        RecalledSession recalled = RecalledSession.read(store, id);
        assertThat(text(recalled.session())).isEqualTo(text(session));
        fails(
                () -> recalled.open(null, null, about -> Optional.empty(), JobContext.silent()),
                ErrorCode.MEMORY_FILE_DAMAGED);
    }

    @Test
    void whoComesSecondIsToldThatTheFolderIsTaken() {
        open();
        fails(() -> Store.open(folder, Clock.systemUTC()), ErrorCode.MEMORY_IN_USE);
        store.close();
        open();
    }

    @Test
    void whatANewerProgramWroteIsLeftAlone() {
        open().close();
        try (Sql sql = Sql.open(folder.resolve("secateur.db"))) {
            sql.script("PRAGMA user_version = " + (Migrations.NEWEST + 1));
        }
        fails(() -> Store.open(folder, Clock.systemUTC()), ErrorCode.MEMORY_NEWER);
    }

    @Test
    void anotherProgramsDatabaseAndNoiseAreRefusedAndLeftAsTheyAre() throws IOException {
        Path database = folder.resolve("secateur.db");
        byte[] noise =
                "This is no database, however long one looks at it."
                        .repeat(50)
                        .getBytes(StandardCharsets.UTF_8);
        Files.write(database, noise);
        fails(() -> Store.open(folder, Clock.systemUTC()), ErrorCode.MEMORY_DAMAGED);
        assertThat(Files.readAllBytes(database)).isEqualTo(noise);
        Files.delete(database);
        try (Sql sql = Sql.open(database)) {
            sql.script("CREATE TABLE theirs (a)");
            sql.script("PRAGMA application_id = 77");
        }
        fails(() -> Store.open(folder, Clock.systemUTC()), ErrorCode.MEMORY_DAMAGED);
    }

    @Test
    void aSessionThatWasNeverSavedCannotBeRead() {
        long id = open().begin("begun");
        fails(() -> store.read(id), ErrorCode.MEMORY_DAMAGED);
        fails(() -> store.read(id + 1), ErrorCode.MEMORY_DAMAGED);
    }

    static IntStream versions() {
        return IntStream.rangeClosed(1, Migrations.NEWEST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aSessionOfEachOlderVersionIsReadAsItWas(int version) {
        KeptSession session = withoutLook(session(open(), "one"));
        store.close();
        Path old = folder.resolve("old");
        Store.open(old, Clock.systemUTC()).close();
        writeAs(version, old.resolve("secateur.db"), session);
        try (Store migrated = Store.open(old, Clock.systemUTC())) {
            assertThat(text(migrated.read(5))).isEqualTo(text(session));
            assertThat(migrated.sessions()).hasSize(1);
        }
        store = null;
    }

    /** As programs kept sessions that knew nothing of tabs. */
    private static KeptSession withoutLook(KeptSession session) {
        return new KeptSession(
                session.opened(),
                session.newest(),
                session.revisions(),
                session.moments(),
                session.moment(),
                session.layer(),
                Optional.empty(),
                session.data());
    }

    /** Only with the tables that this version had. */
    private static void writeAs(int version, Path database, KeptSession session) {
        try {
            Files.delete(database);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (Sql sql = Sql.open(database)) {
            for (int step = 1; step <= version; step++) {
                sql.script(Migrations.statements(step));
            }
            sql.script("PRAGMA application_id = " + 0x53656361);
            sql.script("PRAGMA user_version = " + version);
            sql.update(
                    "INSERT INTO session VALUES (5, ?, 1, 2, ?)",
                    session.opened(),
                    "{\"newest\":9,\"moment\":3,\"layer\":1,\"data\":"
                            + RecordJson.write(session.data().orElseThrow())
                            + "}");
            for (KeptRevision revision : session.revisions()) {
                sql.update("INSERT OR IGNORE INTO weights VALUES (?, 1)", revision.weights());
                sql.update(
                        "INSERT INTO revision VALUES (5, ?, ?, ?)",
                        revision.number(),
                        revision.weights(),
                        RecordJson.write(revision).toString());
            }
            for (int i = 0; i < session.moments().size(); i++) {
                sql.update(
                        "INSERT INTO moment VALUES (5, ?, ?)",
                        i,
                        RecordJson.write(session.moments().get(i)).toString());
            }
        }
    }

    private static void fails(ThrowingCallable what, ErrorCode code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A millisecond goes by with each look at it. */
    private final class Ticking extends Clock {
        @Override
        public long millis() {
            return now++;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis());
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
