package dev.secateur.model.pruning;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Pace;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.PruneMark;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.Optional;

/** A network that is being pruned, and what procedures do with it. */
final class PruningRun implements RunTrainer.Run, AutoCloseable {
    /** Of a run of few epochs; the more there are, the less counts what comes beside them. */
    private static final double EVALUATION_SHARE = 0.05;

    private static final double MANY_EPOCHS = 20;
    private static final double SCORING_SHARE = 0.3;

    private final Network network;
    private final NetworkSummary summary;
    private final DataSplit data;
    private final PruningPlan plan;
    private final CurveRecorder recorder;
    private final Trainer trainer;
    private final RunTrainer trainings;
    private final Optional<Budget> budget;
    private Optional<Pruner> known = Optional.empty();
    private Mask mask;
    private Evaluation pruned;

    /**
     * A run on a copy of a network.
     *
     * @param parent the network itself, which is only read
     * @param already what is pruned in it
     * @param before how well it does on the held-out data
     * @param checkpoints where the run goes on, and what keeps where it is
     */
    PruningRun(
            Network parent,
            Mask already,
            DataSplit data,
            PruningPlan plan,
            CurveRecorder recorder,
            Evaluation before,
            Checkpoints checkpoints) {
        this.summary = parent.summary("");
        this.data = data;
        this.plan = plan;
        this.recorder = recorder;
        DataSplit fitted = plan.fineTuning().validated(data, plan.spec().seed());
        Probe probe = Probe.of(fitted, summary.macs());
        this.trainer = new Trainer(fitted.train(), probe, recorder);
        this.mask = already;
        this.pruned = before;
        this.trainings = new RunTrainer(trainer, checkpoints);
        this.network = parent.copyForTraining(plan.fineTuning().optimizer());
        if (already.pruned() > 0) {
            network.holdAtZero(already.sets());
        }
        this.budget =
                plan.accuracyBudget().map(points -> new Budget(points, network, already, before));
    }

    /** Takes what somebody knows of the network; until the copy changes it is true of the copy. */
    void knows(Pruner pruner) {
        known = Optional.of(pruner);
    }

    /** The copy. */
    Network network() {
        return network;
    }

    /** What it is fine-tuned on: without the part that validates. */
    Dataset trainingData() {
        return trainer.data();
    }

    PruningPlan plan() {
        return plan;
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public Evaluation pruned() {
        return pruned;
    }

    @Override
    public Optional<Accepted> accepted() {
        return budget.map(Budget::accepted);
    }

    @Override
    public Optional<ParameterCopy> acceptedParameters() {
        return budget.map(Budget::parameters);
    }

    @Override
    public void goOnFrom(Checkpoint checkpoint) {
        mask = checkpoint.mask();
        pruned = checkpoint.pruned();
        budget.ifPresent(b -> b.goOnFrom(checkpoint.accepted().orElseThrow()));
    }

    /** Where the budget ended the run, if it did. */
    Optional<BudgetStop> stopped() {
        return budget.flatMap(Budget::stopped);
    }

    /** Whether the loss of accuracy is bounded. */
    boolean isBounded() {
        return budget.isPresent();
    }

    double epoch() {
        return recorder.epoch();
    }

    /** Says for how many epochs it is going to be trained. */
    void planEpochs(int epochs) {
        if (!trainings.isBehind()) {
            recorder.planEnd(recorder.epoch() + epochs);
        }
    }

    /** What is to be pruned in the end, were the weights to stay as they are. */
    PruningPreview target(JobContext context) {
        return preview(plan.spec(), context);
    }

    /** What the rounds of the plan's schedule prune. */
    List<PruningSpec> rounds(JobContext context) {
        return plan.schedule() instanceof Schedule.OneShot
                ? List.of(plan.spec())
                : new Rounds(plan.schedule(), target(context.part(0, 0))).specs();
    }

    private PruningPreview preview(PruningSpec spec, JobContext context) {
        context.progress().accept(Progress.unknown("job.pruning"));
        var request = ScoreRequest.of(spec, plan.fineTuning(), Optional.of(trainer.data()));
        Pruner pruner = known.filter(p -> p.isReady(request)).orElseGet(() -> fresh(context));
        new Scorer(network, mask).prepare(pruner, request, context);
        known = Optional.of(pruner);
        return PruneAndFineTune.checked(pruner.preview(spec));
    }

    /** One of the run's own: others may be asking the one that is known. */
    private Pruner fresh(JobContext context) {
        List<MagnitudeIndex> indexes =
                known.map(Pruner::indexes)
                        .orElseGet(() -> MagnitudeIndex.of(network.weights(), silent(context)));
        return new Pruner(summary, indexes, mask);
    }

    /** What was known of the copy is true no more. */
    private void changed() {
        known = Optional.empty();
    }

    /** Which part of a round's time working out scores may take. */
    double scoringShare() {
        return plan.spec().criterion().isScored() ? besideTraining(plan, SCORING_SHARE) : 0;
    }

    /** Which part of a run's time going through its examples once may take. */
    static double evaluationShare(PruningPlan plan) {
        return besideTraining(plan, EVALUATION_SHARE);
    }

    private static double besideTraining(PruningPlan plan, double shareOfShortRun) {
        return shareOfShortRun / (1 + plan.fineTuning().epochs() / MANY_EPOCHS);
    }

    /**
     * Prunes; what is pruned stays pruned.
     *
     * @param epoch where the curves are
     */
    void prune(PruningSpec spec, double epoch, JobContext context) {
        if (trainings.isBehind()) {
            return;
        }
        PruningPreview preview = preview(spec, context);
        prune(preview.toMask(), preview.size().sparsity(), epoch, context);
    }

    /** Prunes what a mask says. */
    void prune(Mask next, double sparsity, double epoch, JobContext context) {
        measure(epoch, context);
        changed();
        mask = next;
        network.holdAtZero(mask.sets());
        mark(epoch, sparsity, context);
    }

    /** Lets the curves show that and how far it was pruned. */
    void mark(double epoch, double sparsity, JobContext context) {
        recorder.add(new PruneMark(epoch, sparsity));
        measure(epoch, context);
    }

    /** Adds a point to the curves. */
    void measure(double epoch, JobContext context) {
        recorder.add(trainer.probe().measure(network, epoch, context.token()));
    }

    /** Takes over parameters, of which those that are pruned stay zero, and begins anew. */
    void rewindTo(Network other) {
        if (trainings.isBehind()) {
            return;
        }
        changed();
        network.parameters().takeFrom(other.parameters());
        network.holdAtZero(mask.sets());
        network.training().forgetMotion();
    }

    /** A network with other random weights than those that this one began with. */
    Network redrawn() {
        // The golden ratio keeps this seed apart from those that people choose.
        return network.redrawn(plan.spec().seed() * 31 + 0x9E3779B9L);
    }

    /** Scores the network as it is right after pruning. */
    void judgePruned(JobContext context) {
        if (trainings.isBehind()) {
            return;
        }
        pruned = Evaluator.evaluate(network, data.heldOut(), context);
    }

    /** Fine-tunes as planned; each round goes through the examples in another order. */
    void train(int round, JobContext context) {
        train(plan.fineTuning(), round, context, Pace.STEADY);
    }

    /** Fine-tunes with prunings in between. */
    void train(int round, JobContext context, Pace pace) {
        train(plan.fineTuning(), round, context, pace);
    }

    void train(TrainingOptions options, int round, JobContext context, Pace pace) {
        changed();
        long seed = plan.spec().seed() + round - 1;
        trainings.train(network, options, seed, context, pace, this);
    }

    /**
     * Whether a step lost no more accuracy than the budget allows. If it did, it is taken back.
     *
     * @param step how many steps there were, from 1
     * @param steps how many there are to be
     */
    boolean admits(int step, int steps, JobContext context) {
        if (budget.isEmpty() || trainings.isBehind()) {
            return true;
        }
        Evaluation now = Evaluator.evaluate(network, data.heldOut(), silent(context));
        if (budget.get().admits(now, step, steps, this)) {
            return true;
        }
        goBack(budget.get());
        double epoch = recorder.epoch();
        mark(epoch, size().sparsity(), context);
        return false;
    }

    private void goBack(Budget to) {
        mask = to.accepted().mask();
        pruned = to.accepted().pruned();
        changed();
        network.holdAtZero(mask.sets());
        network.parameters().restore(to.parameters());
        network.training().forgetMotion();
    }

    NetworkSize size() {
        return NetworkSize.of(
                summary,
                network.weights().stream().map(w -> WeightStatistics.of(w).zeros()).toList());
    }

    static JobContext silent(JobContext context) {
        return new JobContext(context.token(), progress -> {});
    }

    /** Gives back what was kept for going back; the network itself is not closed. */
    @Override
    public void close() {
        budget.ifPresent(Budget::close);
    }
}
