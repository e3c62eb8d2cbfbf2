package dev.secateur.model.kernel;

import java.util.Arrays;

/**
 * Loops over rows of channels, a tile of rows at a time. A tile is copied to arrays of its own,
 * since the JIT compiler makes vector instructions only of loops whose arrays all begin at the same
 * index; and a row may have only a few channels, so coefficients of a channel are repeated for
 * every row of a tile. For one thread at a time.
 */
final class Lanes {
    /** Not near a multiple of 4 KB, or neighbouring tiles would be in each other's way. */
    private static final int WIDE = 640;

    /** After so many tiles a float sum goes over into a double one, to stay exact. */
    private static final int TILES_A_SUM = 16;

    private final int channels;
    private final int width;
    private final float[] first;
    private final float[] second;
    private final float[] scale;
    private final float[] slant;
    private final float[] shift;
    private final float[] sum;

    Lanes(int channels) {
        this.channels = channels;
        this.width = channels * Math.max(1, WIDE / channels);
        first = new float[width];
        second = new float[width];
        scale = new float[width];
        slant = new float[width];
        shift = new float[width];
        sum = new float[width];
    }

    private void repeat(float[] perChannel, float[] wide) {
        for (int at = 0; at < width; at += channels) {
            System.arraycopy(perChannel, 0, wide, at, channels);
        }
    }

    /** values += offset of the channel. */
    void add(float[] values, int rows, float[] offset) {
        repeat(offset, shift);
        int end = rows * channels;
        for (int at = 0; at < end; at += width) {
            int count = Math.min(width, end - at);
            System.arraycopy(values, at, first, 0, count);
            add(first, shift, count);
            System.arraycopy(first, 0, values, at, count);
        }
    }

    private static void add(float[] to, float[] from, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += from[i];
        }
    }

    /** values = max(0, values + offset of the channel). */
    void addRelu(float[] values, int rows, float[] offset) {
        repeat(offset, shift);
        int end = rows * channels;
        for (int at = 0; at < end; at += width) {
            int count = Math.min(width, end - at);
            System.arraycopy(values, at, first, 0, count);
            addRelu(first, shift, count);
            System.arraycopy(first, 0, values, at, count);
        }
    }

    private static void addRelu(float[] values, float[] offset, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(0f, values[i] + offset[i]);
        }
    }

    /** to = a·from + c, with coefficients of the channel. */
    void scale(float[] from, float[] to, int rows, float[] a, float[] c) {
        repeat(a, scale);
        repeat(c, shift);
        int end = rows * channels;
        for (int at = 0; at < end; at += width) {
            int count = Math.min(width, end - at);
            System.arraycopy(from, at, first, 0, count);
            scale(first, scale, shift, count);
            System.arraycopy(first, 0, to, at, count);
        }
    }

    private static void scale(float[] values, float[] a, float[] c, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = values[i] * a[i] + c[i];
        }
    }

    /** to = a·one + b·other + c, with coefficients of the channel. */
    void combine(
            float[] one, float[] other, float[] to, int rows, float[] a, float[] b, float[] c) {
        repeat(a, scale);
        repeat(b, slant);
        repeat(c, shift);
        int end = rows * channels;
        for (int at = 0; at < end; at += width) {
            int count = Math.min(width, end - at);
            System.arraycopy(one, at, first, 0, count);
            System.arraycopy(other, at, second, 0, count);
            combine(first, second, scale, slant, shift, count);
            System.arraycopy(first, 0, to, at, count);
        }
    }

    private static void combine(
            float[] one, float[] other, float[] a, float[] b, float[] c, int count) {
        for (int i = 0; i < count; i++) {
            one[i] = one[i] * a[i] + other[i] * b[i] + c[i];
        }
    }

    /** The sum of each channel. */
    void sums(float[] values, int rows, double[] sums) {
        sum(
                rows,
                sums,
                (at, count) -> {
                    System.arraycopy(values, at, first, 0, count);
                    add(sum, first, count);
                });
    }

    /** The sum of each channel of one·(other − center). */
    void centeredProducts(float[] one, float[] other, float[] center, int rows, double[] sums) {
        repeat(center, shift);
        sum(
                rows,
                sums,
                (at, count) -> {
                    System.arraycopy(one, at, first, 0, count);
                    System.arraycopy(other, at, second, 0, count);
                    addProducts(sum, first, second, shift, count);
                });
    }

    private static void addProducts(
            float[] to, float[] one, float[] other, float[] center, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += one[i] * (other[i] - center[i]);
        }
    }

    /** The sum of each channel of (values − center)². */
    void squares(float[] values, float[] center, int rows, double[] sums) {
        repeat(center, shift);
        sum(
                rows,
                sums,
                (at, count) -> {
                    System.arraycopy(values, at, first, 0, count);
                    addSquares(sum, first, shift, count);
                });
    }

    private static void addSquares(float[] to, float[] values, float[] center, int count) {
        for (int i = 0; i < count; i++) {
            float d = values[i] - center[i];
            to[i] += d * d;
        }
    }

    private interface Tile {
        void addToSum(int at, int count);
    }

    private void sum(int rows, double[] sums, Tile tile) {
        Arrays.fill(sums, 0);
        int end = rows * channels;
        int block = TILES_A_SUM * width;
        for (int begin = 0; begin < end; begin += block) {
            Arrays.fill(sum, 0);
            int blockEnd = Math.min(end, begin + block);
            for (int at = begin; at < blockEnd; at += width) {
                tile.addToSum(at, Math.min(width, blockEnd - at));
            }
            fold(sums);
        }
    }

    private void fold(double[] sums) {
        for (int at = 0; at < width; at += channels) {
            for (int c = 0; c < channels; c++) {
                sums[c] += sum[at + c];
            }
        }
    }
}
