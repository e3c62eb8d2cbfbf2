package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import java.util.ArrayList;
import java.util.List;

/**
 * The nearest sum of Kronecker products to a matrix, in the Frobenius norm (Van Loan and Pitsianis
 * 1993, "Approximation with Kronecker Products"): each block of the matrix becomes a row of another
 * one, whose singular vectors are the factors.
 *
 * @param matrix what is to be approximated
 * @param shape the shapes of the factors
 */
public record NearestKronecker(Matrix matrix, KroneckerShape shape) {
    /** Checks that the matrix has the shape's size. */
    public NearestKronecker {
        if (matrix.rows() != shape.rows() || matrix.columns() != shape.columns()) {
            throw new IllegalArgumentException(
                    matrix.rows() + "×" + matrix.columns() + " as " + shape.text());
        }
    }

    /**
     * Works out the factors.
     *
     * @param terms how many products, at least 1 and at most {@link KroneckerShape#mostTerms()}
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public KroneckerFactors factors(int terms, CancellationToken token) {
        int rows = shape.outerRows() * shape.outerColumns();
        int columns = shape.innerRows() * shape.innerColumns();
        TopSingular top = TopSingular.of(blocks(), rows, columns, terms, token);
        List<KroneckerFactors.Term> pairs = new ArrayList<>();
        for (int k = 0; k < terms; k++) {
            double root = Math.sqrt(top.values()[k]);
            pairs.add(
                    new KroneckerFactors.Term(
                            Matrix.of(shape.outerRows(), top.left(k, root)),
                            Matrix.of(shape.innerRows(), top.right(k, root))));
        }
        return new KroneckerFactors(shape, pairs, error(top, terms));
    }

    /** By Pythagoras: what the singular values do not cover. */
    private double error(TopSingular top, int terms) {
        double all = matrix.squares();
        double covered = 0;
        for (int k = 0; k < terms; k++) {
            covered += top.values()[k] * top.values()[k];
        }
        return all == 0 ? 0 : Math.sqrt(Math.max(0, 1 - covered / all));
    }

    /** Block (i, j) of the matrix, row by row, as row i·n₁ + j. */
    private double[] blocks() {
        double[] blocks = new double[shape.rows() * shape.columns()];
        int blockSize = shape.innerRows() * shape.innerColumns();
        for (int row = 0; row < shape.rows(); row++) {
            int i = row / shape.innerRows();
            int inner = row % shape.innerRows();
            for (int column = 0; column < shape.columns(); column++) {
                int block = i * shape.outerColumns() + column / shape.innerColumns();
                int place = inner * shape.innerColumns() + column % shape.innerColumns();
                blocks[block * blockSize + place] = matrix.at(row, column);
            }
        }
        return blocks;
    }
}
