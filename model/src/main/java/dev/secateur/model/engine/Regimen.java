package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.kernel.ParameterUpdate;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * How a network is trained at present, besides what its configuration says. What DL4J knows only by
 * its configuration is there just as long as DL4J works, so that no file has it.
 */
final class Regimen {
    /** As the configuration says. */
    static final Regimen PLAIN = new Regimen(0, 0, null, 1);

    private final double l1;
    private final double dropout;
    private final float[] classWeights;
    private final double rateFactor;

    /**
     * A way to train.
     *
     * @param l1 the proximal penalty on prunable weights
     * @param dropout the share of inputs that are dropped
     * @param classWeights what the loss of each class is multiplied by; null for 1
     * @param rateFactor what learning rates are multiplied by
     */
    private Regimen(double l1, double dropout, float[] classWeights, double rateFactor) {
        this.l1 = l1;
        this.dropout = dropout;
        this.classWeights = classWeights;
        this.rateFactor = rateFactor;
    }

    static Regimen of(Regularization how, Dataset data, int classes) {
        int[] counts = Arrays.copyOf(data.classCounts(), classes);
        float[] weights = how.classWeights() ? classWeights(counts) : null;
        return new Regimen(how.l1(), how.dropout(), weights, 1);
    }

    double dropout() {
        return dropout;
    }

    float[] classWeights() {
        return classWeights;
    }

    /** Inverse frequencies whose mean over all examples is 1; a class without any counts 1. */
    static float[] classWeights(int[] counts) {
        double examples = IntStream.of(counts).sum();
        long classes = IntStream.of(counts).filter(n -> n > 0).count();
        float[] weights = new float[counts.length];
        for (int c = 0; c < counts.length; c++) {
            weights[c] = counts[c] == 0 ? 1 : (float) (examples / (classes * counts[c]));
        }
        return weights;
    }

    Regimen withRateFactor(double factor) {
        return new Regimen(l1, dropout, classWeights, factor);
    }

    ParameterUpdate.Step step(int iteration, FloatBuffer kept) {
        return new ParameterUpdate.Step(iteration, rateFactor, l1, kept);
    }

    /** Lets DL4J work with dropout and weights of classes. */
    void inConfiguration(Dl4jModel model, Runnable work) {
        DropoutPlaces places = DropoutPlaces.of(model);
        List<Dl4jModel.Step> steps = model.steps();
        Layer last = steps.get(steps.size() - 1).configuration();
        ILossFunction loss = Losses.function(last);
        try {
            if (dropout > 0) {
                places.drop(dropout);
            }
            if (classWeights != null) {
                Losses.setFunction(last, Losses.weighted(loss, classWeights));
            }
            work.run();
        } finally {
            places.restore();
            Losses.setFunction(last, loss);
        }
    }

    /** Lets DL4J move the parameters, at the learning rates of now and then by the penalty. */
    void withRates(Dl4jModel model, Runnable work) {
        List<Shrinkage> shrinkages = l1 == 0 ? List.of() : Shrinkage.of(model, rateFactor * l1);
        List<Runnable> restorations = rateFactor == 1 ? List.of() : scaleRates(model);
        try {
            work.run();
        } finally {
            restorations.forEach(Runnable::run);
        }
        shrinkages.forEach(Shrinkage::apply);
    }

    private List<Runnable> scaleRates(Dl4jModel model) {
        List<Runnable> restorations = new ArrayList<>();
        for (IUpdater updater : Updaters.of(model)) {
            if (Updaters.hasFixedRate(updater)) {
                double rate = updater.getLearningRate(0, 0);
                updater.setLrAndSchedule(rate * rateFactor, null);
                restorations.add(() -> updater.setLrAndSchedule(rate, null));
            }
        }
        return restorations;
    }
}
