package dev.secateur.model.training;

/**
 * Is asked before each step of a training; what it does then, such as pruning, happens between two
 * steps.
 */
@FunctionalInterface
public interface Pace {
    /** Goes on to the end. */
    Pace STEADY = (step, steps, epoch) -> true;

    /**
     * Whether to go on.
     *
     * @param step the step that would come next, from 0
     * @param steps how many there are to be
     * @param epoch where the curves are, in epochs since the network's training began
     */
    boolean goesOn(int step, int steps, double epoch);

    /**
     * Told once, before it is asked, that a training goes on that was cut off: all steps before
     * this one were taken, with all that comes between them.
     *
     * @param step the step that comes next, from 0
     * @param steps how many there are to be
     */
    default void skipTo(int step, int steps) {}

    /**
     * Whether nothing will be changed any more between the steps. Until then early stopping does
     * not count: an earlier epoch's weights would undo the change.
     */
    default boolean isSettled() {
        return true;
    }
}
