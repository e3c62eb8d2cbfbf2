package dev.secateur.ui.workbench;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.store.KeptRevision;
import dev.secateur.model.store.KeptRun;
import dev.secateur.model.store.RecalledRun;
import dev.secateur.model.store.RecalledSession;
import dev.secateur.model.store.SessionFile;
import dev.secateur.model.store.Store;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Remembers the open session as it changes, and what there is to know of the others. It belongs to
 * the UI thread; the work is done by jobs on a thread of the store's own, so that a long training
 * does not keep anything from being remembered.
 */
public final class Memory {
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RememberedSessions> sessions =
            new ReadOnlyObjectWrapper<>(RememberedSessions.NONE);
    private final ReadOnlyObjectWrapper<RecalledRun> cutOff = new ReadOnlyObjectWrapper<>();
    private final Jobs jobs;
    private final Optional<Store> store;
    private final Announcements announcements;
    private RememberedSession open = RememberedSession.fresh();

    /**
     * Nothing is open.
     *
     * @param jobs those of the store's thread
     * @param store where to remember; empty for nowhere
     */
    Memory(Jobs jobs, Optional<Store> store, Announcements announcements) {
        this.jobs = jobs;
        this.store = store;
        this.announcements = announcements;
        keeping.set(store.isPresent());
    }

    /** Whether what is done is remembered, so that nothing is lost when the program is closed. */
    public ReadOnlyBooleanProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** The sessions there are, as of the last {@link #look}. */
    public ReadOnlyObjectProperty<RememberedSessions> sessionsProperty() {
        return sessions.getReadOnlyProperty();
    }

    /** The run that was cut off and can be gone on with; null for none. */
    public ReadOnlyObjectProperty<RecalledRun> cutOffProperty() {
        return cutOff.getReadOnlyProperty();
    }

    /**
     * What keeps the checkpoints of a run in the open session.
     *
     * @param before the curves when it began
     * @param from where it goes on; empty if it begins
     */
    Checkpoints checkpoints(KeptRun run, Curves before, Optional<RecalledRun> from) {
        double begin = new CurveRecorder(before).epoch();
        return store.<Checkpoints>map(to -> new KeptCheckpoints(to, open, run, begin, from))
                .orElse(Checkpoints.NONE);
    }

    /** Takes it that a run goes on, or another one instead. */
    void runBegan() {
        cutOff.set(null);
    }

    /** Forgets a run that came to its end; offers to go on with one that did not. */
    void runEnded(boolean atItsEnd) {
        RememberedSession in = open;
        ask(
                (from, token) -> {
                    if (atItsEnd && in.id().isPresent()) {
                        from.endRun(in.id().getAsLong());
                    }
                    return in.id().isPresent()
                            ? from.run(in.id().getAsLong(), token)
                            : Optional.<RecalledRun>empty();
                },
                run -> offer(run, in),
                () -> {});
    }

    private void offer(Optional<RecalledRun> run, RememberedSession in) {
        if (in == open) {
            cutOff.set(run.orElse(null));
        }
    }

    /** Goes over to a session that begins. */
    void begin() {
        cutOff.set(null);
        open = RememberedSession.fresh();
    }

    /** Goes over to a session that goes on. */
    void goOn(RecalledSession recalled) {
        open = RememberedSession.of(recalled);
        cutOff.set(null);
        Set<Integer> numbers =
                recalled.session().revisions().stream()
                        .map(KeptRevision::number)
                        .collect(Collectors.toSet());
        RememberedSession in = open;
        ask(
                (from, token) ->
                        from.run(recalled.id(), token)
                                .filter(run -> numbers.contains(run.run().parent())),
                run -> offer(run, in),
                () -> {});
    }

    /** Forgets the session that is open, unless a run was begun that can be gone on with. */
    void drop() {
        RememberedSession in = open;
        store.ifPresent(
                from ->
                        jobs.startQuietly(
                                context -> {
                                    in.id().ifPresent(from::deleteUnlessCutOff);
                                    return in;
                                },
                                this::noted));
    }

    /** Remembers the session that is open as it is now. */
    void note(Supplier<Snapshot> now) {
        RememberedSession in = open;
        if (store.isPresent() && in.next(now.get())) {
            jobs.startQuietly(
                    context -> {
                        in.write(store.get(), context.token());
                        return in;
                    },
                    this::noted);
        }
    }

    /** Says once that something cannot be remembered, and goes on trying. */
    private void noted(Outcome<RememberedSession> outcome) {
        boolean worked = outcome instanceof Outcome.Succeeded;
        if (!worked && (keeping.get() || outcome instanceof Outcome.Broken)) {
            announcements.endedOrReplaced(outcome, in -> {});
        }
        keeping.set(worked);
    }

    /** Does something after all that was noted so far is remembered. */
    public void whenNoted(Runnable then) {
        if (store.isPresent()) {
            jobs.startQuietly(context -> true, outcome -> then.run());
        } else {
            then.run();
        }
    }

    /** Reads the session that was touched last; empty if there is none. */
    void last(Consumer<Optional<RecalledSession>> onRead) {
        if (store.isEmpty()) {
            onRead.accept(Optional.empty());
            return;
        }
        ask(
                (from, token) ->
                        from.sessions().stream()
                                .findFirst()
                                .map(entry -> RecalledSession.read(from, entry.id())),
                onRead,
                () -> onRead.accept(Optional.empty()));
    }

    /** Reads a session. */
    void recall(long id, Consumer<RecalledSession> onRead) {
        ask((from, token) -> RecalledSession.read(from, id), onRead, () -> {});
    }

    /** Looks anew which sessions there are. */
    public void look() {
        RememberedSession in = open;
        ask(
                (from, token) -> new RememberedSessions(from.sessions(), from.bytes(), in.id()),
                sessions::set,
                () -> {});
    }

    /** Forgets a session that is not open, and deletes its files. */
    public void forget(long id) {
        RememberedSession in = open;
        change(
                (from, token) -> {
                    if (in.id().orElse(-1) != id) {
                        from.delete(id);
                    }
                    return clean(from, in);
                });
    }

    /** Deletes what no session needs. */
    public void clean() {
        RememberedSession in = open;
        change((from, token) -> clean(from, in));
    }

    private static long clean(Store from, RememberedSession in) {
        Set<Long> begun = new HashSet<>();
        in.id().ifPresent(begun::add);
        return from.clean(begun, in.files());
    }

    /** Writes a session into one file, after all that was noted so far is remembered. */
    public void export(long id, Path target) {
        store.ifPresent(
                from ->
                        jobs.start(
                                "job.title.save",
                                List.of(target.getFileName().toString()),
                                context -> {
                                    new SessionFile(from).write(id, target, context);
                                    return target;
                                },
                                outcome -> announcements.ended(outcome, this::exported)));
    }

    private void exported(Path target) {
        announcements.say(Notice.information("notice.session-exported", target.toString()));
    }

    /** Takes a session out of a file. */
    void take(Path source, Consumer<RecalledSession> onTaken) {
        ask(
                (from, token) ->
                        RecalledSession.read(from, new SessionFile(from).read(source, token)),
                onTaken,
                () -> {});
    }

    private void change(BiFunction<Store, CancellationToken, Long> work) {
        ask(work, freed -> look(), this::look);
    }

    private <T> void ask(
            BiFunction<Store, CancellationToken, T> question,
            Consumer<T> onAnswer,
            Runnable onFailure) {
        store.ifPresent(
                from ->
                        jobs.<T>startQuietly(
                                context ->
                                        Objects.requireNonNull(
                                                question.apply(from, context.token())),
                                outcome -> {
                                    announcements.endedOrReplaced(outcome, onAnswer);
                                    if (!(outcome instanceof Outcome.Succeeded)) {
                                        onFailure.run();
                                    }
                                }));
    }
}
