package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.store.KeptSession;
import dev.secateur.model.store.Store;
import dev.secateur.ui.fx.FrameScheduler;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open session and everything a person can do with it. All of it belongs to the UI thread; the
 * work itself is done by jobs.
 */
public final class Workbench {
    private final Jobs jobs;
    private final Announcements announcements;
    private final Memory memory;
    private final Opening opening;
    private final Saving saving;
    private final Closing closing;
    private final DataChoice dataChoice;
    private final Draft draft;
    private final UndoHistory history;
    private final LiveAccuracy liveAccuracy;
    private final Run run;
    private final Revisions revisions;
    private final Runs runs;
    private final ReadOnlyObjectWrapper<Revision> revision = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Network> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DataSplit> data = new ReadOnlyObjectWrapper<>();
    private final LayerChoice layers = new LayerChoice();
    private final Look look = new Look();
    private Timeline timeline;

    /** Of the revision that is shown: for a moment it is not yet of the network just opened. */
    private Timeline shownOf;

    /**
     * A workbench with nothing open.
     *
     * @param maker opens, judges and prunes
     * @param files saves
     * @param jobs where the work is done
     * @param frames makes one preview a frame
     * @param onFault told of faults of ours, on the UI thread
     * @param remembering jobs of the one thread that uses the store
     * @param store where sessions are remembered; empty for nowhere
     */
    public Workbench(
            RevisionMaker maker,
            NetworkFiles files,
            Jobs jobs,
            FrameScheduler frames,
            Consumer<Throwable> onFault,
            Jobs remembering,
            Optional<Store> store) {
        Supplier<Timeline> open = () -> timeline;
        this.jobs = jobs;
        this.announcements = new Announcements(onFault);
        this.memory = new Memory(remembering, store, announcements);
        this.opening = new Opening(maker, files, jobs, memory, announcements);
        this.saving = new Saving(files, jobs, announcements, open, this::updateState);
        this.closing = new Closing(memory, jobs);
        this.dataChoice = new DataChoice(maker, jobs, announcements, open, this::showJudged);
        this.draft =
                new Draft(
                        jobs,
                        frames,
                        () -> layers.lookedProperty().get(),
                        this::commitDraft,
                        onFault);
        this.history = new UndoHistory(open, draft, this::updateState, this::showNow);
        this.liveAccuracy = new LiveAccuracy(jobs, onFault);
        this.run = new Run(jobs, announcements, memory, open, history, closing);
        this.revisions = new Revisions(run, open, history, this::drop, this::updateState);
        this.runs =
                new Runs(maker, run, memory, announcements, dataChoice, revisions, draft, history);
        draft.previewProperty().subscribe(liveAccuracy::follow);
        draft.countingProperty().subscribe(liveAccuracy::waitFor);
        revisions.treeProperty().subscribe(tree -> remember());
        chosenLayerProperty().subscribe(layer -> remember());
        look.tabProperty().subscribe(tab -> remember());
        look.smoothingProperty().subscribe(weight -> remember());
        look.beside().subscribe(this::remember);
    }

    private void commitDraft() {
        history.commitDraft();
    }

    /** The revision that is shown; null while nothing is open. */
    public ReadOnlyObjectProperty<Revision> revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /**
     * The data the revision is judged by and fine-tuned on, as it takes them; null while none are
     * chosen.
     */
    public ReadOnlyObjectProperty<DataSplit> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Whether a run is going on; there is one at a time. */
    public ReadOnlyBooleanProperty pruningProperty() {
        return run.goingProperty();
    }

    /** What the banner says; null for nothing. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return announcements.noticeProperty();
    }

    /** The index of the layer that is looked at, among the prunable ones. */
    public IntegerProperty chosenLayerProperty() {
        return layers.lookedProperty();
    }

    /** The layers that are chosen, and which of them is looked at. */
    public LayerChoice layers() {
        return layers;
    }

    /** What is looked at. */
    public Look look() {
        return look;
    }

    /** The plan that is being drafted. */
    public Draft draft() {
        return draft;
    }

    /** What undo and redo go through. */
    public UndoHistory history() {
        return history;
    }

    /** The accuracy that follows the draft. */
    public LiveAccuracy liveAccuracy() {
        return liveAccuracy;
    }

    /** What revisions are judged by and fine-tuned on. */
    public DataChoice dataChoice() {
        return dataChoice;
    }

    /** What makes revisions of the one that is shown. */
    public Runs runs() {
        return runs;
    }

    /** All that was made of the opened network. */
    public Revisions revisions() {
        return revisions;
    }

    /** What saves the revision that is shown. */
    public Saving saving() {
        return saving;
    }

    /** What is remembered of sessions. */
    public Memory memory() {
        return memory;
    }

    /** The jobs that wait or run. */
    public Jobs jobs() {
        return jobs;
    }

    /** The way from the opened network to the revision that is shown, both included. */
    public List<Revision> path() {
        return revision.get() == null ? List.of() : shownOf.session().path(revision.get());
    }

    /** The revision that the one shown was made of; empty for the one that was opened. */
    public Optional<Revision> parent() {
        List<Revision> path = path();
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /**
     * The network that was opened; null while nothing is open. What is known of revisions by their
     * numbers holds until this changes, which it does before {@link #revisionProperty} does.
     */
    public ReadOnlyObjectProperty<Network> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The revision that was opened; null while nothing is open. */
    public Revision start() {
        return revision.get() == null ? null : shownOf.session().first();
    }

    /** Whether the shown revision was opened rather than made here. */
    public boolean showsOpened() {
        return revision.get() != null && revision.get().origin() instanceof Origin.Opened;
    }

    /** Shows something in the banner, or takes it away with null. */
    public void notify(Notice what) {
        announcements.say(what);
    }

    /** Takes away what the banner says with a message key, if it still says that. */
    public void takeBack(String messageKey) {
        announcements.takeBack(messageKey);
    }

    /** Hands on the success of a job, and tells why it failed; that it was cancelled is no news. */
    public <T> void ended(Outcome<T> outcome, Consumer<T> onSuccess) {
        announcements.endedOrReplaced(outcome, onSuccess);
    }

    /**
     * Opens a network by a bundled name or a path; what is open stays until that has succeeded. A
     * run that goes on is stopped: it would have to be waited for, and its outcome be thrown away.
     */
    public void open(String nameOrPath, Runnable onOpened) {
        run.cancel();
        opening.network(
                nameOrPath,
                opened -> {
                    show(opened);
                    onOpened.run();
                });
    }

    /** Goes on with the session that was touched last, where there is one and it is whole. */
    public void goOn(Runnable orElse) {
        opening.lastSession(this::show, orElse);
    }

    /** Goes on with a session that was remembered; what is open stays until that has succeeded. */
    public void goOn(long session) {
        run.cancel();
        opening.session(session, this::show);
    }

    /** Takes a session out of a file, and goes on with it. */
    public void goOn(Path exported) {
        run.cancel();
        opening.exportedSession(exported, this::show);
    }

    private void show(RestoredSession restored) {
        KeptSession kept = restored.recalled().session();
        leave();
        memory.goOn(restored.recalled());
        show(
                new Timeline(kept, restored.revisions()),
                () -> dataChoice.goOn(restored.data()),
                kept.layer());
        look.goOn(kept.look());
        remember();
        restored.missing().map(Notice::of).ifPresent(announcements::say);
    }

    private void show(OpenedNetwork opened) {
        leave();
        memory.begin();
        Revision first = opened.revision();
        show(new Timeline(first, Draft.first(first.summary())), () -> dataChoice.begin(opened), 0);
    }

    /** A list of networks that somebody only looked at would be of no use. */
    private void leave() {
        if (timeline != null && timeline.isUntouched()) {
            memory.drop();
        }
    }

    private void show(Timeline next, Runnable takeData, int layer) {
        run.cancel();
        Timeline before = timeline;
        timeline = next;
        look.beside().clear();
        takeData.run();
        announcements.say(null);
        layers.choose(layer, Set.of());
        showNow();
        dataChoice.judgeFirst();
        if (before != null) {
            closing.close(before.session().revisions());
        }
    }

    private void drop(List<Revision> gone) {
        dataChoice.forget(gone);
        closing.close(gone);
    }

    private void remember() {
        if (timeline != null && timeline == shownOf) {
            memory.note(
                    () ->
                            Snapshot.of(
                                    timeline,
                                    dataChoice.kept(),
                                    chosenLayerProperty().get(),
                                    look.kept()));
        }
    }

    /**
     * Prunes and fine-tunes as the draft says; the outcome becomes a new revision. Does nothing
     * while nothing is open or a run goes on.
     */
    public void prune() {
        runs.prune();
    }

    /** Goes back one moment. */
    public void undo() {
        history.undo();
    }

    /** Goes forward one moment. */
    public void redo() {
        history.redo();
    }

    private void showNow() {
        show(timeline.history().current().plan());
    }

    /** The hand may be on the threshold meanwhile. */
    private void showJudged() {
        show(draft.planProperty().get());
    }

    private void show(PruningPlan plan) {
        Revision shown = timeline.now();
        DataSplit taken = dataChoice.takenBy(shown).orElse(null);
        boolean isOther = !isShown(shown.network()) || !Objects.equals(taken, data.get());
        data.set(taken);
        if (isOther) {
            draft.leave();
            liveAccuracy.begin(shown, taken);
        }
        if (!shown.equals(revision.get())) {
            shownOf = timeline;
            opened.set(timeline.session().first().network());
            revision.set(shown);
        }
        draft.begin(shown, taken, plan);
        updateState();
        revisions.update();
    }

    private boolean isShown(Network network) {
        return revision.get() != null && revision.get().network() == network;
    }

    private void updateState() {
        saving.update();
        history.update();
        remember();
    }
}
