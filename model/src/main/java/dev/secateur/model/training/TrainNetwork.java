package dev.secateur.model.training;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;

/**
 * Builds a network whose input and output fit the data and trains it. A cancelled job gives the
 * network back and leaves nothing behind but the curves.
 */
public final class TrainNetwork implements Job<TrainingResult> {
    private static final double TRAINING_SHARE = 0.9;
    private static final double HELD_OUT_SHARE = 0.95;

    private final Engine engine;
    private final Architecture architecture;
    private final DataSplit data;
    private final TrainingOptions options;
    private final long seed;
    private final CurveRecorder recorder;

    /**
     * A job that is yet to run.
     *
     * @param engine builds the network
     * @param architecture what to build
     * @param data what to train on and what to judge by
     * @param options how to train
     * @param seed the same seed gives the same network
     * @param recorder takes the curves while they grow
     */
    public TrainNetwork(
            Engine engine,
            Architecture architecture,
            DataSplit data,
            TrainingOptions options,
            long seed,
            CurveRecorder recorder) {
        this.engine = engine;
        this.architecture = architecture;
        this.data = data;
        this.options = options;
        this.seed = seed;
        this.recorder = recorder;
    }

    @Override
    public TrainingResult run(JobContext context) {
        Dataset train = data.train();
        Network network =
                engine.build(
                        architecture,
                        train.shape(),
                        train.classNames().size(),
                        seed,
                        options.optimizer());
        try {
            return train(network, context);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private TrainingResult train(Network network, JobContext context) {
        DataSplit fitted = options.validated(data, seed);
        Probe probe = Probe.of(fitted, network.summary("").macs());
        Trainer trainer = new Trainer(fitted.train(), probe, recorder);
        trainer.train(network, options, seed, context.part(0, TRAINING_SHARE));
        Evaluation heldOut =
                Evaluator.evaluate(
                        network, data.heldOut(), context.part(TRAINING_SHARE, HELD_OUT_SHARE));
        Evaluation onTraining =
                Evaluator.evaluate(network, fitted.train(), context.part(HELD_OUT_SHARE, 1));
        return new TrainingResult(network, heldOut, onTraining, recorder.curves());
    }
}
