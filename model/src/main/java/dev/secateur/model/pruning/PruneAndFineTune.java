package dev.secateur.model.pruning;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.training.CurveRecorder;
import java.util.Optional;

/**
 * Prunes a copy of a network as a plan says and fine-tunes it; the network itself is left alone. A
 * cancelled job gives its copy back and leaves nothing behind but the curves.
 */
public final class PruneAndFineTune implements Job<PruningResult> {
    private final Network parent;
    private final Mask already;
    private final DataSplit data;
    private final PruningPlan plan;
    private final CurveRecorder recorder;
    private final Optional<Pruner> known;
    private final Checkpoints checkpoints;

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
        this(parent, already, data, plan, recorder, Optional.empty(), Checkpoints.NONE);
    }

    private PruneAndFineTune(
            Network parent,
            Mask already,
            DataSplit data,
            PruningPlan plan,
            CurveRecorder recorder,
            Optional<Pruner> known,
            Checkpoints checkpoints) {
        this.parent = parent;
        this.already = already;
        this.data = data;
        this.plan = plan;
        this.recorder = recorder;
        this.known = known;
        this.checkpoints = checkpoints;
    }

    /**
     * The same job, which does not work out again what is known of the network already.
     *
     * @param pruner one of the same network and mask, which may have scores
     */
    public PruneAndFineTune knowing(Pruner pruner) {
        return new PruneAndFineTune(
                parent, already, data, plan, recorder, Optional.of(pruner), checkpoints);
    }

    /**
     * The same job, which keeps checkpoints, and goes on from the last one if there is one. The
     * recorder then begins with that one's curves.
     */
    public PruneAndFineTune keeping(Checkpoints kept) {
        return new PruneAndFineTune(parent, already, data, plan, recorder, known, kept);
    }

    @Override
    public PruningResult run(JobContext context) {
        if (plan.misfit().isPresent()) {
            throw plan.misfit().get();
        }
        parent.check(data.train());
        double evaluated = PruningRun.evaluationShare(plan);
        Evaluation before = heldOut(parent, context.part(0, evaluated));
        try (PruningRun run =
                new PruningRun(parent, already, data, plan, recorder, before, checkpoints)) {
            known.ifPresent(run::knows);
            try {
                return result(run, before, context.part(evaluated, 1));
            } catch (RuntimeException e) {
                run.network().close();
                throw e;
            }
        }
    }

    private PruningResult result(PruningRun run, Evaluation before, JobContext context) {
        double evaluated = PruningRun.evaluationShare(plan);
        double end = 1 - evaluated;
        double half = end - evaluated;
        double trained = half - evaluated;
        Procedure.of(plan.schedule()).carryOut(run, context.part(0, trained));
        Network network = run.network();
        return new PruningResult(
                network,
                run.mask(),
                run.size(),
                before,
                run.pruned(),
                heldOut(network, context.part(trained, half)),
                Evaluator.evaluate(parent, run.trainingData(), context.part(half, end)),
                Evaluator.evaluate(network, run.trainingData(), context.part(end, 1)),
                recorder.curves(),
                run.stopped());
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
}
