package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import java.util.Optional;

/** How far a matrix is approximated by Kronecker products. */
public sealed interface FactorBudget {
    /** How many products a search tries at most. */
    int MOST_TERMS = 8;

    /**
     * The factors of a matrix.
     *
     * @throws UserError {@code FACTOR_SHAPE} or {@code FACTOR_BUDGET}
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    KroneckerFactors factors(Matrix matrix, JobContext context);

    /**
     * The factors of a matrix that have this shape; empty if none of them keep within the budget.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Optional<KroneckerFactors> of(Matrix matrix, KroneckerShape shape, CancellationToken token);

    /**
     * Factors of a shape that a person chose.
     *
     * @param outer the first factor's shape, as rows x columns
     * @param terms how many products
     */
    record Shape(String outer, int terms) implements FactorBudget {
        @Override
        public KroneckerFactors factors(Matrix matrix, JobContext context) {
            KroneckerShape shape = KroneckerShape.parse(outer, matrix.rows(), matrix.columns());
            if (terms < 1 || terms > shape.mostTerms()) {
                throw new UserError(ErrorCode.FACTOR_TERMS, terms, shape.mostTerms());
            }
            return new NearestKronecker(matrix, shape).factors(terms, context.token());
        }

        @Override
        public Optional<KroneckerFactors> of(
                Matrix matrix, KroneckerShape shape, CancellationToken token) {
            boolean isMine =
                    shape.equals(KroneckerShape.parse(outer, matrix.rows(), matrix.columns()))
                            && terms <= shape.mostTerms();
            return isMine
                    ? Optional.of(new NearestKronecker(matrix, shape).factors(terms, token))
                    : Optional.empty();
        }
    }

    /**
     * The best factors that have at most this share of the matrix's weights.
     *
     * @param share more than 0, less than 1
     */
    record WithinSize(double share) implements FactorBudget {
        /** Checks the share. */
        public WithinSize {
            if (!(share > 0 && share < 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "size", share);
            }
        }

        @Override
        public KroneckerFactors factors(Matrix matrix, JobContext context) {
            return new KroneckerSearch(matrix, MOST_TERMS).withinWeights(weights(matrix), context);
        }

        @Override
        public Optional<KroneckerFactors> of(
                Matrix matrix, KroneckerShape shape, CancellationToken token) {
            return new KroneckerSearch(matrix, MOST_TERMS)
                    .withinWeights(shape, weights(matrix), token);
        }

        private long weights(Matrix matrix) {
            return (long) (share * matrix.rows() * matrix.columns());
        }
    }

    /**
     * The smallest factors that miss at most this share of the matrix.
     *
     * @param most of the Frobenius norm, 0 to 1
     */
    record WithinError(double most) implements FactorBudget {
        /** Checks the share. */
        public WithinError {
            if (!(most >= 0 && most <= 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "error", most);
            }
        }

        @Override
        public KroneckerFactors factors(Matrix matrix, JobContext context) {
            return new KroneckerSearch(matrix, MOST_TERMS).withinError(most, context);
        }

        @Override
        public Optional<KroneckerFactors> of(
                Matrix matrix, KroneckerShape shape, CancellationToken token) {
            return new KroneckerSearch(matrix, MOST_TERMS).withinError(shape, most, token);
        }
    }
}
