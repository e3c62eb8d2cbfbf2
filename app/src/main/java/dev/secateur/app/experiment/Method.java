package dev.secateur.app.experiment;

import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import java.util.OptionalDouble;

/**
 * A way to prune and to train afterwards.
 *
 * @param name what it is called
 * @param spec what goes first, over what, and which layers stay; how much goes is said later
 * @param schedule when
 * @param fineTuning how it is trained after each round, in one stretch
 * @param finish how it is trained when nothing more is pruned
 */
public record Method(
        String name, PruningSpec spec, Schedule schedule, Recipe fineTuning, Recipe finish) {
    /** One ranking over all layers. */
    public Method(
            String name, Criterion criterion, Schedule schedule, Recipe fineTuning, Recipe finish) {
        this(name, PruningSpec.global(0).withCriterion(criterion), schedule, fineTuning, finish);
    }

    /** The same by chance: what any criterion has to beat. */
    Method atRandom() {
        return with("random", spec.criterion().chance());
    }

    /** The same by another criterion. */
    Method with(String other, Criterion criterion) {
        return new Method(other, spec.withCriterion(criterion), schedule, fineTuning, finish);
    }

    /** How many epochs it takes in all. */
    int epochs() {
        return pruningEpochs() + finish.epochs();
    }

    private int pruningEpochs() {
        return trainings() * fineTuning.epochs();
    }

    /** How often it is fine-tuned: gradual pruning has its rounds within one training. */
    private int trainings() {
        return schedule instanceof Schedule.Agp ? 1 : schedule.rounds();
    }

    /** A recipe that trains as long as this does, without pruning. */
    Recipe asLong() {
        return fineTuning.times(trainings()).then(finish);
    }

    /** Prunes a copy of a network, trains it, and compares it with an accuracy. */
    Finding apply(Trial trial, Network network, double baseline, double sparsity) {
        try (Pruned pruned = prune(trial, network, sparsity)) {
            return trial.finding(
                    pruned.network(), baseline, OptionalDouble.of(pruned.rightAfter()));
        }
    }

    /** Prunes a copy of a network and trains it to the end. */
    Pruned prune(Trial trial, Network network, double sparsity) {
        PruningSpec far = spec.withAmount(new Amount.Sparsity(sparsity)).withSeed(trial.seed());
        PruningPlan plan = new PruningPlan(far, schedule, fineTuning.first());
        PruningResult result = trial.prune(network, plan, pruningEpochs(), name);
        try (Network pruned = result.network()) {
            Network done = trial.trainOn(pruned, result.mask(), finish, name);
            return new Pruned(done, result.mask(), result.pruned().accuracy());
        }
    }

    /**
     * A network that was pruned and trained to the end.
     *
     * @param network closed with this
     * @param mask what is pruned in it
     * @param rightAfter the accuracy right after pruning
     */
    record Pruned(Network network, Mask mask, double rightAfter) implements AutoCloseable {
        @Override
        public void close() {
            network.close();
        }
    }
}
