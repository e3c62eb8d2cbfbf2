package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.InputChoice;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.KeptRun;
import dev.secateur.model.store.RecalledRun;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Begins the runs that make revisions of the shown one, goes on with them, and stops them. */
public final class Runs {
    private final RevisionMaker maker;
    private final Run run;
    private final Memory memory;
    private final Announcements announcements;
    private final DataChoice dataChoice;
    private final Revisions revisions;
    private final Draft draft;
    private final UndoHistory history;

    /**
     * Nothing is open, and no run goes on.
     *
     * @param run the one that goes on
     * @param memory keeps checkpoints, and the run that was cut off
     * @param dataChoice what revisions are judged by and fine-tuned on
     * @param draft how they are pruned and fine-tuned
     */
    Runs(
            RevisionMaker maker,
            Run run,
            Memory memory,
            Announcements announcements,
            DataChoice dataChoice,
            Revisions revisions,
            Draft draft,
            UndoHistory history) {
        this.maker = maker;
        this.run = run;
        this.memory = memory;
        this.announcements = announcements;
        this.dataChoice = dataChoice;
        this.revisions = revisions;
        this.draft = draft;
        this.history = history;
    }

    /** The curves of the run that is going on; null when none is. */
    public ReadOnlyObjectProperty<CurveRecorder> recorderProperty() {
        return run.recorderProperty();
    }

    /**
     * Prunes and fine-tunes as the draft says; the outcome becomes a new revision. Does nothing
     * while nothing is open or a run goes on.
     */
    void prune() {
        make(new RunChoice.Pruning(draft.planProperty().get()));
    }

    /**
     * Makes a network that takes only the most valuable inputs of the one that is shown, fine-tuned
     * as the draft says. Does nothing while there is none, or no data, or a run goes on.
     */
    public void keepInputs(RankBy by, int keep) {
        if (revisions.shown().flatMap(dataChoice::takenBy).isEmpty()) {
            return;
        }
        PruningPlan plan = draft.planProperty().get();
        make(
                new RunChoice.Narrowing(
                        new InputChoice(by, keep, plan.fineTuning(), plan.spec().seed())));
    }

    /**
     * Makes what is chosen of the revision that is shown. Does nothing while nothing is open or a
     * run goes on.
     */
    public void make(RunChoice choice) {
        make(choice, Optional.empty());
    }

    /**
     * Goes on with the run that was cut off, with the revision and the choice that it had. Does
     * nothing if there is none or a run goes on.
     */
    public void resume() {
        RecalledRun cutOff = memory.cutOffProperty().get();
        if (cutOff == null || !canBegin()) {
            return;
        }
        if (!cutOff.run().data().equals(dataChoice.kept())) {
            String wanted = cutOff.run().data().map(data -> data.source().data()).orElse("–");
            announcements.say(Notice.information("notice.resume-data", wanted));
            return;
        }
        int parent = cutOff.run().parent();
        if (revisions.treeProperty().get().find(parent).isEmpty()) {
            announcements.say(Notice.information("notice.resume-gone", parent));
            return;
        }
        revisions.show(parent);
        if (cutOff.run().choice() instanceof RunChoice.Pruning pruning) {
            draft.revise(before -> pruning.plan());
        }
        make(cutOff.run().choice(), Optional.of(cutOff));
    }

    private void make(RunChoice choice, Optional<RecalledRun> from) {
        make(
                (maker, parent, split, reading) -> {
                    Curves before = split.map(parent.about()::curvesOn).orElse(Curves.NONE);
                    KeptRun kept = new KeptRun(parent.number(), choice, dataChoice.kept(), 0, 0);
                    Checkpoints checkpoints = memory.checkpoints(kept, before, from);
                    return new ChosenWork(maker, parent, split, reading, before, checkpoints)
                            .of(choice);
                });
    }

    /**
     * Makes a revision of the one that is shown, which becomes the shown one. Does nothing while
     * nothing is open or a run goes on; there is one run at a time.
     */
    public void make(Making making) {
        if (canBegin()) {
            Revision parent = revisions.shown().orElseThrow();
            Optional<DataSplit> split = dataChoice.takenBy(parent);
            Work work = making.of(maker, parent, split, dataChoice.readingProperty().get());
            history.commitDraft();
            run.start(work, parent.number(), draft.planProperty().get());
        }
    }

    private boolean canBegin() {
        return revisions.shown().isPresent() && !run.goingProperty().get();
    }

    /** Stops the run that is going on. */
    public void cancel() {
        run.cancel();
    }
}
