package dev.secateur.model.session;

import dev.secateur.model.evaluation.Evaluation;

/**
 * How well a revision does.
 *
 * @param heldOut on data it was not trained on
 * @param onTraining on the data it was trained on
 */
public record Judgement(Evaluation heldOut, Evaluation onTraining) {
    /** Train minus held-out accuracy: the generalisation gap. */
    public double gap() {
        return onTraining.accuracy() - heldOut.accuracy();
    }
}
