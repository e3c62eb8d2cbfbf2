package dev.secateur.app.experiment;

import dev.secateur.model.engine.Network;
import java.util.List;
import java.util.Optional;

/**
 * A trained network is pruned so far by one method and by others. Beside them stands the network
 * that is not pruned but trained on for as long, so that nobody takes longer training for pruning.
 *
 * @param name what it is called
 * @param architecture what is trained
 * @param training how
 * @param goals how far it is pruned
 * @param methods how; the first is the published one
 */
public record Compression(
        String name, String architecture, Recipe training, List<Goal> goals, List<Method> methods)
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

    @Override
    public int epochs() {
        int pruning = methods.stream().mapToInt(Method::epochs).sum();
        return training.epochs() + longer().epochs() + goals.size() * pruning;
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
                    Finding found = method.apply(trial, baseline, accuracy, goal.sparsity());
                    ledger.add(arm(method, goal), found);
                }
            }
            ledger.add(Arm.of(UNPRUNED, 0), trial.goOn(baseline, longer(), UNPRUNED, accuracy));
        }
    }

    /** As long as the published method trains, and just like it. */
    private Recipe longer() {
        return methods.get(0).asLong();
    }
}
