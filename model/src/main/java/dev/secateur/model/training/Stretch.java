package dev.secateur.model.training;

import java.util.function.IntConsumer;

/**
 * How much of a training is done already, and who is told of what is done.
 *
 * @param done how many epochs were gone through before, at least 0
 * @param onEpochEnd told on the engine thread how many epochs were gone through in all
 */
public record Stretch(int done, IntConsumer onEpochEnd) {
    /** From the beginning, with nobody to be told. */
    public static final Stretch WHOLE = new Stretch(0, epochs -> {});
}
