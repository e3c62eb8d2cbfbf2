package dev.secateur.app.experiment;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A training with Adam in stretches, each with a step length of its own.
 *
 * @param batchSize how many examples a step takes
 * @param l2 the L2 penalty on weights
 * @param stretches one after the other
 */
public record Recipe(int batchSize, double l2, List<Stretch> stretches) {
    /** Copies the list. */
    public Recipe {
        stretches = List.copyOf(stretches);
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

    /** The same with every stretch so many times as long. */
    Recipe times(int factor) {
        return new Recipe(
                batchSize,
                l2,
                stretches.stream()
                        .map(s -> new Stretch(factor * s.epochs(), s.learningRate()))
                        .toList());
    }

    /** This and then another, in batches of this one's size. */
    Recipe then(Recipe next) {
        return new Recipe(
                batchSize, l2, Stream.of(this, next).flatMap(r -> r.stretches.stream()).toList());
    }

    /** The options of one stretch. */
    TrainingOptions options(Stretch stretch) {
        Optimizer optimizer = new Optimizer(Optimizer.Rule.ADAM, stretch.learningRate(), l2);
        return new TrainingOptions(stretch.epochs(), batchSize, optimizer);
    }
}
