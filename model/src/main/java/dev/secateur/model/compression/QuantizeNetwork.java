package dev.secateur.model.compression;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.RunTrainer;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a network whose weights share few values; the other one is left alone. Weights that are
 * zero stay so and take no code.
 *
 * @param parent the network
 * @param mask what is pruned in it
 * @param coding how its weights are made to share values
 * @param data to judge by and to fine-tune on; without them nothing is judged
 * @param fineTuning how the shared values are trained afterwards, each by the mean of its weights'
 *     steps; only for {@link Coding.Sharing} and with data
 * @param seed of the fine-tuning
 * @param recorder takes the curves
 * @param checkpoints keep how far the fine-tuning has come, and where it goes on
 */
public record QuantizeNetwork(
        Network parent,
        Mask mask,
        Coding coding,
        Optional<DataSplit> data,
        TrainingOptions fineTuning,
        long seed,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<QuantizedNetwork> {
    private static final double CODING = 0.3;

    /**
     * Codes, fine-tunes and judges.
     *
     * @throws dev.secateur.model.job.UserError if the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public QuantizedNetwork run(JobContext context) {
        data.ifPresent(split -> parent.check(split.heldOut()));
        Optional<Evaluation> before = judge(parent, context.part(0, 0.1));
        List<CodedLayer> codes = code(context.part(0.1, CODING));
        Network network = parent.copyForTraining(fineTuning.optimizer());
        try {
            network.parameters().setWeights(values(codes));
            network.holdAtZero(mask.sets());
            Optional<Evaluation> coded = judge(network, context.part(CODING, 0.4));
            List<CodedLayer> tuned = tuned(network, codes, coded, context.part(0.4, 0.9));
            Optional<Evaluation> after =
                    tuned == codes ? coded : judge(network, context.part(0.9, 1));
            return new QuantizedNetwork(
                    network, mask, coding, tuned, before, coded, after, recorder.curves());
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private List<CodedLayer> code(JobContext context) {
        List<LayerWeights> layers = parent.weights();
        List<CodedLayer> codes = new ArrayList<>();
        for (LayerWeights layer : layers) {
            double done = (double) codes.size() / layers.size();
            context.progress().accept(Progress.at(done, "job.coding", layer.layer()));
            codes.add(new Coder(coding).code(layer, StoredWeights.zeros(layer), context.token()));
        }
        return codes;
    }

    private List<CodedLayer> tuned(
            Network network,
            List<CodedLayer> codes,
            Optional<Evaluation> coded,
            JobContext context) {
        boolean isTuned = coding instanceof Coding.Sharing && fineTuning.epochs() > 0;
        if (!isTuned || data.isEmpty()) {
            return codes;
        }
        SharedValues shared = new SharedValues(network, codes);
        Probe probe = Probe.of(data.get(), network.summary("").macs());
        new RunTrainer(new Trainer(data.get().train(), probe, recorder), checkpoints)
                .train(
                        network,
                        fineTuning,
                        seed,
                        context,
                        (step, steps, epoch) -> {
                            shared.bringTogether();
                            return true;
                        },
                        new RunTrainer.Once(mask, coded.orElseThrow()));
        return shared.bringTogether();
    }

    private Optional<Evaluation> judge(Network network, JobContext context) {
        return data.map(split -> Evaluator.evaluate(network, split.heldOut(), context));
    }

    private static List<float[]> values(List<CodedLayer> codes) {
        return codes.stream().map(CodedLayer::values).toList();
    }
}
