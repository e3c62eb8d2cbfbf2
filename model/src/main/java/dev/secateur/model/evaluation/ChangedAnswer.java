package dev.secateur.model.evaluation;

/**
 * An example that two networks answered differently.
 *
 * @param example which one of its data set, from 0
 * @param label its class, from 0
 * @param before what the first network took it for
 * @param after what the second network took it for
 */
public record ChangedAnswer(int example, int label, int before, int after) {
    /** Whether the first network was right. */
    public boolean wasRight() {
        return before == label;
    }

    /** Whether the second network is right. */
    public boolean isRight() {
        return after == label;
    }
}
