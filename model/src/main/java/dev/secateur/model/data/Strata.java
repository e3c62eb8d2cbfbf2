package dev.secateur.model.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The examples of a data set by class, each class in a random order. */
final class Strata {
    private final int[][] byClass;
    private final SplittableRandom random;

    private Strata(int[][] byClass, SplittableRandom random) {
        this.byClass = byClass;
        this.random = random;
    }

    static Strata of(Dataset data, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = data.classCounts();
        int[][] byClass = new int[counts.length][];
        Arrays.setAll(byClass, c -> new int[counts[c]]);
        int[] filled = new int[counts.length];
        for (int i = 0; i < data.size(); i++) {
            int label = data.label(i);
            byClass[label][filled[label]++] = i;
        }
        Arrays.stream(byClass).forEach(members -> shuffle(members, random));
        return new Strata(byClass, random);
    }

    /**
     * How many of each class to set apart for a share; a class of two or more keeps at least one
     * example on either side.
     */
    int[] countsFor(double share) {
        return Arrays.stream(byClass)
                .mapToInt(members -> countFor(share, members.length))
                .toArray();
    }

    private static int countFor(double share, int size) {
        int rounded = (int) Math.round(share * size);
        return size < 2 ? 0 : Math.max(1, Math.min(size - 1, rounded));
    }

    /** The first {@code counts[c]} of each class, all together in random order. */
    int[] first(int[] counts) {
        return shuffled(c -> Arrays.stream(byClass[c], 0, counts[c]));
    }

    /** What {@link #first} leaves, in random order. */
    int[] rest(int[] counts) {
        return shuffled(c -> Arrays.stream(byClass[c], counts[c], byClass[c].length));
    }

    /** A stratified sample of exactly {@code n}, which must not be more than there are. */
    int[] sample(int n) {
        return first(apportion(n));
    }

    /** The method of largest remainders: whole shares first, what is left to those nearest. */
    private int[] apportion(int n) {
        long total = Arrays.stream(byClass).mapToLong(members -> members.length).sum();
        int[] counts = new int[byClass.length];
        Arrays.setAll(counts, c -> (int) (n * (long) byClass[c].length / total));
        int missing = n - Arrays.stream(counts).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong(c -> -(n * (long) byClass[c].length % total)))
                .limit(missing)
                .forEach(c -> counts[c]++);
        return counts;
    }

    private int[] shuffled(IntFunction<IntStream> membersOf) {
        int[] all =
                IntStream.range(0, byClass.length).boxed().flatMapToInt(membersOf::apply).toArray();
        shuffle(all, random);
        return all;
    }

    /** Fisher and Yates' shuffle. */
    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}
