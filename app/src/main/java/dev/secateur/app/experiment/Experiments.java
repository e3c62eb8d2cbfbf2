package dev.secateur.app.experiment;

import dev.secateur.app.experiment.Recipe.Stretch;
import dev.secateur.model.engine.Regularization;
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
    private static final String PUBLIC_RUN = "Public run, 784-512-512-512-10";
    private static final String LENET = "lenet-300-100";

    /** In the order to show them. */
    public static final List<Experiment> ALL =
            List.of(han(), oneShotCollapse(), overfitting(), noise());

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
        return recipe(new Stretch(10, 1e-3), new Stretch(6, 3e-4), new Stretch(4, 1e-4));
    }

    private static Recipe recipe(Stretch... stretches) {
        return Recipe.plain(128, stretches);
    }

    private static Experiment han() {
        Published published = Published.errors(HAN, "MNIST", "LeNet-300-100, 12×", 1.64, 1.59);
        Method magnitude =
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.Iterative(8),
                        recipe(new Stretch(2, 1e-3)),
                        recipe(new Stretch(6, 3e-4), new Stretch(4, 1e-4)));
        return new Compression(
                "han",
                LENET,
                training(),
                List.of(new Compression.Goal(0.9181, Optional.of(published))),
                List.of(magnitude, magnitude.atRandom()));
    }

    private static Experiment oneShotCollapse() {
        Method magnitude =
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.OneShot(),
                        recipe(new Stretch(4, 1e-3)),
                        recipe(new Stretch(4, 3e-4), new Stretch(4, 1e-4)));
        return new Compression(
                "oneshot-collapse",
                "mlp:512-512-512",
                training(),
                List.of(collapse(0.872, 0.19), collapse(0.911, 0.65), collapse(0.937, 1.28)),
                List.of(magnitude, magnitude.atRandom()));
    }

    private static Compression.Goal collapse(double sparsity, double loss) {
        String setting = "%.1f %%".formatted(100 * sparsity);
        return new Compression.Goal(
                sparsity, Optional.of(Published.loss(PUBLIC_RUN, "MNIST?", setting, loss)));
    }

    private static Experiment overfitting() {
        Recipe long40 = Recipe.plain(32, new Stretch(30, 1e-3), new Stretch(10, 1e-4));
        return new Regularizing(
                "overfitting",
                LENET,
                2000,
                long40,
                List.of(
                        new Regularizing.Remedy(
                                "l1", long40.with(Regularization.NONE.withL1(3e-4))),
                        new Regularizing.Remedy("l2", long40.withL2(3e-3)),
                        new Regularizing.Remedy("dropout", long40.withDropout(0.5))),
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.Iterative(8),
                        Recipe.plain(32, new Stretch(3, 1e-3)),
                        Recipe.plain(32, new Stretch(10, 3e-4), new Stretch(6, 1e-4))),
                0.98,
                Optional.empty());
    }

    private static Experiment noise() {
        Method magnitude =
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.Iterative(6),
                        recipe(new Stretch(1, 1e-3)),
                        recipe(new Stretch(4, 3e-4)));
        Compression compression =
                new Compression(
                        "noise",
                        LENET,
                        recipe(new Stretch(10, 1e-3)),
                        List.of(new Compression.Goal(0.98, Optional.empty())),
                        List.of(magnitude, magnitude.atRandom()));
        return new LabelNoise(compression, List.of(0.0, 0.2, 0.4, 0.6));
    }
}
