package dev.secateur.app.experiment;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Schedule;
import java.util.List;
import java.util.Optional;

/**
 * All experiments with the sizes that they are run at. The recipes were chosen on 10,000 images cut
 * from the training data, never on the test data.
 */
public final class Experiments {
    private static final String HAN = "Han 2015, arXiv 1506.02626";
    private static final String PUBLIC_RUN = "a public one-shot run of 784-512-512-512-10";

    /** In the order to show them. */
    public static final List<Experiment> ALL = List.of(han(), oneShotCollapse());

    private Experiments() {}

    /** The one of that name. */
    public static Optional<Experiment> find(String name) {
        return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
    }

    /**
     * Long enough that the loss on held-in validation images no longer falls before the steps are
     * made shorter, and then does not rise again.
     */
    private static Recipe training() {
        return recipe(
                new Recipe.Stretch(10, 1e-3),
                new Recipe.Stretch(6, 3e-4),
                new Recipe.Stretch(4, 1e-4));
    }

    private static Recipe recipe(Recipe.Stretch... stretches) {
        return new Recipe(128, 0, List.of(stretches));
    }

    private static Experiment han() {
        Published published = Published.errors(HAN, "MNIST", "LeNet-300-100, 12×", 1.64, 1.59);
        Schedule rounds = new Schedule.Iterative(8);
        return new Compression(
                "han",
                "lenet-300-100",
                training(),
                List.of(new Compression.Goal(0.9181, Optional.of(published))),
                List.of(
                        new Compression.Method("magnitude", Criterion.MAGNITUDE, rounds),
                        new Compression.Method("random", Criterion.RANDOM, rounds)),
                recipe(new Recipe.Stretch(2, 1e-3)),
                recipe(new Recipe.Stretch(6, 3e-4), new Recipe.Stretch(4, 1e-4)));
    }

    private static Experiment oneShotCollapse() {
        Schedule once = new Schedule.OneShot();
        return new Compression(
                "oneshot-collapse",
                "mlp:512-512-512",
                training(),
                List.of(collapse(0.872, 0.19), collapse(0.911, 0.65), collapse(0.937, 1.28)),
                List.of(
                        new Compression.Method("magnitude", Criterion.MAGNITUDE, once),
                        new Compression.Method("random", Criterion.RANDOM, once)),
                recipe(new Recipe.Stretch(4, 1e-3)),
                recipe(new Recipe.Stretch(4, 3e-4), new Recipe.Stretch(4, 1e-4)));
    }

    private static Compression.Goal collapse(double sparsity, double loss) {
        String setting = "%.1f %%".formatted(100 * sparsity);
        return new Compression.Goal(
                sparsity, Optional.of(Published.loss(PUBLIC_RUN, "?", setting, loss)));
    }
}
