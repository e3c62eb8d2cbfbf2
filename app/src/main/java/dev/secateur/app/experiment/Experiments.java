package dev.secateur.app.experiment;

import dev.secateur.app.experiment.Recipe.Stretch;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All experiments with the sizes that they are run at. The recipes of {@code han}, {@code dns} and
 * {@code overfitting} were chosen on 10,000 images cut from the training data, never on the test
 * data; the others follow them and were not tuned.
 */
public final class Experiments {
    private static final String HAN = "Han 2015, arXiv 1506.02626";
    private static final String GUO = "Guo 2016, arXiv 1608.04493";
    private static final String DEEP = "Han 2016, arXiv 1510.00149";
    private static final String LI = "Li 2017, arXiv 1608.08710";
    private static final String HU = "Hu 2016, arXiv 1607.03250";
    private static final String FRANKLE = "Frankle and Carbin 2019, arXiv 1803.03635";
    private static final String PUBLIC_RUN = "Public run, 784-512-512-512-10";
    private static final String LENET = "lenet-300-100";

    /**
     * A light penalty, as Han trains with: without it the weights of pixels that are always blank
     * stay as large as they were drawn and take the places of weights that do something.
     */
    private static final double L2 = 1e-4;

    private static final double DROPOUT = 0.2;

    /** In the order to show them. */
    public static final List<Experiment> ALL =
            List.of(
                    han(),
                    dns(),
                    oneShotCollapse(),
                    apoz(),
                    filters(),
                    compression(),
                    lottery(),
                    overfitting(),
                    noise());

    private Experiments() {}

    /** The one of that name. */
    public static Optional<Experiment> find(String name) {
        return ALL.stream().filter(experiment -> experiment.name().equals(name)).findFirst();
    }

    /** Until shorter steps no longer help: longer training gains a tenth of a point or less. */
    private static Recipe training() {
        return recipe(new Stretch(12, 1e-3), new Stretch(6, 3e-4), new Stretch(4, 1e-4));
    }

    private static Recipe recipe(Stretch... stretches) {
        return Recipe.plain(128, stretches).withL2(L2);
    }

    /** With dropout throughout, as Han retrains: the network that is pruned had the same. */
    private static Experiment han() {
        Published published = Published.errors(HAN, "MNIST", "LeNet-300-100, 12×", 1.64, 1.59);
        Method magnitude = gradualWithDropout();
        return new Compression(
                "han",
                LENET,
                training().withDropout(DROPOUT),
                List.of(new Compression.Goal(0.9181, Optional.of(published))),
                List.of(magnitude, magnitude.atRandom()));
    }

    private static Method gradualWithDropout() {
        return new Method(
                "magnitude",
                Criterion.MAGNITUDE,
                new Schedule.Agp(24),
                recipe(new Stretch(24, 1e-3)).withDropout(DROPOUT),
                recipe(new Stretch(4, 1e-3), new Stretch(6, 3e-4), new Stretch(4, 1e-4))
                        .withDropout(DROPOUT));
    }

    /** Biases count as parameters, so 56× takes a little more than the published 98.2 %. */
    private static Experiment dns() {
        Published published = Published.errors(GUO, "MNIST", "LeNet-300-100, 56×", 2.28, 1.99);
        Recipe pruning = recipe(new Stretch(40, 1e-3));
        Recipe end = recipe(new Stretch(6, 1e-3), new Stretch(6, 3e-4), new Stretch(4, 1e-4));
        Method dynamic =
                new Method("dynamic", Criterion.MAGNITUDE, Schedule.Dynamic.USUAL, pruning, end);
        Method gradual =
                new Method("magnitude", Criterion.MAGNITUDE, new Schedule.Agp(40), pruning, end);
        return new Compression(
                "dns",
                LENET,
                training(),
                List.of(new Compression.Goal(0.9837, Optional.of(published))),
                List.of(dynamic, gradual, gradual.atRandom()));
    }

    private static Experiment oneShotCollapse() {
        Method magnitude =
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.OneShot(),
                        large(new Stretch(2, 1e-3)),
                        large(new Stretch(3, 3e-4), new Stretch(2, 1e-4)));
        return new Compression(
                "oneshot-collapse",
                "mlp:512-512-512",
                large(new Stretch(8, 1e-3), new Stretch(4, 3e-4), new Stretch(2, 1e-4)),
                List.of(collapse(0.872, 0.19), collapse(0.911, 0.65), collapse(0.937, 1.28)),
                List.of(magnitude, magnitude.atRandom()));
    }

    /** For a network four times as large: fewer epochs, larger batches. */
    private static Recipe large(Stretch... stretches) {
        return Recipe.plain(256, stretches).withL2(L2);
    }

    private static Compression.Goal collapse(double sparsity, double loss) {
        String setting = "%.1f %%".formatted(100 * sparsity);
        return new Compression.Goal(
                sparsity, Optional.of(Published.loss(PUBLIC_RUN, "?", setting, loss)));
    }

    /** As published, the first convolution stays whole; half of all other units go. */
    private static Experiment apoz() {
        Published published = Published.loss(HU, "MNIST", "LeNet-5", 0);
        PruningSpec spec =
                PruningSpec.global(0)
                        .withCriterion(Criterion.UNIT_APOZ)
                        .withScope(Scope.LAYER)
                        .withLeftOut(Set.of("conv1"))
                        .withScoredOn(2000);
        Method trimming =
                new Method(
                        "unit-apoz",
                        spec,
                        new Schedule.Iterative(3),
                        recipe(new Stretch(1, 1e-3)),
                        recipe(new Stretch(1, 3e-4), new Stretch(1, 1e-4)));
        return new Compression(
                "apoz",
                "lenet-5",
                recipe(new Stretch(3, 1e-3), new Stretch(1, 3e-4)),
                List.of(new Compression.Goal(0.5, Optional.of(published))),
                List.of(
                        trimming,
                        trimming.with("unit-l1", Criterion.UNIT_L1),
                        trimming.atRandom()));
    }

    /** So much of each layer that less than a quarter of the work is left. */
    private static Experiment filters() {
        Published published =
                Published.errors(LI, "CIFAR-10", "VGG-16, 34 % fewer MACs", 6.75, 6.60);
        PruningSpec spec =
                PruningSpec.global(0)
                        .withCriterion(Criterion.UNIT_L1)
                        .withScope(Scope.LAYER)
                        .withScoredOn(2000);
        Method norm =
                new Method(
                        "unit-l1",
                        spec,
                        new Schedule.Iterative(3),
                        recipe(new Stretch(1, 1e-3)),
                        recipe(new Stretch(3, 1e-3), new Stretch(3, 3e-4), new Stretch(2, 1e-4)));
        return new UnitPruning(
                "filters",
                "lenet-5",
                recipe(new Stretch(4, 1e-3), new Stretch(2, 3e-4), new Stretch(1, 1e-4)),
                0.57,
                List.of(norm, norm.with("unit-taylor", Criterion.UNIT_TAYLOR), norm.atRandom()),
                Optional.of(published));
    }

    /** As {@code han}, a little further, and then with shared values. */
    private static Experiment compression() {
        Published published = Published.errors(DEEP, "MNIST", "LeNet-300-100, 40×", 1.64, 1.58);
        return new WeightSharing(
                "compression",
                LENET,
                training().withDropout(DROPOUT),
                gradualWithDropout(),
                0.93,
                32,
                recipe(new Stretch(3, 1e-4)),
                Optional.of(published));
    }

    /** A ticket is trained as long as the network was; both end with shorter steps. */
    private static Experiment lottery() {
        Published published = Published.loss(FRANKLE, "MNIST", "LeNet-300-100, 96.4 %", 0);
        Recipe round = recipe(new Stretch(4, 1e-3));
        Recipe end = recipe(new Stretch(4, 1e-4));
        Method rewound = ticket("rewound", Rewind.FIRST, round, end);
        Method reinitialised = ticket("reinitialised", Rewind.RANDOM, round, end);
        Method random =
                new Method("random", Criterion.RANDOM, new Schedule.Iterative(6), round, end);
        return new Compression(
                "lottery",
                LENET,
                round.then(end),
                List.of(new Compression.Goal(0.964, Optional.of(published))),
                List.of(rewound, reinitialised, random));
    }

    private static Method ticket(String name, Rewind rewind, Recipe round, Recipe end) {
        Schedule schedule = new Schedule.Lottery(6, rewind);
        return new Method(name, Criterion.MAGNITUDE, schedule, round, end);
    }

    private static Experiment overfitting() {
        Recipe training = Recipe.plain(32, new Stretch(30, 1e-3), new Stretch(10, 1e-4));
        Recipe gradual = Recipe.plain(32, new Stretch(30, 1e-3));
        Recipe end = Recipe.plain(32, new Stretch(6, 3e-4), new Stretch(4, 1e-4));
        Schedule schedule = new Schedule.Agp(30);
        Method plain = new Method("magnitude", Criterion.MAGNITUDE, schedule, gradual, end);
        Method dropout =
                new Method(
                        "magnitude-dropout",
                        Criterion.MAGNITUDE,
                        schedule,
                        gradual.withL2(1e-3).withDropout(0.2),
                        end.withL2(1e-3).withDropout(0.2));
        return new Regularizing(
                "overfitting",
                LENET,
                2000,
                training,
                List.of(
                        new Regularizing.Remedy(
                                "l1", training.with(Regularization.NONE.withL1(0.1))),
                        new Regularizing.Remedy("l2", training.withL2(3e-3)),
                        new Regularizing.Remedy("dropout", training.withDropout(0.5))),
                List.of(dropout, plain),
                List.of(new Regularizing.Remedy("dropout-longer", dropout.asLong())),
                0.98,
                Optional.empty());
    }

    private static Experiment noise() {
        Method magnitude =
                new Method(
                        "magnitude",
                        Criterion.MAGNITUDE,
                        new Schedule.Iterative(5),
                        large(new Stretch(1, 1e-3)),
                        large(new Stretch(2, 3e-4)));
        Compression compression =
                new Compression(
                        "noise",
                        LENET,
                        large(new Stretch(6, 1e-3)),
                        List.of(new Compression.Goal(0.98, Optional.empty())),
                        List.of(magnitude, magnitude.atRandom()));
        return new LabelNoise(compression, List.of(0.0, 0.2, 0.4, 0.6));
    }
}
