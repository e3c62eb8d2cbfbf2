package dev.secateur.ui.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places labels one below the other, each as near as can be to where it is wanted. */
final class EndLabels {
    private EndLabels() {}

    /**
     * Places labels.
     *
     * @param wanted where the middle of each is wanted
     * @param height of a label
     * @param top what the first must not pass
     * @param bottom what the last must not pass, as far as there is room
     * @return the middles, in the order of those wanted; none nearer than a height to another
     */
    static double[] place(double[] wanted, double height, double top, double bottom) {
        int[] order =
                IntStream.range(0, wanted.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> wanted[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] placed = Arrays.copyOf(wanted, wanted.length);
        double free = bottom - height / 2;
        for (int i = order.length - 1; i >= 0; i--) {
            placed[order[i]] = Math.min(placed[order[i]], free);
            free = placed[order[i]] - height;
        }
        free = top + height / 2;
        for (int label : order) {
            placed[label] = Math.max(placed[label], free);
            free = placed[label] + height;
        }
        return placed;
    }
}
