package dev.secateur.app.experiment;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What helps against overfitting when examples are few: penalties, dropout, and pruning. Everything
 * is compared with the network that nothing was done for.
 *
 * @param name what it is called
 * @param architecture what is trained
 * @param examples on how many examples, drawn from the training data by the seed
 * @param training how, when nothing is done
 * @param remedies trainings from nothing that do something
 * @param prunings how the network that nothing was done for is pruned; the first is the one that
 *     the experiment is about, and the one that is compared with chance
 * @param controls trainings that go on from the same network without pruning
 * @param sparsity which share of its weights goes
 * @param published what was published about the pruning
 */
public record Regularizing(
        String name,
        String architecture,
        int examples,
        Recipe training,
        List<Remedy> remedies,
        List<Method> prunings,
        List<Remedy> controls,
        double sparsity,
        Optional<Published> published)
        implements Experiment {
    /** Copies the lists. */
    public Regularizing {
        remedies = List.copyOf(remedies);
        prunings = List.copyOf(prunings);
        controls = List.copyOf(controls);
    }

    /**
     * A training that does something against overfitting.
     *
     * @param name what it is called
     * @param recipe as long as the training without
     */
    public record Remedy(String name, Recipe recipe) {}

    @Override
    public int epochs() {
        int trainings =
                Stream.of(remedies, controls)
                        .flatMap(List::stream)
                        .mapToInt(remedy -> remedy.recipe().epochs())
                        .sum();
        int pruning = prunings.stream().mapToInt(Method::epochs).sum();
        return training.epochs() + trainings + pruning + prunings.get(0).epochs();
    }

    @Override
    public Arm headline() {
        return new Arm(prunings.get(0).name(), sparsity, 0, published);
    }

    @Override
    public void run(Trial whole, Ledger ledger) {
        int size = Math.min(examples, whole.data().train().size());
        DataSplit few =
                new DataSplit(
                        whole.data().train().sample(size, whole.seed()), whole.data().heldOut());
        Trial trial = whole.on(few);
        try (Network plain = trial.train(architecture, training, Compression.UNPRUNED)) {
            double baseline = trial.accuracy(plain);
            ledger.add(
                    Arm.of(Compression.UNPRUNED, 0),
                    trial.finding(plain, baseline, OptionalDouble.empty()));
            remedies.forEach(remedy -> ledger.add(arm(remedy), train(trial, remedy, baseline)));
            for (Method pruning : prunings) {
                Finding found = pruning.apply(trial, plain, baseline, sparsity);
                ledger.add(
                        pruning.equals(prunings.get(0))
                                ? headline()
                                : Arm.of(pruning.name(), sparsity),
                        found);
            }
            Method random = prunings.get(0).atRandom();
            ledger.add(
                    Arm.of(random.name(), sparsity),
                    random.apply(trial, plain, baseline, sparsity));
            controls.forEach(
                    control ->
                            ledger.add(
                                    arm(control),
                                    trial.goOn(plain, control.recipe(), control.name(), baseline)));
        }
    }

    private static Arm arm(Remedy remedy) {
        return Arm.of(remedy.name(), 0);
    }

    private Finding train(Trial trial, Remedy remedy, double baseline) {
        try (Network network = trial.train(architecture, remedy.recipe(), remedy.name())) {
            return trial.finding(network, baseline, OptionalDouble.empty());
        }
    }
}
