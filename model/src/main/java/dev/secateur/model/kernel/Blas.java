package dev.secateur.model.kernel;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;

/**
 * Products of matrices that lie row by row. In all of them {@code c} has {@code rows} rows and
 * {@code columns} columns, and {@code inner} is the length that is summed over; {@code kept} is
 * what {@code c}'s old values are multiplied by before the product is added, 0 or 1.
 */
final class Blas {
    private Blas() {}

    /** c = a·b. */
    static void multiply(
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            FloatPointer b,
            FloatPointer c,
            float kept) {
        multiply(CblasNoTrans, CblasNoTrans, rows, columns, inner, a, b, c, kept);
    }

    /** c = a·bᵀ. */
    static void multiplyTransposed(
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            FloatPointer b,
            FloatPointer c,
            float kept) {
        multiply(CblasNoTrans, CblasTrans, rows, columns, inner, a, b, c, kept);
    }

    /** c = aᵀ·b. */
    static void transposedMultiply(
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            FloatPointer b,
            FloatPointer c,
            float kept) {
        multiply(CblasTrans, CblasNoTrans, rows, columns, inner, a, b, c, kept);
    }

    /** c = aᵀ·bᵀ. */
    static void transposedMultiplyTransposed(
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            FloatPointer b,
            FloatPointer c,
            float kept) {
        multiply(CblasTrans, CblasTrans, rows, columns, inner, a, b, c, kept);
    }

    private static void multiply(
            int turnA,
            int turnB,
            int rows,
            int columns,
            int inner,
            FloatPointer a,
            FloatPointer b,
            FloatPointer c,
            float kept) {
        int rowOfA = turnA == CblasTrans ? rows : inner;
        int rowOfB = turnB == CblasTrans ? inner : columns;
        cblas_sgemm(
                CblasRowMajor,
                turnA,
                turnB,
                rows,
                columns,
                inner,
                1f,
                a,
                rowOfA,
                b,
                rowOfB,
                kept,
                c,
                columns);
    }
}
