package dev.secateur.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProgramTest {
    private static final int KILLS = 5;

    @TempDir private Path folder;

    @Test
    void whatWasRememberedBeforeAProgramWasKilledIsThereWhole() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        int remembered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            remembered = runAndKill(1 + random.nextInt(20));
            try (Store store = Store.open(folder, Clock.systemUTC())) {
                List<SessionEntry> sessions = store.sessions();
                assertThat(sessions).hasSize(1);
                int whole = StoreWriter.whole(store, sessions.get(0).id());
                assertThat(whole).isGreaterThanOrEqualTo(remembered);
                store.clean(Set.of(), Set.of());
                assertThat(StoreWriter.whole(store, sessions.get(0).id())).isEqualTo(whole);
            }
        }
        assertThat(remembered).isGreaterThanOrEqualTo(KILLS);
    }

    /** Kills it by force wherever it is after so many steps; returns the last one it told of. */
    private int runAndKill(int steps) throws IOException, InterruptedException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int last = 0;
        try (BufferedReader lines = program.inputReader()) {
            for (int step = 0; step < steps; step++) {
                last = Integer.parseInt(lines.readLine());
            }
            program.destroyForcibly().waitFor();
        }
        return last;
    }
}
