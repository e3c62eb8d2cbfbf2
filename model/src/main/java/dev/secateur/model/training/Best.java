package dev.secateur.model.training;

/**
 * The best epoch of a training so far.
 *
 * @param point what was measured at its end
 * @param without how many epochs came after it, none of which was better
 */
public record Best(MetricPoint point, int without) {
    /** After one more epoch. */
    Best after(MetricPoint next) {
        boolean isBetter = Double.compare(next.validationLoss(), point.validationLoss()) < 0;
        return isBetter ? new Best(next, 0) : new Best(point, without + 1);
    }
}
