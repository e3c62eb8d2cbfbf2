package dev.secateur.ui.workbench;

import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.store.RecalledSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Opens networks and remembered sessions; what is asked for last replaces what was before. */
final class Opening {
    private final RevisionMaker maker;
    private final NetworkFiles files;
    private final Jobs jobs;
    private final Memory memory;
    private final Announcements announcements;
    private RunningJob job;

    Opening(
            RevisionMaker maker,
            NetworkFiles files,
            Jobs jobs,
            Memory memory,
            Announcements announcements) {
        this.maker = maker;
        this.files = files;
        this.jobs = jobs;
        this.memory = memory;
        this.announcements = announcements;
    }

    /** Opens a network by a bundled name or a path. */
    void network(String nameOrPath, Consumer<OpenedNetwork> onOpened) {
        begin(
                "job.title.open",
                List.of(nameOrPath),
                context -> maker.open(nameOrPath, context),
                onOpened,
                () -> {});
    }

    /**
     * Opens the session that was touched last.
     *
     * @param orElse told if there is none, or it is not whole
     */
    void lastSession(Consumer<RestoredSession> onOpened, Runnable orElse) {
        memory.last(
                last ->
                        last.ifPresentOrElse(
                                recalled -> session(recalled, onOpened, orElse), orElse));
    }

    /** Opens a session by what identifies it. */
    void session(long id, Consumer<RestoredSession> onOpened) {
        memory.recall(id, recalled -> session(recalled, onOpened, () -> {}));
    }

    /** Takes a session out of a file, and opens it. */
    void exportedSession(Path file, Consumer<RestoredSession> onOpened) {
        memory.take(file, recalled -> session(recalled, onOpened, () -> {}));
    }

    private void session(
            RecalledSession recalled, Consumer<RestoredSession> onOpened, Runnable onFailure) {
        begin(
                "job.title.restore",
                List.of(),
                context -> RestoredSession.of(recalled, files, maker, context),
                onOpened,
                onFailure);
    }

    /** Who cancelled it, or asked for something else, wants nothing in its place. */
    private static boolean isFailure(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Broken;
    }

    private <T> void begin(
            String titleKey,
            List<Object> arguments,
            Job<T> work,
            Consumer<T> onOpened,
            Runnable onFailure) {
        if (job != null) {
            job.cancel();
        }
        job =
                jobs.start(
                        titleKey,
                        arguments,
                        work,
                        outcome -> {
                            announcements.ended(outcome, onOpened);
                            if (isFailure(outcome)) {
                                onFailure.run();
                            }
                        });
    }
}
