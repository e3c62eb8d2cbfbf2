package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.BestEpoch;
import dev.secateur.model.training.Pace;
import dev.secateur.model.training.Stretch;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Carries out the trainings of a run, keeps a checkpoint at the end of each epoch, and goes on from
 * the last one: what was trained before the run was cut off is not trained again.
 */
public final class RunTrainer {
    private final Trainer trainer;
    private final Checkpoints checkpoints;
    private Optional<Checkpoint> ahead;
    private int training;

    /**
     * No training was begun yet.
     *
     * @param trainer whose recorder begins with the curves of the last checkpoint, where there is
     *     one
     * @param checkpoints where the run goes on, and what keeps where it is
     */
    public RunTrainer(Trainer trainer, Checkpoints checkpoints) {
        this.trainer = trainer;
        this.checkpoints = checkpoints;
        this.ahead = checkpoints.last();
    }

    /** Whether what comes now was done before the run was cut off. */
    boolean isBehind() {
        return ahead.isPresent();
    }

    /**
     * Carries out the run's next training, as {@link Trainer#train} does it.
     *
     * @param run what there is besides the network
     */
    public void train(
            Network network,
            TrainingOptions options,
            long seed,
            JobContext context,
            Pace pace,
            Run run) {
        training++;
        int done = ahead.filter(c -> c.training() == training).map(Checkpoint::epochs).orElse(0);
        if (ahead.isPresent() && done == 0) {
            return;
        }
        try (BestEpoch best = new BestEpoch(options.earlyStopping(), network)) {
            ahead.ifPresent(from -> goOn(from, network, best, run));
            Stretch stretch = new Stretch(done, best, epochs -> take(epochs, network, best, run));
            trainer.train(network, options, seed, context, pace, stretch);
        }
    }

    private void goOn(Checkpoint from, Network network, BestEpoch best, Run run) {
        run.goOnFrom(from);
        from.best().ifPresent(best::goOnFrom);
        network.holdAtZero(from.mask().sets());
        try {
            checkpoints.restore(state(network, best, run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = Optional.empty();
    }

    private void take(int epochs, Network network, BestEpoch best, Run run) {
        Checkpoint now =
                new Checkpoint(
                        training,
                        epochs,
                        run.mask(),
                        run.pruned(),
                        trainer.recorder().curves(),
                        best.best(),
                        run.accepted());
        checkpoints.take(now, state(network, best, run));
    }

    private static RunState state(Network network, BestEpoch best, Run run) {
        return new RunState(
                network,
                Stream.of(best.parameters(), run.acceptedParameters())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What a checkpoint has to tell of a run besides its training. */
    public interface Run {
        /** What is pruned. */
        Mask mask();

        /** The held-out scores right after the last pruning. */
        Evaluation pruned();

        /** Where the run goes back to if it loses too much, if its loss is bounded. */
        default Optional<Accepted> accepted() {
            return Optional.empty();
        }

        /** The parameters of what was accepted. */
        default Optional<ParameterCopy> acceptedParameters() {
            return Optional.empty();
        }

        /** Takes over what a checkpoint tells; the parameters are read in afterwards. */
        default void goOnFrom(Checkpoint checkpoint) {}
    }

    /**
     * A run of which nothing but the network changes.
     *
     * @param mask what is pruned
     * @param pruned the held-out scores before the training
     */
    public record Once(Mask mask, Evaluation pruned) implements Run {}
}
