package dev.secateur.app.experiment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one arm gave with one seed; accuracies are shares of the test data, 0 to 1.
 *
 * @param sparsity the zero share of the weights in the end
 * @param compressionRatio original / remaining parameters
 * @param baseline the accuracy of the network that it is compared with
 * @param pruned the accuracy right after pruning, where it was pruned
 * @param accuracy the accuracy in the end
 * @param trainAccuracy the accuracy in the end on what it was trained on
 * @param speedup how much faster it became, where it was really made smaller
 */
public record Finding(
        double sparsity,
        double compressionRatio,
        double baseline,
        OptionalDouble pruned,
        double accuracy,
        double trainAccuracy,
        Optional<Speedup> speedup) {
    /** The same with other figures of its size. */
    Finding withSize(double zeros, double ratio) {
        return new Finding(zeros, ratio, baseline, pruned, accuracy, trainAccuracy, speedup);
    }

    /** The same for a network that was really made smaller. */
    Finding with(Speedup other) {
        return new Finding(
                sparsity,
                compressionRatio,
                baseline,
                pruned,
                accuracy,
                trainAccuracy,
                Optional.of(other));
    }

    /** Accuracy before − after, in points. */
    public double accuracyLoss() {
        return 100 * (baseline - accuracy);
    }

    /** The generalisation gap, training − test accuracy, in points. */
    public double gap() {
        return 100 * (trainAccuracy - accuracy);
    }
}
