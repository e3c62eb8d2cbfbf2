package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import java.util.SplittableRandom;

/**
 * The largest singular values of a matrix and their vectors, by subspace iteration (Golub and Van
 * Loan 2013, section 8.2.4) on the side of the columns: for the few that are wanted that is far
 * less work than a whole decomposition.
 */
final class TopSingular {
    private static final int SPARE = 6;
    private static final int MOST_ROUNDS = 300;
    private static final double SETTLED = 1e-9;

    private final double[] matrix;
    private final int rows;
    private final int columns;
    private final double[][] right;
    private final double[] values;

    private TopSingular(double[] matrix, int rows, int columns, int width) {
        this.matrix = matrix;
        this.rows = rows;
        this.columns = columns;
        this.right = new double[width][columns];
        this.values = new double[width];
    }

    /**
     * Iterates until the values settle.
     *
     * @param matrix row by row; left alone
     * @param count how many are wanted
     */
    static TopSingular of(
            double[] matrix, int rows, int columns, int count, CancellationToken token) {
        int width = Math.min(Math.min(rows, columns), count + SPARE);
        TopSingular top = new TopSingular(matrix, rows, columns, width);
        top.begin();
        double before = -1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            top.improve(token);
            double sum = 0;
            for (int k = 0; k < Math.min(count, width); k++) {
                sum += top.values[k] * top.values[k];
            }
            if (Math.abs(sum - before) <= SETTLED * sum) {
                break;
            }
            before = sum;
        }
        top.sort();
        return top;
    }

    private void begin() {
        SplittableRandom random = new SplittableRandom(1);
        for (double[] vector : right) {
            for (int i = 0; i < columns; i++) {
                vector[i] = random.nextDouble() - 0.5;
            }
        }
        orthogonalize();
    }

    /** One round: v ← MᵀM v for each vector, then orthonormal again. */
    private void improve(CancellationToken token) {
        for (int k = 0; k < right.length; k++) {
            token.throwIfCancelled();
            double[] image = times(right[k]);
            right[k] = timesTransposed(image);
        }
        orthogonalize();
        for (int k = 0; k < right.length; k++) {
            values[k] = norm(times(right[k]));
        }
    }

    private double[] times(double[] vector) {
        double[] image = new double[rows];
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            int row = r * columns;
            for (int c = 0; c < columns; c++) {
                sum += matrix[row + c] * vector[c];
            }
            image[r] = sum;
        }
        return image;
    }

    private double[] timesTransposed(double[] vector) {
        double[] image = new double[columns];
        for (int r = 0; r < rows; r++) {
            double factor = vector[r];
            int row = r * columns;
            for (int c = 0; c < columns; c++) {
                image[c] += matrix[row + c] * factor;
            }
        }
        return image;
    }

    /** Gram and Schmidt, twice for the sake of rounding. */
    private void orthogonalize() {
        for (int k = 0; k < right.length; k++) {
            for (int twice = 0; twice < 2; twice++) {
                for (int j = 0; j < k; j++) {
                    subtractPart(right[k], right[j]);
                }
            }
            double norm = norm(right[k]);
            for (int i = 0; i < columns; i++) {
                right[k][i] = norm > 0 ? right[k][i] / norm : 0;
            }
        }
    }

    private static void subtractPart(double[] vector, double[] direction) {
        double part = 0;
        for (int i = 0; i < vector.length; i++) {
            part += vector[i] * direction[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= part * direction[i];
        }
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }

    /** The greatest first; they may have changed places while they were alike. */
    private void sort() {
        for (int k = 1; k < values.length; k++) {
            for (int j = k; j > 0 && values[j] > values[j - 1]; j--) {
                double value = values[j];
                values[j] = values[j - 1];
                values[j - 1] = value;
                double[] vector = right[j];
                right[j] = right[j - 1];
                right[j - 1] = vector;
            }
        }
    }

    /** The values, the greatest first; there may be a few more than were asked for. */
    double[] values() {
        return values.clone();
    }

    /** A right vector of length 1 times a factor. */
    float[] right(int k, double factor) {
        return scaled(right[k], factor);
    }

    /** A left vector of length 1 times a factor. */
    float[] left(int k, double factor) {
        return values[k] == 0 ? new float[rows] : scaled(times(right[k]), factor / values[k]);
    }

    private static float[] scaled(double[] vector, double factor) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (vector[i] * factor);
        }
        return scaled;
    }
}
