package dev.secateur.ui.workbench;

import dev.secateur.model.job.Outcome;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.fx.FrameScheduler;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The plan a person is working on, and what it would do. However often the plan changes, the
 * preview is made once a frame.
 */
public final class Draft {
    /** What a fresh network starts with: something to see that does no harm. */
    public static final PruningPlan FIRST =
            new PruningPlan(
                    PruningSpec.global(0.5), new Schedule.OneShot(), TrainingOptions.epochs(3));

    private final ReadOnlyObjectWrapper<PruningPlan> plan = new ReadOnlyObjectWrapper<>(FIRST);
    private final ReadOnlyObjectWrapper<PruningPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<UserError> problem = new ReadOnlyObjectWrapper<>();
    private final Jobs jobs;
    private final Runnable markDirty;
    private final Consumer<Throwable> onFault;
    private Pruner pruner;
    private Pruner preparing;

    /** A draft on nothing. */
    Draft(Jobs jobs, FrameScheduler frames, Consumer<Throwable> onFault) {
        this.jobs = jobs;
        this.onFault = onFault;
        this.markDirty = frames.coalesce(this::publish);
    }

    /** The plan as it stands. */
    public ReadOnlyObjectProperty<PruningPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /**
     * What the plan would do, or the last one that could be done; null while no network is open,
     * and between two networks.
     */
    public ReadOnlyObjectProperty<PruningPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the plan cannot be done; null when it can. */
    public ReadOnlyObjectProperty<UserError> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Changes the plan. A change that makes no valid plan becomes the problem, the plan stays. */
    public void revise(UnaryOperator<PruningPlan> change) {
        try {
            plan.set(change.apply(plan.get()));
            markDirty.run();
        } catch (UserError e) {
            problem.set(e);
        }
    }

    /** Changes what is pruned, not when or how it is fine-tuned. */
    public void reviseSpec(UnaryOperator<PruningSpec> change) {
        revise(before -> before.withSpec(change.apply(before.spec())));
    }

    /** Forgets the network: what was previewed of it says nothing about the next one. */
    void leave() {
        pruner = null;
        preview.set(null);
        problem.set(null);
    }

    /** Works on this network from here on. */
    void begin(Pruner other, PruningPlan start) {
        pruner = other;
        plan.set(start);
        publish();
    }

    private void publish() {
        PruningSpec spec = plan.get().spec();
        if (pruner == null) {
            preview.set(null);
        } else if (pruner.isReady(spec)) {
            publish(spec);
        } else {
            prepare(pruner, spec);
        }
    }

    private void publish(PruningSpec spec) {
        try {
            preview.set(pruner.preview(spec));
            problem.set(null);
        } catch (UserError e) {
            problem.set(e);
        }
    }

    /** A first random choice goes through all weights, which is not for the JavaFX thread. */
    private void prepare(Pruner asked, PruningSpec spec) {
        if (preparing != asked) {
            preparing = asked;
            jobs.start(
                    "job.title.preview",
                    List.of(),
                    context -> asked.preview(spec),
                    outcome -> prepared(asked, spec, outcome));
        }
    }

    private void prepared(Pruner asked, PruningSpec spec, Outcome<PruningPreview> outcome) {
        if (preparing == asked) {
            preparing = null;
        }
        if (outcome instanceof Outcome.Broken<PruningPreview> broken) {
            onFault.accept(broken.cause());
        } else if (asked == pruner && !(outcome instanceof Outcome.Cancelled)) {
            tell(spec, outcome);
        }
    }

    /** Asking once more what has failed would fail for ever. */
    private void tell(PruningSpec spec, Outcome<PruningPreview> outcome) {
        boolean unchanged = spec.equals(plan.get().spec());
        if (unchanged && outcome instanceof Outcome.Failed<PruningPreview> failed) {
            problem.set(failed.error());
        } else {
            publish();
        }
    }
}
