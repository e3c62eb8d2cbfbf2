package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.store.KeptRevision;
import dev.secateur.model.store.RecalledSession;
import dev.secateur.model.store.SessionEntry;
import dev.secateur.model.store.Store;
import dev.secateur.ui.workbench.FineTuningProgram.Reached;
import dev.secateur.ui.workbench.FineTuningProgram.What;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledFineTuningTest {
    private static final int KILLS = Integer.getInteger("secateur.kills", 4);
    private static final long SEED = Long.getLong("secateur.seed", System.nanoTime());
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir private Path folder;
    @TempDir private Path other;

    @ParameterizedTest
    @EnumSource
    void wheneverItIsKilledOnlyTheRunningEpochIsLostAndItEndsAsItWouldHave(What what)
            throws Exception {
        Set<String> undisturbed = fineTuned(what, other);
        Reached kept = new Reached(1, 0);
        for (int kill = 1; kill <= KILLS; kill++) {
            String which = "kill " + kill + " of -Dsecateur.seed=" + SEED;
            Stretch stretch = runAndKill(what);
            assertThat(stretch.begin).as(which).isEqualTo(kept.next());
            checkDatabase(which);
            checkFiles(which);
            kept = kept(undisturbed, which);
            assertThat(kept).as(which).isGreaterThanOrEqualTo(stretch.end);
        }
        assertThat(fineTuned(what, folder)).isEqualTo(undisturbed);
    }

    /** What is told of a program between its start and its end. */
    private record Stretch(Reached begin, Reached end) {}

    private Stretch runAndKill(What what) throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FineTuningProgram.class.getName(),
                                folder.toString(),
                                what.name())
                        .redirectError(errors().toFile())
                        .start();
        try (BufferedReader lines = program.inputReader()) {
            Reached begin = next(lines);
            Reached end = begin;
            for (int epoch = random.nextInt(FineTuningProgram.EPOCHS); epoch > 0; epoch--) {
                end = next(lines);
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NANOS));
            // Unlike the process itself, its handle leaves what it wrote last to be read.
            program.toHandle().destroyForcibly();
            List<Reached> rest =
                    lines.lines().map(Reached::parse).flatMap(Optional::stream).toList();
            return new Stretch(begin, rest.isEmpty() ? end : rest.get(rest.size() - 1));
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }

    private Reached next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        assertThat(line).as(() -> "ended by itself: " + contentOf(errors().toFile())).isNotNull();
        return Reached.parse(line).orElseThrow();
    }

    private Path errors() {
        return other.resolve("errors.txt");
    }

    private void checkDatabase(String which) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("secateur.db"));
                ResultSet result =
                        database.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(result.getString(1)).as(which).isEqualTo("ok");
        }
    }

    /** Those at the top were being written, and are deleted by the next program. */
    private void checkFiles(String which) throws IOException, NoSuchAlgorithmException {
        for (String kind : List.of("weights", "runs")) {
            try (Stream<Path> files =
                    Files.find(folder.resolve(kind), 2, (f, a) -> a.isRegularFile())) {
                for (Path file : files.filter(f -> !f.getParent().endsWith(kind)).toList()) {
                    String name = file.getFileName().toString();
                    assertThat(hash(file))
                            .as(which)
                            .isEqualTo(name.substring(0, name.indexOf('.')));
                }
            }
        }
    }

    private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    }

    private Reached kept(Set<String> undisturbed, String which) {
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            RecalledSession session = checked(store);
            assertThat(made(session)).as(which).isSubsetOf(undisturbed);
            int newest =
                    session.session().revisions().stream()
                            .mapToInt(KeptRevision::number)
                            .max()
                            .orElseThrow();
            return new Reached(newest, done(store, session));
        }
    }

    private static int done(Store store, RecalledSession session) {
        return store.run(session.id(), new CancellationToken())
                .map(run -> run.run().done())
                .orElse(0);
    }

    /** After all files were compared with their hashes. */
    private static RecalledSession checked(Store store) {
        List<SessionEntry> sessions = store.sessions();
        assertThat(sessions).hasSize(1);
        RecalledSession session = RecalledSession.read(store, sessions.get(0).id());
        for (KeptRevision revision : session.session().revisions()) {
            store.file(revision.weights(), new CancellationToken());
        }
        return session;
    }

    /** The content of all that was made of the network. */
    private static Set<String> made(RecalledSession session) {
        return session.session().revisions().stream()
                .filter(revision -> revision.number() > 1)
                .map(KeptRevision::weights)
                .collect(Collectors.toSet());
    }

    /** Brings a fine-tuning to its end, and returns the content of what it made. */
    private static Set<String> fineTuned(What what, Path folder) {
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            FineTuningProgram program = new FineTuningProgram(what, store, reached -> {});
            program.goOn();
            program.fineTune();
            return made(checked(store));
        }
    }
}
