package dev.secateur.model.compression;

import java.util.List;

/**
 * A matrix as a sum of Kronecker products A_k ⊗ B_k.
 *
 * @param shape the shapes of the factors
 * @param terms the pairs, the one that gives most of the matrix first
 * @param error the Frobenius norm of what they miss, as a share of the matrix's own; 0 to 1
 */
public record KroneckerFactors(KroneckerShape shape, List<Term> terms, double error) {
    /** Copies the list. */
    public KroneckerFactors {
        terms = List.copyOf(terms);
    }

    /**
     * One product.
     *
     * @param outer A
     * @param inner B
     */
    public record Term(Matrix outer, Matrix inner) {}

    /** How many places all factors have. */
    public long weights() {
        return terms.size() * shape.weights();
    }

    /** The matrix that they make. */
    public Matrix matrix() {
        float[] matrix = new float[shape.rows() * shape.columns()];
        for (Term term : terms) {
            add(term, matrix);
        }
        return Matrix.of(shape.rows(), matrix);
    }

    private void add(Term term, float[] matrix) {
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                float a = term.outer.at(row / shape.innerRows(), column / shape.innerColumns());
                float b = term.inner.at(row % shape.innerRows(), column % shape.innerColumns());
                matrix[row * shape.columns() + column] += a * b;
            }
        }
    }

    /** The same with only the first so many terms, which miss so much. */
    KroneckerFactors first(int count, double missing) {
        return new KroneckerFactors(shape, terms.subList(0, count), missing);
    }
}
