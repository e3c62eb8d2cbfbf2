package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;

/** What networks answer, as {@link Network#predict} gives it, and how it is read. */
public final class Answers {
    private Answers() {}

    /**
     * The class that an example is taken for; of equally probable ones the first.
     *
     * @param probabilities of each class
     * @param offset where the example's begin
     * @param classes how many classes to look at, at least 1
     */
    public static int best(float[] probabilities, int offset, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (probabilities[offset + i] > probabilities[offset + best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * How many examples are taken for what they are. Classes that the data lack are not looked at.
     *
     * @param probabilities of each class for each example from {@code from} on
     * @param width how many classes have one
     */
    static int right(float[] probabilities, int width, Dataset data, int from, int to) {
        int classes = data.classNames().size();
        int right = 0;
        for (int i = from; i < to; i++) {
            int best = best(probabilities, (i - from) * width, classes);
            right += best == data.label(i) ? 1 : 0;
        }
        return right;
    }

    /** Both classes' probabilities where a network has a single output, the second one's. */
    static float[] ofBothClasses(float[] second) {
        float[] both = new float[second.length * 2];
        for (int i = 0; i < second.length; i++) {
            both[2 * i] = 1 - second[i];
            both[2 * i + 1] = second[i];
        }
        return both;
    }
}
