package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import java.util.SplittableRandom;

/**
 * The largest singular values of a matrix M and their vectors, by subspace iteration (Golub and Van
 * Loan 2013, section 8.2.4) on M·Mᵀ or Mᵀ·M, whichever is smaller: for the few that are wanted that
 * is far less work than a whole decomposition.
 */
final class TopSingular {
    private static final int SPARE = 6;
    private static final int MOST_ROUNDS = 300;
    private static final double SETTLED = 1e-9;

    private final double[] matrix;
    private final int rows;
    private final int columns;
    private final double[][] square;
    private final double[][] vectors;
    private final double[] values;

    private TopSingular(
            double[] matrix, int rows, int columns, int width, CancellationToken token) {
        this.matrix = matrix;
        this.rows = rows;
        this.columns = columns;
        this.square = square(token);
        this.vectors = new double[width][square.length];
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
        TopSingular top = new TopSingular(matrix, rows, columns, width, token);
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

    private boolean isWide() {
        return rows <= columns;
    }

    /** The product of each pair of rows of a wide matrix, or of columns of a tall one. */
    private double[][] square(CancellationToken token) {
        return isWide() ? ofRows(token) : ofColumns(token);
    }

    private double[][] ofRows(CancellationToken token) {
        double[][] products = new double[rows][rows];
        for (int r = 0; r < rows; r++) {
            token.throwIfCancelled();
            for (int s = 0; s <= r; s++) {
                double sum = 0;
                for (int c = 0; c < columns; c++) {
                    sum += matrix[r * columns + c] * matrix[s * columns + c];
                }
                products[r][s] = sum;
                products[s][r] = sum;
            }
        }
        return products;
    }

    private double[][] ofColumns(CancellationToken token) {
        double[][] products = new double[columns][columns];
        for (int r = 0; r < rows; r++) {
            token.throwIfCancelled();
            int row = r * columns;
            for (int c = 0; c < columns; c++) {
                double factor = matrix[row + c];
                for (int d = 0; d < columns; d++) {
                    products[c][d] += factor * matrix[row + d];
                }
            }
        }
        return products;
    }

    private void begin() {
        SplittableRandom random = new SplittableRandom(1);
        for (double[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = random.nextDouble() - 0.5;
            }
        }
        orthogonalize();
    }

    /** One round: v ← S·v for each vector, then orthonormal again. */
    private void improve(CancellationToken token) {
        for (int k = 0; k < vectors.length; k++) {
            token.throwIfCancelled();
            vectors[k] = squareTimes(vectors[k]);
        }
        orthogonalize();
        for (int k = 0; k < vectors.length; k++) {
            values[k] = Math.sqrt(Math.max(0, dot(vectors[k], squareTimes(vectors[k]))));
        }
    }

    private double[] squareTimes(double[] vector) {
        double[] image = new double[vector.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = dot(square[i], vector);
        }
        return image;
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
        for (int k = 0; k < vectors.length; k++) {
            for (int twice = 0; twice < 2; twice++) {
                for (int j = 0; j < k; j++) {
                    subtractPart(vectors[k], vectors[j]);
                }
            }
            double norm = Math.sqrt(dot(vectors[k], vectors[k]));
            for (int i = 0; i < vectors[k].length; i++) {
                vectors[k][i] = norm > 0 ? vectors[k][i] / norm : 0;
            }
        }
    }

    private static void subtractPart(double[] vector, double[] direction) {
        double part = dot(vector, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= part * direction[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The greatest first; they may have changed places while they were alike. */
    private void sort() {
        for (int k = 1; k < values.length; k++) {
            for (int j = k; j > 0 && values[j] > values[j - 1]; j--) {
                double value = values[j];
                values[j] = values[j - 1];
                values[j - 1] = value;
                double[] vector = vectors[j];
                vectors[j] = vectors[j - 1];
                vectors[j - 1] = vector;
            }
        }
    }

    /** The values, the greatest first; there may be a few more than were asked for. */
    double[] values() {
        return values.clone();
    }

    /** A right vector of length 1 times a factor. */
    float[] right(int k, double factor) {
        return isWide() ? mapped(timesTransposed(vectors[k]), k, factor) : scaled(k, factor);
    }

    /** A left vector of length 1 times a factor. */
    float[] left(int k, double factor) {
        return isWide() ? scaled(k, factor) : mapped(times(vectors[k]), k, factor);
    }

    private float[] scaled(int k, double factor) {
        return floats(vectors[k], factor);
    }

    private float[] mapped(double[] image, int k, double factor) {
        return floats(image, values[k] == 0 ? 0 : factor / values[k]);
    }

    private static float[] floats(double[] vector, double factor) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (vector[i] * factor);
        }
        return scaled;
    }
}
