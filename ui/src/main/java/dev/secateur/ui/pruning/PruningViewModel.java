package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.RecalledRun;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;

/**
 * What the pruning panel shows and does. The amount is one number seen as a share and a threshold.
 */
public final class PruningViewModel {
    /** The schedules to choose from, each with its usual numbers. */
    public static final List<Schedule> SCHEDULES =
            List.of(
                    new Schedule.OneShot(),
                    new Schedule.Iterative(5),
                    new Schedule.Agp(10),
                    new Schedule.Layerwise(),
                    Schedule.Dynamic.USUAL,
                    new Schedule.L1(1e-3, 3),
                    new Schedule.Lottery(5, Rewind.FIRST));

    private final Workbench workbench;
    private final CriteriaOffer offer;
    private final AmountFigures amount;
    private final VisitedDrafts visited;
    private final AmountEdit edit;
    private final SidesViewModel sides;
    private final DoubleProperty snap = new SimpleDoubleProperty();
    private final ReadOnlyIntegerWrapper together = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<Readiness> readiness =
            new ReadOnlyObjectWrapper<>(Readiness.of(Readiness.State.CLOSED));
    private final ReadOnlyBooleanWrapper canFineTune = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper patterned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();

    /** A panel for a workbench. */
    public PruningViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.offer = new CriteriaOffer(workbench);
        this.amount = new AmountFigures(workbench);
        this.visited = new VisitedDrafts(workbench);
        this.edit = new AmountEdit(workbench);
        this.sides = new SidesViewModel(workbench, amount);
        workbench.draft().previewProperty().subscribe(this::refresh);
        workbench.draft().problemProperty().subscribe(this::refresh);
        workbench.draft().planProperty().subscribe(this::refresh);
        workbench.draft().countingProperty().subscribe(this::refresh);
        workbench.chosenLayerProperty().subscribe(this::refresh);
        workbench.layers().togetherProperty().subscribe(this::refresh);
        workbench.pruningProperty().subscribe(this::refresh);
        workbench.revisionProperty().subscribe(sides::refresh);
        workbench.revisionProperty().subscribe(() -> removable.set(hasUnitsToRemove()));
        canFineTune.bind(Bindings.isNotNull(workbench.dataProperty()));
        refresh();
    }

    /** The plan as it stands. */
    public ReadOnlyObjectProperty<PruningPlan> planProperty() {
        return workbench.draft().planProperty();
    }

    /** All criteria, and which can be used on the open network and its data. */
    public CriteriaOffer offer() {
        return offer;
    }

    /** The criteria that can be used on the open network and its data. */
    public ObservableList<Criterion> criteria() {
        return offer.usable();
    }

    /** The share of the weights or units meant by the amount that goes, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return amount.shareProperty();
    }

    /** The drafts that were measured and differ in the amount alone, by rising share. */
    public ReadOnlyObjectProperty<List<Visited>> visitedProperty() {
        return visited.pointsProperty();
    }

    /** The share that is pruned already and so cannot be undercut. */
    public ReadOnlyDoubleProperty leastShareProperty() {
        return amount.leastShareProperty();
    }

    /** The chosen layer's threshold on the criterion's own scale; NaN where there is none. */
    public ReadOnlyDoubleProperty thresholdProperty() {
        return amount.thresholdProperty();
    }

    /** Whether the plan can be carried out now, and if not, why. */
    public ReadOnlyObjectProperty<Readiness> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    /** Whether there are data to fine-tune on. */
    public ReadOnlyBooleanProperty canFineTuneProperty() {
        return canFineTune.getReadOnlyProperty();
    }

    /** Whether a pattern decides how much goes, and no amount. */
    public ReadOnlyBooleanProperty patternedProperty() {
        return patterned.getReadOnlyProperty();
    }

    /** Whether units were pruned whole since the network was opened or made smaller. */
    public ReadOnlyBooleanProperty removableProperty() {
        return removable.getReadOnlyProperty();
    }

    /** Whether a run is going on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** Scores weights by another criterion; the share that goes stays, as far as it can. */
    public void chooseCriterion(Criterion criterion) {
        double kept = shareProperty().get();
        reviseSpec(
                spec ->
                        spec.criterion() == criterion
                                ? spec
                                : spec.withAmount(new Amount.Sparsity(rounded(kept)))
                                        .withLayerAmounts(java.util.Map.of())
                                        .withCriterion(criterion));
        if (planProperty().get().spec().scope() == Scope.PER_LAYER) {
            chooseScope(Scope.PER_LAYER);
        }
        commit();
    }

    /** Goes by whole units, the weakest of each layer: what can be taken out of a network. */
    public void chooseUnits() {
        choosePattern(Optional.empty());
        chooseCriterion(Criterion.UNIT_L1);
        chooseScope(Scope.LAYER);
    }

    /**
     * Means the amount over something else; layers with amounts of their own keep what goes now.
     */
    public void chooseScope(Scope scope) {
        PruningPreview preview = workbench.draft().previewProperty().get();
        double kept = shareProperty().get();
        reviseSpec(
                spec -> {
                    if (scope == Scope.PER_LAYER) {
                        return PerLayer.asNow(spec, preview);
                    }
                    return spec.scope() == Scope.PER_LAYER
                            ? spec.withScope(scope).withAmount(new Amount.Sparsity(rounded(kept)))
                            : spec.withScope(scope);
                });
        commit();
    }

    /** Prunes this share; goes with a slider that is being dragged, {@link #commit} ends it. */
    public void dragShare(double wanted) {
        double bounded = bounded(wanted);
        if (sides.apartProperty().get()) {
            sides.dragToShare(bounded);
        } else {
            setAmount(new Amount.Sparsity(rounded(bounded)));
        }
    }

    private double bounded(double share) {
        return Math.max(leastShareProperty().get(), Math.min(1, share));
    }

    /**
     * The same by the slider, which stands on steps where such are chosen.
     *
     * @return where it stands then
     */
    public double slideShare(double wanted) {
        double step = snap.get();
        double there = step > 0 ? rounded(Math.rint(wanted / step) * step) : wanted;
        dragShare(there);
        return bounded(there);
    }

    /** The thresholds of negative and of positive weights. */
    public SidesViewModel sides() {
        return sides;
    }

    /** The steps on which the slider stands, as shares; 0 for none. */
    public DoubleProperty snapProperty() {
        return snap;
    }

    /** How many layers get the same amount; 1 where there is one amount for all. */
    public ReadOnlyIntegerProperty togetherProperty() {
        return together.getReadOnlyProperty();
    }

    /** Prunes what scores below this on the criterion's own scale. */
    public void setThreshold(double value) {
        setAmount(new Amount.Threshold(value));
        commit();
    }

    private void setAmount(Amount other) {
        reviseSpec(spec -> edit.to(spec, other));
    }

    /** Lets a pattern decide how much goes, or the amount again. */
    public void choosePattern(Optional<Pattern> pattern) {
        reviseSpec(spec -> spec.withPattern(pattern));
        commit();
    }

    /** Bounds the loss of held-out accuracy, in percentage points, or does not. */
    public void setAccuracyBudget(Optional<Double> points) {
        workbench.draft().revise(plan -> plan.withAccuracyBudget(points));
        commit();
    }

    /** Prunes once, or in rounds, or during the fine-tuning. */
    public void chooseSchedule(Schedule schedule) {
        workbench.draft().revise(plan -> plan.withSchedule(schedule));
        commit();
    }

    /** Fine-tunes otherwise. */
    public void fineTune(UnaryOperator<TrainingOptions> change) {
        workbench.draft().revise(plan -> plan.withFineTuning(change.apply(plan.fineTuning())));
        commit();
    }

    /** Lets a criterion that needs examples look at so many. */
    public void setScoredOn(int examples) {
        reviseSpec(spec -> spec.withScoredOn(examples));
        commit();
    }

    /** Draws what is random from another seed. */
    public void setSeed(long seed) {
        reviseSpec(spec -> spec.withSeed(seed));
        commit();
    }

    /** Makes the plan as it stands something that undo comes back to. */
    public void commit() {
        workbench.history().commitDraft();
    }

    /** Takes a dragged amount back to where it was. */
    public void revert() {
        workbench.history().revertDraft();
    }

    /** The run that was cut off and can be gone on with; null for none. */
    public ReadOnlyObjectProperty<RecalledRun> cutOffProperty() {
        return workbench.memory().cutOffProperty();
    }

    /** Goes on with the run that was cut off. */
    public void resume() {
        workbench.runs().resume();
    }

    /**
     * Carries the plan out, or stops the run that is going on. Where nothing goes there is nothing
     * to schedule: a schedule would only keep the fine-tuning from its work, or rewind what came
     * back.
     */
    public void pruneOrCancel() {
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (readiness.get().state() == Readiness.State.REGROWN) {
            PruningPlan once = planProperty().get().withSchedule(new Schedule.OneShot());
            workbench.runs().make(new RunChoice.Pruning(once));
        } else if (readiness.get().isReady()) {
            workbench.prune();
        }
    }

    private void reviseSpec(UnaryOperator<PruningSpec> change) {
        workbench.draft().reviseSpec(change);
    }

    /** Enough for what is shown, and a share that reads well in a saved plan. */
    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }

    private boolean hasUnitsToRemove() {
        List<Revision> path = workbench.path();
        for (int i = path.size() - 1; i >= 0; i--) {
            Origin origin = path.get(i).origin();
            if (origin instanceof Origin.Compacted) {
                return false;
            } else if (origin instanceof Origin.Pruned pruned
                    && pruned.plan().spec().criterion().isUnitwise()) {
                return true;
            }
        }
        return false;
    }

    private void refresh() {
        patterned.set(planProperty().get().spec().pattern().isPresent());
        amount.refresh();
        sides.refresh();
        together.set(
                planProperty().get().spec().scope() == Scope.PER_LAYER
                        ? workbench.layers().togetherProperty().get().size()
                        : 1);
        readiness.set(Readiness.of(workbench));
    }
}
