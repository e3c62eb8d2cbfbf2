package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.InputChoice;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.KeptData;
import dev.secateur.model.store.KeptRun;
import dev.secateur.model.store.KeptSession;
import dev.secateur.model.store.RecalledRun;
import dev.secateur.model.store.Store;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.fx.FrameScheduler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open session and everything a person can do with it. All of it belongs to the UI thread; the
 * work itself is done by jobs.
 */
public final class Workbench {
    private final RevisionMaker maker;
    private final NetworkFiles files;
    private final Jobs jobs;
    private final Announcements announcements;
    private final Run run;
    private final DataChoice dataChoice;
    private final Revisions revisions;
    private final Draft draft;
    private final LiveAccuracy liveAccuracy;
    private final Memory memory;
    private final Opening opening;
    private final ReadOnlyObjectWrapper<Revision> revision = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Network> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DataSplit> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Noise> noise = new ReadOnlyObjectWrapper<>(Noise.NONE);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final LayerChoice layers = new LayerChoice();
    private final Look look = new Look();
    private Timeline timeline;

    /** Of the revision that is shown: for a moment it is not yet of the network just opened. */
    private Timeline shownOf;

    /** A workbench with nothing open, which remembers nothing. */
    public Workbench(
            RevisionMaker maker,
            NetworkFiles files,
            Jobs jobs,
            FrameScheduler frames,
            Consumer<Throwable> onFault) {
        this(maker, files, jobs, frames, onFault, jobs, Optional.empty());
    }

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
        this.maker = maker;
        this.files = files;
        this.jobs = jobs;
        this.announcements = new Announcements(onFault);
        this.run = new Run(jobs);
        this.dataChoice = new DataChoice(maker, jobs, announcements, () -> timeline, this::showNow);
        this.revisions = new Revisions(run, () -> timeline, this::drop, this::updateState);
        this.draft = new Draft(jobs, frames, () -> layers.lookedProperty().get(), onFault);
        this.liveAccuracy = new LiveAccuracy(jobs, onFault);
        this.memory = new Memory(remembering, store, announcements);
        this.opening = new Opening(maker, files, jobs, memory, announcements);
        draft.previewProperty().subscribe(liveAccuracy::follow);
        dataChoice.readingProperty().subscribe(reading -> noise.set(reading.noise()));
        revisions.treeProperty().subscribe(tree -> remember());
        chosenLayerProperty().subscribe(layer -> remember());
        look.tabProperty().subscribe(tab -> remember());
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

    /** The data before any inputs were cut off; empty while none are chosen. */
    public Optional<DataSplit> wholeData() {
        return Optional.ofNullable(dataChoice.chosenProperty().get()).map(ChosenData::split);
    }

    /** How an example looked before any inputs were cut off; empty while no data are chosen. */
    public Optional<ExampleShape> wholeShape() {
        return wholeData().map(split -> split.train().shape());
    }

    /** The data as a revision of what is open takes them; empty while none are chosen. */
    public Optional<DataSplit> dataOf(Revision any) {
        return Optional.ofNullable(dataChoice.takenBy(any));
    }

    /** How the data are read: those chosen now, and those chosen next. */
    public ReadOnlyObjectProperty<DataOptions> readingProperty() {
        return dataChoice.readingProperty();
    }

    /** The noise in the training part of the data. */
    public ReadOnlyObjectProperty<Noise> noiseProperty() {
        return noise.getReadOnlyProperty();
    }

    /** The curves of the run that is going on; null when none is. */
    public ReadOnlyObjectProperty<CurveRecorder> runProperty() {
        return run.recorderProperty();
    }

    /** Whether a run is going on; there is one at a time. */
    public ReadOnlyBooleanProperty pruningProperty() {
        return run.goingProperty();
    }

    /** What the banner says; null for nothing. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return announcements.noticeProperty();
    }

    /** Whether there is something to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to do again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether the revision that is shown was saved, or is as it was opened. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
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

    /** The accuracy that follows the draft. */
    public LiveAccuracy liveAccuracy() {
        return liveAccuracy;
    }

    /** All that was made of the opened network. */
    public Revisions revisions() {
        return revisions;
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

    /** Hands on the success of a job, and tells why it failed; that it was cancelled is no news. */
    public <T> void ended(Outcome<T> outcome, Consumer<T> onSuccess) {
        announcements.endedOrReplaced(outcome, onSuccess);
    }

    /**
     * Opens a network by a bundled name or a path; what is open stays until that has succeeded. A
     * run that goes on is stopped: it would have to be waited for, and its outcome be thrown away.
     */
    public void open(String nameOrPath, Runnable onOpened) {
        cancelRun();
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
        cancelRun();
        opening.session(session, this::show);
    }

    /** Takes a session out of a file, and goes on with it. */
    public void goOn(Path exported) {
        cancelRun();
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
        cancelRun();
        Timeline before = timeline;
        timeline = next;
        takeData.run();
        announcements.say(null);
        layers.choose(layer, Set.of());
        showNow();
        if (before != null) {
            close(before.session().revisions());
        }
    }

    private void drop(List<Revision> gone) {
        dataChoice.forget(gone);
        close(gone);
    }

    /** Their networks may be being remembered at this moment, and looked at by jobs until then. */
    private void close(List<Revision> gone) {
        memory.whenNoted(
                () ->
                        jobs.startQuietly(
                                context -> {
                                    gone.forEach(revision -> revision.network().close());
                                    return gone;
                                },
                                closed -> {}));
    }

    private void remember() {
        if (timeline != null && timeline == shownOf) {
            memory.note(
                    () ->
                            Snapshot.of(
                                    timeline,
                                    Optional.ofNullable(dataChoice.chosenProperty().get()),
                                    chosenLayerProperty().get(),
                                    look.kept()));
        }
    }

    /**
     * Judges every revision by other data, so that they can be compared. Noise that is on stays on.
     */
    public void chooseData(String nameOrPath) {
        dataChoice.choose(nameOrPath);
    }

    /** Puts noise into the training data instead of the noise that is there. */
    public void chooseNoise(Noise other) {
        dataChoice.blur(other);
    }

    /** Scales and fills in vectors otherwise, where the network does not say how. */
    public void choosePreparation(Scaling scaling, MissingValues missing) {
        dataChoice.prepare(scaling, missing);
    }

    /**
     * Prunes and fine-tunes as the draft says; the outcome becomes a new revision. Does nothing
     * while nothing is open or a run goes on.
     */
    public void prune() {
        make(new RunChoice.Pruning(draft.planProperty().get()));
    }

    /**
     * Makes what is chosen of the revision that is shown. Does nothing while nothing is open or a
     * run goes on.
     */
    public void make(RunChoice choice) {
        make(choice, Optional.empty());
    }

    private void make(RunChoice choice, Optional<RecalledRun> from) {
        make(
                (maker, parent, split, reading) -> {
                    Curves before = split.map(parent.about()::curvesOn).orElse(Curves.NONE);
                    KeptRun kept = new KeptRun(parent.number(), choice, keptData(), 0, 0);
                    Checkpoints checkpoints = memory.checkpoints(kept, before, from);
                    return new ChosenWork(maker, parent, split, reading, before, checkpoints)
                            .of(choice);
                });
    }

    private Optional<KeptData> keptData() {
        return Optional.ofNullable(dataChoice.chosenProperty().get()).map(ChosenData::kept);
    }

    /**
     * Goes on with the run that was cut off, with the revision and the choice that it had. Does
     * nothing if there is none or a run goes on.
     */
    public void resumeRun() {
        RecalledRun run = memory.cutOffProperty().get();
        if (run == null || pruningProperty().get() || revision.get() == null) {
            return;
        }
        if (!run.run().data().equals(keptData())) {
            String wanted = run.run().data().map(data -> data.source().data()).orElse("–");
            announcements.say(Notice.information("notice.resume-data", wanted));
            return;
        }
        show(run.run().parent());
        if (run.run().choice() instanceof RunChoice.Pruning pruning) {
            draft.revise(before -> pruning.plan());
        }
        make(run.run().choice(), Optional.of(run));
    }

    /**
     * Makes a network that takes only the most valuable inputs of the one that is shown, fine-tuned
     * as the draft says. Does nothing while there is none, or no data, or a run goes on.
     */
    public void keepInputs(RankBy by, int keep) {
        if (data.get() == null) {
            return;
        }
        PruningPlan plan = draft.planProperty().get();
        make(
                new RunChoice.Narrowing(
                        new InputChoice(by, keep, plan.fineTuning(), plan.spec().seed())));
    }

    /**
     * Makes a revision of the one that is shown, which becomes the shown one. Does nothing while
     * nothing is open or a run goes on; there is one run at a time.
     */
    public void make(Making making) {
        if (revision.get() == null || pruningProperty().get()) {
            return;
        }
        start(
                revision.get().number(),
                making.of(
                        maker,
                        revision.get(),
                        Optional.ofNullable(data.get()),
                        readingProperty().get()));
    }

    private void start(int parent, Work work) {
        commitDraft();
        PruningPlan plan = draft.planProperty().get();
        Timeline in = timeline;
        memory.runBegan();
        run.start(
                work,
                parent,
                outcome -> {
                    made(outcome, plan, in);
                    if (in == timeline) {
                        boolean isDone = outcome instanceof Outcome.Succeeded;
                        memory.runEnded(isDone && work.isTraining());
                    }
                });
    }

    private void made(Outcome<Revision> outcome, PruningPlan plan, Timeline in) {
        if (in == timeline || outcome instanceof Outcome.Broken) {
            announcements.ended(outcome, made -> add(made, plan));
        } else if (outcome instanceof Outcome.Succeeded<Revision> made) {
            close(List.of(made.value()));
        }
    }

    private void add(Revision made, PruningPlan plan) {
        timeline.add(made, after(made.origin(), plan));
        showNow();
        if (made.origin() instanceof Origin.Pruned how) {
            how.stopped().ifPresent(stop -> tell(stop));
        }
    }

    /** What is drafted on a network that was just made by that plan, or otherwise. */
    private static PruningPlan after(Origin origin, PruningPlan plan) {
        if (origin instanceof Origin.Compacted) {
            return Draft.resting(plan);
        }
        boolean isOver = origin instanceof Origin.Pruned || origin instanceof Origin.Factored;
        return isOver ? Draft.withoutByHand(plan) : plan;
    }

    private void tell(BudgetStop stop) {
        announcements.say(
                Notice.information(
                        "notice.budget",
                        stop.kept(),
                        stop.planned(),
                        Figures.percent(stop.refused())));
    }

    /** Stops the run that is going on. */
    public void cancelRun() {
        run.cancel();
    }

    /** Saves the shown revision; what was at the target stays if that fails. */
    public void save(Path target) {
        Revision asked = revision.get();
        Timeline in = timeline;
        jobs.start(
                "job.title.save",
                List.of(target.getFileName().toString()),
                context -> {
                    files.save(
                            asked.network(), asked.mask(), asked.about(), target, context.token());
                    return target;
                },
                outcome ->
                        announcements.ended(
                                outcome,
                                path -> {
                                    in.markSaved(asked);
                                    updateState();
                                    announcements.say(
                                            Notice.information("notice.saved", path.toString()));
                                }));
    }

    /** Makes the draft as it stands something that undo comes back to. */
    public void commitDraft() {
        if (timeline != null) {
            timeline.commit(draft.planProperty().get());
            updateState();
        }
    }

    /** Takes the draft back to where undo left it, for a gesture that was given up. */
    public void revertDraft() {
        if (timeline != null) {
            PruningPlan before = timeline.history().current().plan();
            draft.revise(plan -> before);
        }
    }

    /**
     * Goes to another revision, with the plan that was drafted on it last; undo comes back. Does
     * nothing if there is none of this number, or it is shown.
     */
    public void show(int number) {
        if (revisions.find(number).isPresent() && number != revision.get().number()) {
            commitDraft();
            timeline.show(number);
            showNow();
        }
    }

    /** Goes back one moment. */
    public void undo() {
        if (canUndo.get()) {
            timeline.history().undo();
            showNow();
        }
    }

    /** Goes forward one moment. */
    public void redo() {
        if (canRedo.get()) {
            timeline.history().redo();
            showNow();
        }
    }

    private void showNow() {
        Revision shown = timeline.now();
        DataSplit taken = dataChoice.takenBy(shown);
        data.set(taken);
        if (!shown.equals(revision.get())) {
            draft.leave();
            liveAccuracy.begin(shown, taken);
            shownOf = timeline;
            opened.set(timeline.session().first().network());
            revision.set(shown);
        }
        draft.begin(shown, taken, timeline.history().current().plan());
        updateState();
        revisions.update();
    }

    private void updateState() {
        saved.set(timeline.isSaved(revision.get()));
        canUndo.set(timeline.history().canUndo());
        canRedo.set(timeline.history().canRedo());
        remember();
    }
}
