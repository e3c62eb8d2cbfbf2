package dev.secateur.ui.workbench;

import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.ui.control.Figures;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The making of a revision, which becomes the shown one; there is one at a time. */
final class Run {
    private final ReadOnlyObjectWrapper<CurveRecorder> recorder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final Jobs jobs;
    private final Announcements announcements;
    private final Memory memory;
    private final Supplier<Timeline> open;
    private final UndoHistory history;
    private final Closing closing;
    private OptionalInt source = OptionalInt.empty();
    private RunningJob job;

    /**
     * None goes on.
     *
     * @param memory keeps how far it comes
     * @param open what is open; null for nothing
     * @param history goes on to what was made
     * @param closing closes what was made too late
     */
    Run(
            Jobs jobs,
            Announcements announcements,
            Memory memory,
            Supplier<Timeline> open,
            UndoHistory history,
            Closing closing) {
        this.jobs = jobs;
        this.announcements = announcements;
        this.memory = memory;
        this.open = open;
        this.history = history;
        this.closing = closing;
    }

    /** The curves that grow; null when none do. */
    ReadOnlyObjectProperty<CurveRecorder> recorderProperty() {
        return recorder.getReadOnlyProperty();
    }

    /** Whether one goes on. */
    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** The number of the revision from which one is being made; empty while none is. */
    OptionalInt source() {
        return source;
    }

    /**
     * Begins, which must not be while another goes on.
     *
     * @param parent the number of the revision that the work begins with
     * @param plan what is drafted on that one
     */
    void start(Work work, int parent, PruningPlan plan) {
        Timeline in = open.get();
        memory.runBegan();
        announcements.takeBack(Announcements.CANCELLED);
        source = OptionalInt.of(parent);
        recorder.set(work.recorder());
        going.set(true);
        job =
                jobs.start(
                        work.titleKey(),
                        List.of(),
                        work.job(),
                        outcome -> {
                            source = OptionalInt.empty();
                            going.set(false);
                            recorder.set(null);
                            ended(work, outcome, plan, in);
                        });
    }

    private void ended(Work work, Outcome<Revision> outcome, PruningPlan plan, Timeline in) {
        made(outcome, plan, in);
        if (in == open.get()) {
            boolean isDone = outcome instanceof Outcome.Succeeded;
            memory.runEnded(isDone && work.isTraining());
        }
    }

    private void made(Outcome<Revision> outcome, PruningPlan plan, Timeline in) {
        if (in == open.get() || outcome instanceof Outcome.Broken) {
            announcements.ended(outcome, made -> add(made, plan));
        } else if (outcome instanceof Outcome.Succeeded<Revision> made) {
            closing.close(List.of(made.value()));
        }
    }

    private void add(Revision made, PruningPlan plan) {
        history.add(made, after(made.origin(), plan));
        if (made.origin() instanceof Origin.Pruned how) {
            how.stopped().ifPresent(stop -> tell(stop));
        }
    }

    /** What is drafted on a network that was just made by that plan, or otherwise. */
    private static PruningPlan after(Origin origin, PruningPlan plan) {
        if (origin instanceof Origin.Compacted) {
            return Draft.withoutByHand(Draft.resting(plan));
        } else if (origin instanceof Origin.Regrown) {
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

    /** Asks it to stop, if it goes on. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
