package dev.secateur.model.pruning;

import java.util.Arrays;

/** Packs runs that have scores, in room that it keeps. For one thread at a time. */
final class RunPacker {
    private static final int VALUES = 1 << Character.SIZE;

    /** Fewer are sorted by insertion. */
    private static final int FEW = 32;

    private final int[] counts = new int[VALUES];
    private final char[] sorted = new char[VALUES];

    /** Packs numbers that lie one after the other in any order, and are only read. */
    PackedRun pack(char[] numbers, int from, int size) {
        if (PackedRun.isDense(size)) {
            count(numbers, from, size, 0);
            return PackedRun.ofCounts(counts, size);
        }
        sort(numbers, from, size, PackedRun.lowBits(size));
        return PackedRun.ofSorted(sorted, size);
    }

    /**
     * Sorts a run in a time that grows with its length alone: first by the bits above the lowest
     * ones, of which there are about as many values as there are scores, then each score past its
     * few neighbours.
     */
    private void sort(char[] numbers, int from, int size, int lowBits) {
        if (size > FEW) {
            scatter(numbers, from, size, lowBits);
        } else {
            System.arraycopy(numbers, from, sorted, 0, size);
        }
        for (int i = 1; i < size; i++) {
            insert(sorted, i);
        }
    }

    private void scatter(char[] numbers, int from, int size, int lowBits) {
        count(numbers, from, size, lowBits);
        int place = 0;
        for (int high = 0; high < VALUES >> lowBits; high++) {
            int count = counts[high];
            counts[high] = place;
            place += count;
        }
        for (int i = from; i < from + size; i++) {
            sorted[counts[numbers[i] >> lowBits]++] = numbers[i];
        }
    }

    private void count(char[] numbers, int from, int size, int lowBits) {
        Arrays.fill(counts, 0, VALUES >> lowBits, 0);
        for (int i = from; i < from + size; i++) {
            counts[numbers[i] >> lowBits]++;
        }
    }

    private static void insert(char[] numbers, int i) {
        char number = numbers[i];
        int at = i;
        while (at > 0 && numbers[at - 1] > number) {
            numbers[at] = numbers[at - 1];
            at--;
        }
        numbers[at] = number;
    }
}
