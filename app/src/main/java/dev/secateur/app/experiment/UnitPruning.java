package dev.secateur.app.experiment;

import dev.secateur.app.experiment.Method.Pruned;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Compactor;
import dev.secateur.model.engine.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A trained network loses units, is trained on, and is then really made smaller. All figures are
 * those of the smaller network, and its speed is measured. Beside it stands the network that keeps
 * its units but is trained on for as long.
 *
 * @param name what it is called
 * @param architecture what is trained
 * @param training how
 * @param sparsity which share of the units of a layer goes
 * @param methods how; the first is the one that the experiment is about
 * @param published what was published about it
 */
public record UnitPruning(
        String name,
        String architecture,
        Recipe training,
        double sparsity,
        List<Method> methods,
        Optional<Published> published)
        implements Experiment {
    /** Copies the list. */
    public UnitPruning {
        methods = List.copyOf(methods);
    }

    @Override
    public int epochs() {
        int pruning = methods.stream().mapToInt(Method::epochs).sum();
        return training.epochs() + pruning + longer().epochs();
    }

    @Override
    public Arm headline() {
        return arm(methods.get(0));
    }

    private Arm arm(Method method) {
        boolean isPublished = method.equals(methods.get(0));
        return new Arm(method.name(), sparsity, 0, isPublished ? published : Optional.empty());
    }

    @Override
    public void run(Trial trial, Ledger ledger) {
        try (Network baseline = trial.train(architecture, training, "baseline")) {
            double accuracy = trial.accuracy(baseline);
            for (Method method : methods) {
                ledger.add(arm(method), smaller(trial, baseline, accuracy, method));
            }
            ledger.add(
                    Arm.of(Compression.UNPRUNED, 0),
                    trial.goOn(baseline, longer(), Compression.UNPRUNED, accuracy));
        }
    }

    private Finding smaller(Trial trial, Network baseline, double accuracy, Method method) {
        try (Pruned pruned = method.prune(trial, baseline, sparsity);
                Network smaller = compact(trial, pruned)) {
            OptionalDouble rightAfter = OptionalDouble.of(pruned.rightAfter());
            double zeros = Trial.size(pruned.network()).sparsity();
            double before = baseline.summary("").parameters();
            return trial.finding(smaller, accuracy, rightAfter)
                    .withSize(zeros, before / smaller.summary("").parameters())
                    .with(trial.speedup(baseline, smaller));
        }
    }

    private static Network compact(Trial trial, Pruned pruned) {
        return new Compactor(
                        pruned.network(),
                        pruned.mask(),
                        Optional.of(trial.data().heldOut()),
                        CompactionOptions.DEFAULT)
                .run(trial.pace().quiet())
                .network();
    }

    /** As long as the first method trains, and just like it. */
    private Recipe longer() {
        return methods.get(0).asLong();
    }
}
