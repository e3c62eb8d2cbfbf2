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
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                rows,
                columns,
                inner,
                1f,
                a,
                inner,
                b,
                columns,
                kept,
                c,
                columns);
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
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasTrans,
                rows,
                columns,
                inner,
                1f,
                a,
                inner,
                b,
                inner,
                kept,
                c,
                columns);
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
        cblas_sgemm(
                CblasRowMajor,
                CblasTrans,
                CblasNoTrans,
                rows,
                columns,
                inner,
                1f,
                a,
                rows,
                b,
                columns,
                kept,
                c,
                columns);
    }
}
