package dev.secateur.model.pruning;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.PruneMark;
import dev.secateur.model.training.Trainer;
import java.util.ArrayList;
import java.util.List;

/**
 * Prunes a copy of a network as a plan says and fine-tunes it; the network itself is left alone. A
 * cancelled job gives its copy back and leaves nothing behind but the curves.
 */
public final class PruneAndFineTune implements Job<PruningResult> {
    private static final double EVALUATION_SHARE = 0.05;

    private final Network parent;
    private final Mask already;
    private final DataSplit data;
    private final PruningPlan plan;
    private final CurveRecorder recorder;

    /**
     * A job that is yet to run.
     *
     * @param parent the network to prune
     * @param already what is pruned in it
     * @param data what to fine-tune on and what to judge by
     * @param plan what to do
     * @param recorder takes the curves while they grow; begins with the parent's
     */
    public PruneAndFineTune(
            Network parent,
            Mask already,
            DataSplit data,
            PruningPlan plan,
            CurveRecorder recorder) {
        this.parent = parent;
        this.already = already;
        this.data = data;
        this.plan = plan;
        this.recorder = recorder;
    }

    @Override
    public PruningResult run(JobContext context) {
        parent.check(data.train());
        NetworkSummary summary = parent.summary("");
        Evaluation before = heldOut(parent, context.part(0, EVALUATION_SHARE));
        Network network = parent.copyForTraining(plan.fineTuning().optimizer());
        try {
            return new Run(network, summary, before).run(context.part(EVALUATION_SHARE, 1));
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /**
     * Lets through only what leaves something of every layer.
     *
     * @throws UserError naming the first layer that would be empty
     */
    public static PruningPreview checked(PruningPreview preview) {
        if (!preview.emptied().isEmpty()) {
            throw new UserError(ErrorCode.LAYER_EMPTIED, preview.emptied().get(0));
        }
        return preview;
    }

    private Evaluation heldOut(Network network, JobContext context) {
        return Evaluator.evaluate(network, data.heldOut(), context);
    }

    private final class Run {
        private final Network network;
        private final NetworkSummary summary;
        private final Evaluation before;
        private final Trainer trainer;
        private Mask mask = already;
        private Evaluation pruned;

        Run(Network network, NetworkSummary summary, Evaluation before) {
            this.network = network;
            this.summary = summary;
            this.before = before;
            DataSplit fitted = plan.fineTuning().validated(data, plan.spec().seed());
            Probe probe = Probe.of(fitted, summary.macs());
            this.trainer = new Trainer(fitted.train(), probe, recorder);
        }

        PruningResult run(JobContext context) {
            List<PruningSpec> rounds = rounds(context);
            planEnd(rounds.size());
            for (int round = 0; round < rounds.size(); round++) {
                double width = (1 - 2 * EVALUATION_SHARE) / rounds.size();
                round(rounds.get(round), round, context.part(round * width, (round + 1) * width));
            }
            double end = 1 - EVALUATION_SHARE;
            Evaluation fineTuned =
                    plan.fineTuning().epochs() == 0
                            ? pruned
                            : heldOut(network, context.part(end - EVALUATION_SHARE, end));
            Evaluation train = Evaluator.evaluate(network, trainer.data(), context.part(end, 1));
            return new PruningResult(
                    network, mask, size(), before, pruned, fineTuned, train, recorder.curves());
        }

        private void planEnd(int rounds) {
            int epochs = plan.fineTuning().epochs();
            recorder.planEnd(recorder.epoch() + (double) rounds * epochs);
        }

        private void round(PruningSpec spec, int round, JobContext context) {
            prune(spec, context);
            pruned = heldOut(network, context.part(0, EVALUATION_SHARE));
            trainer.train(
                    network,
                    plan.fineTuning(),
                    plan.spec().seed() + round,
                    context.part(EVALUATION_SHARE, 1));
        }

        private void prune(PruningSpec spec, JobContext context) {
            context.progress().accept(Progress.unknown("job.pruning"));
            var indexes = MagnitudeIndex.of(network.weights(), silent(context));
            PruningPreview preview = checked(new Pruner(summary, indexes, mask).preview(spec));
            recorder.add(trainer.probe().measure(network, recorder.epoch(), context.token()));
            mask = preview.toMask();
            network.holdAtZero(mask.sets());
            recorder.add(new PruneMark(recorder.epoch(), preview.size().sparsity()));
            recorder.add(trainer.probe().measure(network, recorder.epoch(), context.token()));
        }

        private List<PruningSpec> rounds(JobContext context) {
            if (plan.schedule().rounds() == 1) {
                return List.of(plan.spec());
            }
            var indexes = MagnitudeIndex.of(network.weights(), silent(context));
            PruningPreview target = new Pruner(summary, indexes, mask).preview(plan.spec());
            return new Rounds(plan.schedule(), target, mask).specs();
        }

        private NetworkSize size() {
            List<Long> zeros = new ArrayList<>();
            network.weights().forEach(w -> zeros.add(zeros(w)));
            return NetworkSize.of(summary, zeros);
        }

        private long zeros(LayerWeights weights) {
            return WeightStatistics.of(weights).zeros();
        }

        private static JobContext silent(JobContext context) {
            return new JobContext(context.token(), progress -> {});
        }
    }
}
