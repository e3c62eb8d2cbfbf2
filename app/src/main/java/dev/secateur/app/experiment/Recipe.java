package dev.secateur.app.experiment;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A training with Adam in stretches, each with a step length of its own.
 *
 * @param batchSize how many examples a step takes
 * @param l2 the L2 penalty on weights
 * @param regularization what else works against overfitting
 * @param stretches one after the other
 */
public record Recipe(
        int batchSize, double l2, Regularization regularization, List<Stretch> stretches) {
    /** Copies the list. */
    public Recipe {
        stretches = List.copyOf(stretches);
    }

    /** A recipe with nothing against overfitting. */
    public static Recipe plain(int batchSize, Stretch... stretches) {
        return new Recipe(batchSize, 0, Regularization.NONE, List.of(stretches));
    }

    /**
     * A part of a training.
     *
     * @param epochs how long
     * @param learningRate how long each step is
     */
    public record Stretch(int epochs, double learningRate) {}

    /** How often the training goes through the data in all. */
    public int epochs() {
        return stretches.stream().mapToInt(Stretch::epochs).sum();
    }

    /** The same with other regularization. */
    public Recipe with(Regularization other) {
        return new Recipe(batchSize, l2, other, stretches);
    }

    /** The same with dropout. */
    public Recipe withDropout(double share) {
        return with(regularization.withDropout(share));
    }

    /** The same with another L2 penalty. */
    public Recipe withL2(double other) {
        return new Recipe(batchSize, other, regularization, stretches);
    }

    /** The same with every stretch so many times as long. */
    Recipe times(int factor) {
        return new Recipe(
                batchSize,
                l2,
                regularization,
                stretches.stream()
                        .map(s -> new Stretch(factor * s.epochs(), s.learningRate()))
                        .toList());
    }

    /** This and then another's stretches, all else as here. */
    Recipe then(Recipe next) {
        return new Recipe(
                batchSize,
                l2,
                regularization,
                Stream.of(this, next).flatMap(r -> r.stretches.stream()).toList());
    }

    /** The options of one stretch. */
    TrainingOptions options(Stretch stretch) {
        Optimizer optimizer = new Optimizer(Optimizer.Rule.ADAM, stretch.learningRate(), l2);
        return new TrainingOptions(stretch.epochs(), batchSize, optimizer)
                .withRegularization(regularization);
    }

    /** The options of the first stretch. */
    TrainingOptions first() {
        return options(stretches.get(0));
    }
}
