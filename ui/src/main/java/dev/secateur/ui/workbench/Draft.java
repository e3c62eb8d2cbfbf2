package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.fx.FrameScheduler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

    /** A network of more multiplications an example is trained on fewer examples at a time. */
    private static final long COSTLY_MACS = 1_000_000;

    private static final int COSTLY_BATCH = 32;

    private final ReadOnlyObjectWrapper<PruningPlan> plan = new ReadOnlyObjectWrapper<>(FIRST);
    private final ReadOnlyObjectWrapper<PruningPreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<UserError> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final Jobs jobs;
    private final IntSupplier chosenLayer;
    private final Runnable onGivenUp;
    private final Runnable markDirty;
    private final Consumer<Throwable> onFault;
    private Revision revision;
    private Optional<Dataset> train = Optional.empty();
    private Preparation preparing;

    /** What a network starts with. */
    static PruningPlan first(NetworkSummary network) {
        return network.macs() > COSTLY_MACS
                ? FIRST.withFineTuning(FIRST.fineTuning().withBatchSize(COSTLY_BATCH))
                : FIRST;
    }

    /**
     * The same plan by which nothing goes but what is chosen by hand: what was to go of a larger
     * network has gone, and what a person has just brought back would go again.
     */
    static PruningPlan resting(PruningPlan plan) {
        Amount nothing = new Amount.Sparsity(0);
        Map<String, Amount> amounts = new TreeMap<>(plan.spec().layerAmounts());
        amounts.replaceAll((layer, amount) -> nothing);
        return plan.withSpec(
                plan.spec()
                        .withPattern(Optional.empty())
                        .withAmount(nothing)
                        .withLayerAmounts(amounts));
    }

    /** The same plan for a network in which the units chosen by hand are gone, or elsewhere. */
    static PruningPlan withoutByHand(PruningPlan plan) {
        return plan.withSpec(plan.spec().withByHand(Map.of()));
    }

    /**
     * A draft on nothing.
     *
     * @param chosenLayer the layer that is looked at, whose weights are sorted before others
     * @param onGivenUp told when the plan went back to what is shown, since a person stopped the
     *     work on another one
     */
    Draft(
            Jobs jobs,
            FrameScheduler frames,
            IntSupplier chosenLayer,
            Runnable onGivenUp,
            Consumer<Throwable> onFault) {
        this.jobs = jobs;
        this.chosenLayer = chosenLayer;
        this.onGivenUp = onGivenUp;
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

    /** Whether the plan's preview is being worked out; what there is belongs to an earlier plan. */
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
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
        cancelPreparation();
        revision = null;
        preview.set(null);
        problem.set(null);
    }

    /** Works on this network from here on; data may be null. */
    void begin(Revision other, DataSplit data, PruningPlan start) {
        revision = other;
        train = Optional.ofNullable(data).map(DataSplit::train);
        plan.set(start);
        publish();
    }

    private void publish() {
        PruningSpec spec = plan.get().spec();
        if (revision == null) {
            preview.set(null);
            return;
        }
        ScoreRequest request = request();
        if (request.lacksData()) {
            cancelPreparation();
            problem.set(new UserError(ErrorCode.CRITERION_NEEDS_DATA, request.criterion().key()));
        } else if (revision.pruner().isReady(spec, request)) {
            cancelPreparation();
            publish(spec);
        } else {
            prepare(request, spec);
        }
    }

    private ScoreRequest request() {
        return ScoreRequest.of(plan.get().spec(), plan.get().fineTuning(), train);
    }

    private void publish(PruningSpec spec) {
        try {
            preview.set(revision.pruner().preview(spec));
            problem.set(null);
        } catch (UserError e) {
            problem.set(e);
        }
    }

    /** Scores take a pass over the weights or over examples: not for the JavaFX thread. */
    private void prepare(ScoreRequest request, PruningSpec spec) {
        if (preparing != null && preparing.request.equals(request)) {
            return;
        }
        cancelPreparation();
        Revision asked = revision;
        int first = chosenLayer.getAsInt();
        Preparation started = new Preparation(request);
        setPreparing(started);
        started.job =
                jobs.start(
                        "job.title.preview",
                        List.of(),
                        context -> {
                            asked.prepare(request, first, context);
                            return asked.pruner().preview(spec);
                        },
                        outcome -> {
                            prepared(started, spec, outcome);
                            pack(asked);
                        });
    }

    /** A preview does not wait for it. */
    private void pack(Revision sorted) {
        jobs.startQuietly(
                context -> {
                    sorted.pruner().pack(context);
                    return sorted;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Broken<Revision> broken) {
                        onFault.accept(broken.cause());
                    }
                });
    }

    private void cancelPreparation() {
        if (preparing != null) {
            preparing.job.cancel();
            setPreparing(null);
        }
    }

    private void setPreparing(Preparation now) {
        preparing = now;
        counting.set(now != null);
    }

    private void prepared(Preparation ended, PruningSpec spec, Outcome<PruningPreview> outcome) {
        boolean awaited = preparing == ended;
        if (awaited) {
            setPreparing(null);
        }
        if (outcome instanceof Outcome.Broken<PruningPreview> broken) {
            onFault.accept(broken.cause());
        } else if (awaited && outcome instanceof Outcome.Cancelled) {
            giveUp();
        } else if (awaited) {
            tell(spec, outcome);
        }
    }

    /** Whoever stops the work on a plan wants what was shown before it. */
    private void giveUp() {
        PruningPreview shown = preview.get();
        if (shown != null) {
            reviseSpec(spec -> shown.spec());
            onGivenUp.run();
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

    /** Scores that are being worked out. */
    private static final class Preparation {
        private final ScoreRequest request;
        private RunningJob job;

        Preparation(ScoreRequest request) {
            this.request = request;
        }
    }
}
