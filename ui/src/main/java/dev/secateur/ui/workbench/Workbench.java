package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.History;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.Session;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.fx.FrameScheduler;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The open session and everything a person can do with it. All of it belongs to the UI thread; the
 * work itself is done by jobs.
 */
public final class Workbench {
    private final RevisionMaker maker;
    private final NetworkFiles files;
    private final Jobs jobs;
    private final Consumer<Throwable> onFault;
    private final Draft draft;
    private final LiveAccuracy liveAccuracy;
    private final ReadOnlyObjectWrapper<Revision> revision = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DataSplit> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Noise> noise = new ReadOnlyObjectWrapper<>(Noise.NONE);
    private final ReadOnlyObjectWrapper<CurveRecorder> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pruning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final IntegerProperty chosenLayer = new SimpleIntegerProperty();
    private Session session = new Session();
    private ChosenData chosen;
    private History<Moment> history;
    private final Set<Integer> savedRevisions = new HashSet<>();
    private RunningJob opening;
    private RunningJob judging;
    private RunningJob runJob;

    /**
     * A workbench with nothing open.
     *
     * @param maker opens, judges and prunes
     * @param files saves
     * @param jobs where the work is done
     * @param frames makes one preview a frame
     * @param onFault told of faults of ours, on the UI thread
     */
    public Workbench(
            RevisionMaker maker,
            NetworkFiles files,
            Jobs jobs,
            FrameScheduler frames,
            Consumer<Throwable> onFault) {
        this.maker = maker;
        this.files = files;
        this.jobs = jobs;
        this.onFault = onFault;
        this.draft = new Draft(jobs, frames, onFault);
        this.liveAccuracy = new LiveAccuracy(jobs, onFault);
        draft.previewProperty().subscribe(liveAccuracy::follow);
    }

    /** The revision that is shown; null while nothing is open. */
    public ReadOnlyObjectProperty<Revision> revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The data the revision is judged by and fine-tuned on; null while none are chosen. */
    public ReadOnlyObjectProperty<DataSplit> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** The noise in the training part of the data. */
    public ReadOnlyObjectProperty<Noise> noiseProperty() {
        return noise.getReadOnlyProperty();
    }

    /** The curves of the run that is going on; null when none is. */
    public ReadOnlyObjectProperty<CurveRecorder> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether a run is going on; there is one at a time. */
    public ReadOnlyBooleanProperty pruningProperty() {
        return pruning.getReadOnlyProperty();
    }

    /** What the banner says; null for nothing. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
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
        return chosenLayer;
    }

    /** The plan that is being drafted. */
    public Draft draft() {
        return draft;
    }

    /** The accuracy that follows the draft. */
    public LiveAccuracy liveAccuracy() {
        return liveAccuracy;
    }

    /** The jobs that wait or run. */
    public Jobs jobs() {
        return jobs;
    }

    /** The way from the opened network to the revision that is shown, both included. */
    public List<Revision> path() {
        return revision.get() == null ? List.of() : session.path(revision.get());
    }

    /** The revision that was opened; null while nothing is open. */
    public Revision start() {
        return revision.get() == null ? null : session.first();
    }

    /** Shows something in the banner, or takes it away with null. */
    public void notify(Notice what) {
        notice.set(what);
    }

    /**
     * Opens a network by a bundled name or a path; what is open stays until that has succeeded. A
     * run that goes on is stopped: it would have to be waited for, and its outcome be thrown away.
     */
    public void open(String nameOrPath, Runnable onOpened) {
        cancelRun();
        cancel(opening);
        opening =
                start(
                        "job.title.open",
                        List.of(nameOrPath),
                        context -> maker.open(nameOrPath, context),
                        opened -> {
                            show(opened);
                            onOpened.run();
                        });
    }

    private void show(OpenedNetwork opened) {
        cancelRun();
        cancel(judging);
        Session before = session;
        session = new Session();
        Revision first = session.add(opened.revision());
        take(opened.data().map(ChosenData::clean).orElse(null));
        history = new History<>(new Moment(first.number(), Draft.FIRST));
        notice.set(null);
        chosenLayer.set(0);
        savedRevisions.clear();
        savedRevisions.add(first.number());
        show(history.current());
        jobs.startQuietly(context -> close(before), outcome -> {});
    }

    private static boolean close(Session before) {
        before.close();
        return true;
    }

    /**
     * Judges every revision by other data, so that they can be compared. Noise that is on stays on.
     */
    public void chooseData(String nameOrPath) {
        cancel(judging);
        Noise asked = noise.get();
        Revision of = revision.get();
        judge(
                "job.title.data",
                List.of(nameOrPath),
                context ->
                        ChosenData.of(
                                maker.load(nameOrPath, of.about(), context),
                                asked,
                                context.token()),
                outcome -> ended(outcome, judged -> {}));
    }

    /** Puts noise into the training data instead of the noise that is there. */
    public void chooseNoise(Noise other) {
        ChosenData now = chosen;
        if (now != null && !other.equals(noise.get())) {
            cancel(judging);
            judge(
                    "job.title.noise",
                    List.of(),
                    context -> ChosenData.of(now.clean(), other, context.token()),
                    this::endedOrReplaced);
        }
    }

    private void judge(
            String titleKey,
            List<Object> arguments,
            Job<ChosenData> choice,
            Consumer<Outcome<JudgedRevisions>> onOutcome) {
        List<Revision> asked = session.revisions();
        Session in = session;
        if (!asked.isEmpty()) {
            judging =
                    jobs.start(
                            titleKey,
                            arguments,
                            context -> JudgedRevisions.of(maker, asked, choice, context),
                            outcome -> {
                                onOutcome.accept(outcome);
                                if (outcome instanceof Outcome.Succeeded<JudgedRevisions> made) {
                                    judged(made.value(), in);
                                }
                            });
        }
    }

    /** A choice of noise that a later one replaced is nothing to talk about. */
    private void endedOrReplaced(Outcome<JudgedRevisions> outcome) {
        if (!(outcome instanceof Outcome.Cancelled)) {
            ended(outcome, judged -> {});
        }
    }

    private void judged(JudgedRevisions judged, Session in) {
        if (in != session) {
            return;
        }
        judged.revisions().forEach(session::replace);
        take(judged.data());
        judged.data().notice().ifPresent(notice::set);
        show(history.current());
        if (judged.revisions().size() < session.revisions().size()) {
            // A run that ended meanwhile was judged by the data before.
            judge(
                    "job.title.noise",
                    List.of(),
                    context -> judged.data(),
                    outcome -> ended(outcome, again -> {}));
        }
    }

    private void take(ChosenData taken) {
        chosen = taken;
        data.set(taken == null ? null : taken.split());
        noise.set(taken == null ? Noise.NONE : taken.noise());
    }

    /**
     * Prunes and fine-tunes as the draft says; the outcome becomes a new revision. Does nothing
     * while nothing is open or a run goes on.
     */
    public void prune() {
        if (revision.get() == null || pruning.get()) {
            return;
        }
        commitDraft();
        Revision parent = revision.get();
        PruningPlan plan = draft.planProperty().get();
        DataSplit split = data.get();
        CurveRecorder recorder =
                new CurveRecorder(split == null ? Curves.NONE : parent.about().curvesOn(split));
        DataOptions reading = DataOptions.DEFAULT.withNoise(noise.get());
        Session in = session;
        pruning.set(true);
        run.set(split == null ? null : recorder);
        runJob =
                jobs.start(
                        "job.title.prune",
                        List.of(),
                        context ->
                                split == null
                                        ? maker.pruneOnly(parent, plan, context)
                                        : maker.prune(
                                                parent, split, reading, plan, recorder, context),
                        outcome -> pruned(outcome, plan, in));
    }

    private void pruned(Outcome<Revision> outcome, PruningPlan plan, Session in) {
        pruning.set(false);
        run.set(null);
        if (in == session || outcome instanceof Outcome.Broken) {
            ended(outcome, made -> add(made, plan));
        } else if (outcome instanceof Outcome.Succeeded<Revision> made) {
            jobs.startQuietly(context -> close(made.value()), closed -> {});
        }
    }

    private void add(Revision made, PruningPlan plan) {
        Revision added = session.add(made);
        history.add(new Moment(added.number(), plan));
        show(history.current());
        if (made.origin() instanceof Origin.Pruned how) {
            how.stopped().ifPresent(stop -> tell(stop));
        }
    }

    private void tell(BudgetStop stop) {
        notice.set(
                Notice.information(
                        "notice.budget",
                        stop.kept(),
                        stop.planned(),
                        Figures.percent(stop.refused())));
    }

    private static boolean close(Revision made) {
        made.network().close();
        return true;
    }

    /** Stops the run that is going on. */
    public void cancelRun() {
        cancel(runJob);
    }

    private static void cancel(RunningJob job) {
        if (job != null) {
            job.cancel();
        }
    }

    /** Saves the shown revision; what was at the target stays if that fails. */
    public void save(Path target) {
        Revision asked = revision.get();
        Session in = session;
        start(
                "job.title.save",
                List.of(target.getFileName().toString()),
                context -> {
                    files.save(
                            asked.network(), asked.mask(), asked.about(), target, context.token());
                    return target;
                },
                path -> {
                    if (in == session) {
                        savedRevisions.add(asked.number());
                        updateSaved();
                    }
                    notice.set(Notice.information("notice.saved", path.toString()));
                });
    }

    /** Makes the draft as it stands something that undo comes back to. */
    public void commitDraft() {
        if (history != null) {
            Moment now = new Moment(revision.get().number(), draft.planProperty().get());
            history.add(now);
            updateHistory();
        }
    }

    /** Takes the draft back to where undo left it, for a gesture that was given up. */
    public void revertDraft() {
        if (history != null) {
            PruningPlan before = history.current().plan();
            draft.revise(plan -> before);
        }
    }

    /** Goes back one moment. */
    public void undo() {
        if (canUndo.get()) {
            show(history.undo());
        }
    }

    /** Goes forward one moment. */
    public void redo() {
        if (canRedo.get()) {
            show(history.redo());
        }
    }

    private void show(Moment moment) {
        Revision shown = session.get(moment.revision());
        if (!shown.equals(revision.get())) {
            draft.leave();
            liveAccuracy.begin(shown, data.get());
            revision.set(shown);
            updateSaved();
        }
        draft.begin(shown, data.get(), moment.plan());
        updateHistory();
    }

    private void updateSaved() {
        saved.set(savedRevisions.contains(revision.get().number()));
    }

    private void updateHistory() {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
    }

    private <T> RunningJob start(
            String titleKey, List<Object> arguments, Job<T> job, Consumer<T> onSuccess) {
        return jobs.start(titleKey, arguments, job, outcome -> ended(outcome, onSuccess));
    }

    private <T> void ended(Outcome<T> outcome, Consumer<T> onSuccess) {
        if (outcome instanceof Outcome.Succeeded<T> succeeded) {
            onSuccess.accept(succeeded.value());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            notice.set(Notice.of(failed.error()));
        } else if (outcome instanceof Outcome.Broken<T> broken) {
            onFault.accept(broken.cause());
        } else {
            notice.set(Notice.information("notice.cancelled"));
        }
    }

    /** Whether the shown revision was opened rather than made here. */
    public boolean showsOpened() {
        return revision.get() != null && revision.get().origin() instanceof Origin.Opened;
    }
}
