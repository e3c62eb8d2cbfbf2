package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Faults put into training data on purpose, to see what a network makes of them. Held-out data stay
 * clean, so that pruned and unpruned networks compare.
 *
 * @param labelRate the probability with which a label is replaced, 0 to 1; each label is drawn by
 *     itself
 * @param labelKind by what a label is replaced
 * @param featureRate the standard deviation of the Gaussian noise added to each value, as a
 *     multiple of the standard deviation that the clean data have there: of the same feature, or of
 *     all pixels of an image together; at least 0
 */
public record Noise(double labelRate, LabelKind labelKind, double featureRate) {
    /** Clean data. */
    public static final Noise NONE = new Noise(0, LabelKind.UNIFORM, 0);

    /** So that noise does not follow the draws of a split by the same seed. */
    private static final long LABELS = 0x4C6162656C73L;

    private static final long FEATURES = 0x4665617475726573L;

    /** By what a label is replaced. */
    public enum LabelKind {
        /** Any of the other classes, each equally likely. */
        UNIFORM,
        /** The class that follows; the first one follows the last. */
        PAIRWISE;

        /** The name on the command line and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the rates.
     *
     * @throws UserError {@code SHARE_OUT_OF_RANGE} or {@code VALUE_OUT_OF_RANGE}
     */
    public Noise {
        if (!(labelRate >= 0 && labelRate <= 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "--label-noise", labelRate);
        }
        if (!(featureRate >= 0 && featureRate < Double.POSITIVE_INFINITY)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--feature-noise", featureRate);
        }
    }

    /** Whether anything is changed at all. */
    public boolean isNone() {
        return labelRate == 0 && featureRate == 0;
    }

    /**
     * A split whose training part is noisy; the held-out part is the same one.
     *
     * @param seed the same seed gives the same noise
     */
    public DataSplit addTo(DataSplit split, long seed) {
        return addTo(split, seed, new CancellationToken());
    }

    /**
     * A split whose training part is noisy, as long as the job goes on.
     *
     * @param token asked before each example
     */
    public DataSplit addTo(DataSplit split, long seed, CancellationToken token) {
        return isNone() ? split : split.withTrain(addTo(split.train(), seed, token));
    }

    private Dataset addTo(Dataset train, long seed, CancellationToken token) {
        Dataset labelled = labelRate == 0 ? train : train.withLabels(labels(train, seed));
        return featureRate == 0
                ? labelled
                : labelled.blurred(deviations(train, token), seed ^ FEATURES);
    }

    private int[] labels(Dataset data, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ LABELS);
        int classes = data.classNames().size();
        int[] labels = new int[data.size()];
        for (int i = 0; i < labels.length; i++) {
            boolean replaced = random.nextDouble() < labelRate;
            int step = labelKind == LabelKind.PAIRWISE ? 1 : 1 + random.nextInt(classes - 1);
            labels[i] = replaced ? (data.label(i) + step) % classes : data.label(i);
        }
        return labels;
    }

    /** The noise's standard deviation for each value of an example. */
    private float[] deviations(Dataset data, CancellationToken token) {
        int size = data.shape().size();
        int group = group(data.shape());
        Moments[] moments = new Moments[size / group];
        Arrays.setAll(moments, g -> new Moments());
        data.forEachExample(
                token,
                (i, example) -> {
                    for (int v = 0; v < size; v++) {
                        moments[v / group].add(example[v]);
                    }
                });
        float[] deviations = new float[size];
        for (int v = 0; v < size; v++) {
            deviations[v] = (float) (featureRate * moments[v / group].deviation());
        }
        return deviations;
    }

    /** How many values in a row are measurements of one thing. */
    private static int group(ExampleShape shape) {
        if (shape instanceof ExampleShape.Sequence sequence) {
            return sequence.steps();
        }
        return shape instanceof ExampleShape.Image ? shape.size() : 1;
    }
}
