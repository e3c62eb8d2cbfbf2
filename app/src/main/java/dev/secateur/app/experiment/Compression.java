package dev.secateur.app.experiment;

import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A trained network is pruned so far by one method and by others. Beside them stands the network
 * that is not pruned but trained on for as long, so that nobody takes longer training for pruning.
 *
 * @param name what it is called
 * @param architecture what is trained
 * @param training how
 * @param goals how far it is pruned
 * @param methods how; the first is the published one
 * @param fineTuning how it is trained after each round of pruning, in one stretch
 * @param finish how it is trained when nothing more is pruned
 */
public record Compression(
        String name,
        String architecture,
        Recipe training,
        List<Goal> goals,
        List<Method> methods,
        Recipe fineTuning,
        Recipe finish)
        implements Experiment {
    /** The name of the arm that is not pruned. */
    static final String UNPRUNED = "none";

    /** Copies the lists. */
    public Compression {
        goals = List.copyOf(goals);
        methods = List.copyOf(methods);
    }

    /**
     * How far a network is pruned.
     *
     * @param sparsity which share of its weights goes
     * @param published what the published method gave there
     */
    public record Goal(double sparsity, Optional<Published> published) {}

    /**
     * A way to prune.
     *
     * @param name what it is called
     * @param criterion what goes first
     * @param schedule when
     */
    public record Method(String name, Criterion criterion, Schedule schedule) {}

    @Override
    public int epochs() {
        int pruning = methods.stream().mapToInt(this::epochs).sum();
        return training.epochs() + epochs(methods.get(0)) + goals.size() * pruning;
    }

    private int epochs(Method method) {
        return method.schedule().rounds() * fineTuning.epochs() + finish.epochs();
    }

    @Override
    public Arm headline() {
        return arm(methods.get(0), goals.get(goals.size() - 1));
    }

    private Arm arm(Method method, Goal goal) {
        boolean isPublished = method.equals(methods.get(0));
        Optional<Published> published = isPublished ? goal.published() : Optional.empty();
        return new Arm(method.name(), goal.sparsity(), 0, published);
    }

    @Override
    public void run(Trial trial, Ledger ledger) {
        try (Network baseline = trial.train(architecture, training, "baseline")) {
            double accuracy = trial.accuracy(baseline);
            for (Goal goal : goals) {
                for (Method method : methods) {
                    Arm arm = arm(method, goal);
                    ledger.add(arm, prune(trial, baseline, accuracy, method, goal));
                }
            }
            ledger.add(Arm.of(UNPRUNED, 0), trainOn(trial, baseline, accuracy));
        }
    }

    private Finding trainOn(Trial trial, Network baseline, double accuracy) {
        Recipe longer = fineTuning.times(methods.get(0).schedule().rounds()).then(finish);
        Mask nothing = Mask.empty(baseline.weights().size());
        try (Network network = trial.trainOn(baseline, nothing, longer, UNPRUNED)) {
            return new Finding(
                    0,
                    1,
                    accuracy,
                    OptionalDouble.empty(),
                    trial.accuracy(network),
                    trial.trainAccuracy(network));
        }
    }

    private Finding prune(
            Trial trial, Network baseline, double accuracy, Method method, Goal goal) {
        PruningSpec spec =
                PruningSpec.global(goal.sparsity())
                        .withCriterion(method.criterion())
                        .withSeed(trial.seed());
        PruningPlan plan =
                new PruningPlan(
                        spec, method.schedule(), fineTuning.options(fineTuning.stretches().get(0)));
        int epochs = epochs(method) - finish.epochs();
        PruningResult result = trial.prune(baseline, plan, epochs, method.name());
        try (Network pruned = result.network();
                Network network = trial.trainOn(pruned, result.mask(), finish, method.name())) {
            return new Finding(
                    result.size().sparsity(),
                    result.size().compressionRatio(),
                    accuracy,
                    OptionalDouble.of(result.pruned().accuracy()),
                    trial.accuracy(network),
                    trial.trainAccuracy(network));
        }
    }
}
