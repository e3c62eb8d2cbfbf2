package dev.secateur.model.training;

/**
 * What was measured at one moment of training, on a fixed sample of the training data and a fixed
 * sample of the held-out data.
 *
 * @param epoch when, in epochs since the network's training began; fractions are within an epoch
 * @param trainLoss mean cross-entropy on the training sample
 * @param trainAccuracy accuracy on the training sample
 * @param validationLoss mean cross-entropy on the held-out sample
 * @param validationAccuracy accuracy on the held-out sample
 */
public record MetricPoint(
        double epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy) {
    /** Train minus validation accuracy: the generalisation gap. */
    public double gap() {
        return trainAccuracy - validationAccuracy;
    }
}
