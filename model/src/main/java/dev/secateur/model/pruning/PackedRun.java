package dev.secateur.model.pruning;

/**
 * Ascending numbers of 16 bits in little memory (Elias 1974, Fano 1971): of each number the lowest
 * bits are kept as they are; the others are counted, a one for each number and a zero wherever the
 * next larger value begins. It takes at most two bits more a number than the lowest ones do.
 * Immutable.
 */
final class PackedRun {
    private static final int VALUES = 1 << Character.SIZE;

    /** No numbers: of a small layer most runs are that, so there is one for all. */
    static final PackedRun EMPTY = new PackedRun(0);

    private final int size;
    private final int lowBits;
    private final long[] counted;
    private final long[] low;

    private PackedRun(int size) {
        this.size = size;
        this.lowBits = lowBits(size);
        int length = size + (VALUES >> lowBits);
        this.counted = new long[size == 0 ? 0 : words(length)];
        this.low = new long[words((long) size * lowBits)];
    }

    /** How many of the lowest bits are kept as they are, of so many numbers. */
    static int lowBits(int size) {
        int valuesEach = VALUES / Math.max(1, Math.min(VALUES, size));
        return 31 - Integer.numberOfLeadingZeros(valuesEach);
    }

    private static int words(long bits) {
        return (int) ((bits + Long.SIZE - 1) / Long.SIZE);
    }

    /** Whether so many numbers are better counted than sorted before they are packed. */
    static boolean isDense(int size) {
        return size > VALUES / 2;
    }

    /** Packs the first ones of an array, which ascend. */
    static PackedRun ofSorted(char[] numbers, int size) {
        PackedRun run = new PackedRun(size);
        for (int i = 0; i < size; i++) {
            int number = numbers[i];
            int at = (number >> run.lowBits) + i;
            run.counted[at >> 6] |= 1L << at;
            run.putLow(i, number & ((1 << run.lowBits) - 1));
        }
        return run;
    }

    private void putLow(int i, long bits) {
        long at = (long) i * lowBits;
        int word = (int) (at >> 6);
        low[word] |= bits << at;
        int written = Long.SIZE - (int) (at & 63);
        if (written < lowBits) {
            low[word + 1] |= bits >>> written;
        }
    }

    /** Packs more than 32,768 numbers, given how often each occurs. */
    static PackedRun ofCounts(int[] counts, int size) {
        PackedRun run = new PackedRun(size);
        int at = 0;
        for (int count : counts) {
            run.fill(at, at + count);
            at += count + 1;
        }
        return run;
    }

    private void fill(int from, int to) {
        int at = from;
        while (at < to) {
            int end = Math.min(to, (at | 63) + 1);
            counted[at >> 6] |= -1L >>> (Long.SIZE - (end - at)) << at;
            at = end;
        }
    }

    long bytes() {
        return (long) Long.BYTES * (counted.length + low.length);
    }

    /** How many numbers are less than one. */
    int countBelow(char number) {
        if (size == 0) {
            return 0;
        }
        int high = number >> lowBits;
        int at = high == 0 ? 0 : placeOfZero(high - 1) + 1;
        int i = at - high;
        int rest = number & ((1 << lowBits) - 1);
        while (i < size && isOne(at) && low(i) < rest) {
            i++;
            at++;
        }
        return i;
    }

    private boolean isOne(int at) {
        return (counted[at >> 6] >>> at & 1) == 1;
    }

    /** The number that has so many before it. */
    int at(int rank) {
        return (placeOfOne(rank) - rank) << lowBits | low(rank);
    }

    private int low(int i) {
        if (lowBits == 0) {
            return 0;
        }
        long at = (long) i * lowBits;
        int word = (int) (at >> 6);
        long bits = low[word] >>> at;
        int read = Long.SIZE - (int) (at & 63);
        if (read < lowBits) {
            bits |= low[word + 1] << read;
        }
        return (int) bits & ((1 << lowBits) - 1);
    }

    private int placeOfOne(int before) {
        int word = 0;
        int left = before;
        int ones = Long.bitCount(counted[0]);
        while (ones <= left) {
            left -= ones;
            ones = Long.bitCount(counted[++word]);
        }
        return word * Long.SIZE + place(counted[word], left);
    }

    private int placeOfZero(int before) {
        int word = 0;
        int left = before;
        int zeros = Long.bitCount(~counted[0]);
        while (zeros <= left) {
            left -= zeros;
            zeros = Long.bitCount(~counted[++word]);
        }
        return word * Long.SIZE + place(~counted[word], left);
    }

    /** Where in a word the one stands that has so many before it. */
    private static int place(long word, int before) {
        long rest = word;
        for (int i = 0; i < before; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }
}
