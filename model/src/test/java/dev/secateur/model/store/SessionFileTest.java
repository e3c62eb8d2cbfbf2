package dev.secateur.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.format.RecordJson;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
    private final CancellationToken token = new CancellationToken();

    @TempDir private Path folder;

    private Store store(String name) {
        return Store.open(folder.resolve(name), Clock.systemUTC());
    }

    private static String keep(Store store, String content) {
        return store.keep(out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSessionIsTheSameInAnotherStore() throws IOException {
        Path file = folder.resolve("mine" + SessionFile.ENDING);
        try (Store here = store("here");
                Store there = store("there")) {
            KeptSession session = Kept.session(List.of(keep(here, "one"), keep(here, "two")));
            long id = here.begin(session.opened());
            here.save(id, session);
            new SessionFile(here).write(id, file, JobContext.silent());
            there.begin("another");
            long taken = new SessionFile(there).read(file, token);
            KeptSession again = there.read(taken);
            assertThat(RecordJson.write(again)).isEqualTo(RecordJson.write(session));
            assertThat(Files.readString(there.file(session.revisions().get(1).weights(), token)))
                    .isEqualTo("two");
        }
    }

    @Test
    void itTellsHowManyNetworksItHasWrittenAndCancelledLeavesWhatStoodThere() throws IOException {
        Path file = folder.resolve("mine" + SessionFile.ENDING);
        Files.writeString(file, "before");
        List<Progress> seen = new ArrayList<>();
        JobContext cancelledAtTheSecond =
                new JobContext(
                        token,
                        progress -> {
                            seen.add(progress);
                            if (seen.size() == 2) {
                                token.cancel();
                            }
                        });
        try (Store store = store("here")) {
            KeptSession session = Kept.session(List.of(keep(store, "one"), keep(store, "two")));
            long id = store.begin(session.opened());
            store.save(id, session);
            assertThatThrownBy(() -> new SessionFile(store).write(id, file, cancelledAtTheSecond))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(seen).extracting(Progress::fraction).containsExactly(0.0, 0.5);
        assertThat(seen).extracting(Progress::arguments).last().isEqualTo(List.of(2, 2));
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("here", file.toFile().getName());
    }

    @Test
    void aFileThatLacksOrFalsifiesAnythingAddsNoSession() throws IOException {
        try (Store store = store("here")) {
            KeptSession session = Kept.session(List.of(keep(store, "one")));
            String hash = session.revisions().get(0).weights();
            String json = RecordJson.write(session).put("format", 1).toString();
            refuses(store, "not a zip");
            refuses(store, "other.json", json);
            refuses(store, "session.json", "{");
            refuses(store, "session.json", "{\"format\":1}");
            refuses(store, "session.json", json);
            refuses(store, "session.json", json, "weights/" + hash + ".zip", "two");
            refuses(
                    store,
                    "session.json",
                    json.replace(hash, "../../x"),
                    "weights/../../x.zip",
                    "one");
            String newer = RecordJson.write(session).put("format", 2).toString();
            refuses(store, "session.json", newer, "weights/" + hash + ".zip", "one");
        }
    }

    private void refuses(Store store, String... namesAndContents) throws IOException {
        Path file = folder.resolve("bad" + SessionFile.ENDING);
        if (namesAndContents.length == 1) {
            Files.writeString(file, namesAndContents[0]);
        } else {
            zip(file, namesAndContents);
        }
        assertThatThrownBy(() -> new SessionFile(store).read(file, token))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.SESSION_FILE_DAMAGED));
        assertThat(store.sessions()).isEmpty();
    }

    private static void zip(Path file, String... namesAndContents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
