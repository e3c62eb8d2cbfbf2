package dev.secateur.model.compression;

import java.util.Arrays;

/** A matrix of floats. Immutable. */
public final class Matrix {
    private final int rows;
    private final float[] values;

    private Matrix(int rows, float[] values) {
        this.rows = rows;
        this.values = values;
    }

    /**
     * Copies the values.
     *
     * @param rows how many, at least 1
     * @param values row by row, a multiple of the rows
     */
    public static Matrix of(int rows, float[] values) {
        if (values.length % rows != 0) {
            throw new IllegalArgumentException(values.length + " values in " + rows + " rows");
        }
        return new Matrix(rows, values.clone());
    }

    /** How many rows it has. */
    public int rows() {
        return rows;
    }

    /** How many columns it has. */
    public int columns() {
        return values.length / rows;
    }

    /** The value at a place. */
    public float at(int row, int column) {
        return values[row * columns() + column];
    }

    /** A copy of the values, row by row. */
    public float[] toArray() {
        return values.clone();
    }

    /** The sum of the squares of all values: the square of the Frobenius norm. */
    double squares() {
        double sum = 0;
        for (float v : values) {
            sum += (double) v * v;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix same
                && same.rows == rows
                && Arrays.equals(same.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(values);
    }
}
