package dev.secateur.samples;

import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;

/**
 * How a bundled network was trained, and is trained again.
 *
 * @param name its name, which is its architecture's too
 * @param data the bundled data set's name
 * @param examples how many of the training examples, from the first on, were trained on
 * @param options how it was trained
 */
public record SampleRecipe(String name, String data, int examples, TrainingOptions options) {
    /** All that were trained, in the order to show them. */
    public static final List<SampleRecipe> ALL =
            List.of(
                    // Few examples and many epochs: a network that plainly overfits.
                    of("mlp-64", "fashion-mnist", 1000, 60, 32, 1e-3),
                    of("lenet-300-100", "fashion-mnist", 10_000, 12, 64, 1e-3),
                    of("lenet-5", "fashion-mnist", 10_000, 6, 64, 1e-3),
                    of("digits-cnn", "digits", Integer.MAX_VALUE, 20, 32, 3e-3),
                    of("charts-lstm", "control-charts", Integer.MAX_VALUE, 16, 16, 2e-3));

    /** Of the weights and of the order of the examples. */
    public static final long SEED = 1;

    private static SampleRecipe of(
            String name, String data, int examples, int epochs, int batch, double rate) {
        Optimizer optimizer = new Optimizer(Optimizer.Rule.ADAM, rate, 0);
        return new SampleRecipe(
                name, data, examples, new TrainingOptions(epochs, batch, optimizer));
    }

    /** What to build. */
    public Architecture architecture() {
        return Architecture.parse(name);
    }
}
