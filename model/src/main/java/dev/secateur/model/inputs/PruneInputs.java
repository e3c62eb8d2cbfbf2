package dev.secateur.model.inputs;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.RunTrainer;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Pace;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.Optional;

/**
 * Makes a network that takes only the most valuable inputs of another, and fine-tunes it; the other
 * one is left alone.
 *
 * @param parent the network, whose first layer must be dense
 * @param mask what is pruned in it
 * @param data data that fit it
 * @param by what ranks the inputs
 * @param keep how many inputs stay
 * @param fineTuning how to train afterwards
 * @param seed of ranking and fine-tuning
 * @param recorder takes the curves while they grow; begins with the parent's, or the last
 *     checkpoint's
 * @param checkpoints keep how far the fine-tuning has come, and where it goes on
 */
public record PruneInputs(
        Network parent,
        Mask mask,
        DataSplit data,
        RankBy by,
        int keep,
        TrainingOptions fineTuning,
        long seed,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<PrunedInputs> {
    /**
     * Ranks, narrows, fine-tunes and judges.
     *
     * @throws UserError {@code INPUTS_NOT_DENSE}; {@code INPUTS_KEPT} if so many cannot be kept;
     *     and what training throws
     */
    @Override
    public PrunedInputs run(JobContext context) {
        InputRanking.requireDense(parent);
        parent.check(data.train());
        int width = data.train().shape().size();
        if (keep < 1 || keep > width) {
            throw new UserError(ErrorCode.INPUTS_KEPT, keep, width);
        }
        Evaluation before = Evaluator.evaluate(parent, data.heldOut(), context.part(0, 0.05));
        List<RankedInput> ranking =
                new InputRanking(parent, data, by, seed).run(context.part(0.05, 0.4));
        int[] kept = ranking.stream().limit(keep).mapToInt(RankedInput::input).sorted().toArray();
        Mask left = NarrowMask.of(mask, parent.weights().get(0).tensors().get(0), kept);
        try (Network narrow = parent.structure().withInputs(kept)) {
            return tuned(
                    narrow, left, narrow(kept, context), before, ranking, context.part(0.4, 1));
        }
    }

    private DataSplit narrow(int[] kept, JobContext context) {
        Preparation cut = Preparation.none(data.train().shape().size()).keeping(kept);
        return new DataSplit(
                cut.apply(data.train(), context.token()),
                cut.apply(data.heldOut(), context.token()),
                data.preparation().map(p -> p.keeping(kept)).or(() -> Optional.of(cut)),
                data.notes(),
                data.source());
    }

    private PrunedInputs tuned(
            Network narrow,
            Mask left,
            DataSplit split,
            Evaluation before,
            List<RankedInput> ranking,
            JobContext context) {
        Network network = narrow.copyForTraining(fineTuning.optimizer());
        try {
            network.holdAtZero(left.sets());
            Evaluation pruned = Evaluator.evaluate(network, split.heldOut(), context.part(0, 0.1));
            DataSplit fitted = fineTuning.validated(split, seed);
            Probe probe = Probe.of(fitted, network.summary("").macs());
            new RunTrainer(new Trainer(fitted.train(), probe, recorder), checkpoints)
                    .train(
                            network,
                            fineTuning,
                            seed,
                            context.part(0.1, 0.8),
                            Pace.STEADY,
                            new RunTrainer.Once(left, pruned));
            Evaluation tuned =
                    fineTuning.epochs() == 0
                            ? pruned
                            : Evaluator.evaluate(network, split.heldOut(), context.part(0.8, 0.9));
            Evaluation train = Evaluator.evaluate(network, fitted.train(), context.part(0.9, 1));
            return new PrunedInputs(
                    network, left, split, ranking, before, pruned, tuned, train, recorder.curves());
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
