package dev.secateur.model.training;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.BatchQueue;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;

/**
 * Goes through training data epoch by epoch, minibatch by minibatch. Works on the engine thread.
 *
 * @param data what to train on
 * @param probe what the curves are measured on
 * @param recorder takes the points
 */
public record Trainer(Dataset data, Probe probe, CurveRecorder recorder) {
    private static final int POINTS_PER_EPOCH = 4;

    /**
     * Trains a network in place. The order of the examples depends on the seed and the epoch alone.
     * Where training is to end early, the network has the weights of its best epoch in the end.
     *
     * @param network made by {@link Network#copyForTraining} or just built
     * @throws UserError if the loss stops being a number
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void train(Network network, TrainingOptions options, long seed, JobContext context) {
        train(network, options, seed, context, Pace.STEADY);
    }

    /**
     * Trains as {@link #train(Network, TrainingOptions, long, JobContext)} does, as long as it is
     * told to go on.
     *
     * @param pace asked before each step
     */
    public void train(
            Network network, TrainingOptions options, long seed, JobContext context, Pace pace) {
        try (BestEpoch best = new BestEpoch(options.earlyStopping(), network)) {
            train(network, options, seed, context, pace, new Stretch(0, best, epochs -> {}));
        }
    }

    /**
     * Trains as {@link #train(Network, TrainingOptions, long, JobContext, Pace)} does, or goes on
     * with such a training, which then ends as it would have without the break: but for dropout,
     * which draws anew.
     *
     * @param stretch where to begin; the recorder has the curves up to there
     */
    public void train(
            Network network,
            TrainingOptions options,
            long seed,
            JobContext context,
            Pace pace,
            Stretch stretch) {
        network.check(data);
        if (options.epochs() == 0) {
            return;
        }
        double begin = recorder.epoch() - stretch.done();
        recorder.planEnd(Math.max(recorder.curves().plannedEnd(), begin + options.epochs()));
        if (recorder.curves().points().isEmpty()) {
            recorder.add(probe.measure(network, begin, context.token()));
        }
        network.training().beginRegularization(options.regularization(), data, seed);
        BestEpoch best = stretch.best();
        try (BatchQueue batches = network.training().batches(data, options.batchSize())) {
            skip(stretch.done(), options, pace);
            for (int epoch = stretch.done(); epoch < options.epochs() && !best.isOver(); epoch++) {
                batches.begin(ExampleOrder.shuffled(data.size(), seed, epoch));
                if (!new Epoch(network, options, batches, begin, epoch, context).run(pace)) {
                    return;
                }
                network.training().endEpoch();
                if (pace.isSettled()) {
                    best.look(recorder.last());
                }
                stretch.onEpochEnd().accept(epoch + 1);
            }
            if (best.best().isPresent()) {
                restore(best, begin + options.epochs());
            }
        } finally {
            network.training().endRegularization();
        }
    }

    private void skip(int epochs, TrainingOptions options, Pace pace) {
        if (epochs > 0) {
            int steps = steps(options);
            pace.skipTo(epochs * steps, options.epochs() * steps);
        }
    }

    private int steps(TrainingOptions options) {
        return (data.size() + options.batchSize() - 1) / options.batchSize();
    }

    private void restore(BestEpoch best, double plannedEnd) {
        recorder.add(best.restore(recorder.epoch()));
        double unused = plannedEnd - recorder.epoch();
        recorder.planEnd(recorder.curves().plannedEnd() - unused);
    }

    private final class Epoch {
        private final Network network;
        private final TrainingOptions options;
        private final BatchQueue batches;
        private final double begin;
        private final int epoch;
        private final JobContext context;

        Epoch(
                Network network,
                TrainingOptions options,
                BatchQueue batches,
                double begin,
                int epoch,
                JobContext context) {
            this.network = network;
            this.options = options;
            this.batches = batches;
            this.begin = begin;
            this.epoch = epoch;
            this.context = context;
        }

        boolean run(Pace pace) {
            int steps = steps(options);
            for (int step = 0; step < steps; step++) {
                context.token().throwIfCancelled();
                double from = begin + epoch + (double) step / steps;
                if (!pace.goesOn(epoch * steps + step, options.epochs() * steps, from)) {
                    return false;
                }
                long done = (long) epoch * steps + step;
                network.training()
                        .scaleLearningRate(
                                options.schedule().factor(done, steps, options.epochs()));
                network.training().fit(batches.next(), context.token());
                if (isMeasured(step, steps)) {
                    checkConverges();
                    double at = begin + epoch + (step + 1.0) / steps;
                    recorder.add(probe.measure(network, at, context.token()));
                }
                report((epoch + (step + 1.0) / steps) / options.epochs());
            }
            return true;
        }

        /** A loss that is no number stays none, so not every step needs to wait for it. */
        private void checkConverges() {
            if (!Double.isFinite(network.training().lastLoss())) {
                throw new UserError(ErrorCode.TRAINING_DIVERGED, epoch + 1);
            }
        }

        /**
         * After each quarter of an epoch, where it has that many steps, and always after the last.
         */
        private boolean isMeasured(int step, int steps) {
            return (step + 1) * POINTS_PER_EPOCH / steps != step * POINTS_PER_EPOCH / steps;
        }

        private void report(double fraction) {
            context.progress()
                    .accept(Progress.at(fraction, "job.training", epoch + 1, options.epochs()));
        }
    }
}
