package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Looks for the shapes and the number of terms that serve a budget best, among those that take
 * fewer multiply-accumulates than the matrix.
 *
 * @param matrix what is to be approximated
 * @param mostTerms how many terms are tried at most
 */
public record KroneckerSearch(Matrix matrix, int mostTerms) {
    /** The factors with the least error that have at most so many weights. */
    public KroneckerFactors withinWeights(long weights, JobContext context) {
        return search(OptionalLong.of(weights), OptionalDouble.empty(), context)
                .orElseThrow(() -> new UserError(ErrorCode.FACTOR_BUDGET, Long.toString(weights)));
    }

    /** The factors with the fewest weights whose error is at most this share. */
    public KroneckerFactors withinError(double error, JobContext context) {
        return search(OptionalLong.empty(), OptionalDouble.of(error), context)
                .orElseThrow(() -> new UserError(ErrorCode.FACTOR_BUDGET, Double.toString(error)));
    }

    /** The most terms of a shape that have at most so many weights; empty if one has more. */
    Optional<KroneckerFactors> withinWeights(
            KroneckerShape shape, long weights, CancellationToken token) {
        return Optional.ofNullable(
                bestOf(shape, null, OptionalLong.of(weights), OptionalDouble.empty(), token));
    }

    /** The fewest terms of a shape whose error is at most this share; empty if it is not. */
    Optional<KroneckerFactors> withinError(
            KroneckerShape shape, double error, CancellationToken token) {
        return Optional.ofNullable(
                bestOf(shape, null, OptionalLong.empty(), OptionalDouble.of(error), token));
    }

    private Optional<KroneckerFactors> search(
            OptionalLong weights, OptionalDouble error, JobContext context) {
        List<KroneckerShape> shapes = KroneckerShape.all(matrix.rows(), matrix.columns());
        KroneckerFactors best = null;
        for (int i = 0; i < shapes.size(); i++) {
            KroneckerShape shape = shapes.get(i);
            context.progress()
                    .accept(Progress.at((double) i / shapes.size(), "job.factoring", shape.text()));
            context.token().throwIfCancelled();
            KroneckerFactors found = bestOf(shape, best, weights, error, context.token());
            best = found == null ? best : found;
        }
        return Optional.ofNullable(best);
    }

    /** The best of one shape if it beats the best so far; null if it does not. */
    private KroneckerFactors bestOf(
            KroneckerShape shape,
            KroneckerFactors best,
            OptionalLong weights,
            OptionalDouble error,
            CancellationToken token) {
        long room = weights.orElse((long) matrix.rows() * matrix.columns() - 1);
        if (error.isPresent() && best != null) {
            room = Math.min(room, best.weights() - 1);
        }
        long quick = ((long) matrix.rows() * matrix.columns() - 1) / shape.macs(1);
        long small = Math.min(room / shape.weights(), quick);
        int terms = (int) Math.min(Math.min(mostTerms, shape.mostTerms()), small);
        if (terms == 0) {
            return null;
        }
        KroneckerFactors all = new NearestKronecker(matrix, shape).factors(terms, token);
        if (error.isPresent()) {
            return fewest(all, error.getAsDouble());
        }
        return best == null || all.error() < best.error() ? all : null;
    }

    /** The first so many terms whose error is small enough; null if all together are not. */
    private KroneckerFactors fewest(KroneckerFactors all, double error) {
        if (all.error() > error) {
            return null;
        }
        double total = matrix.squares();
        double left = total;
        for (int k = 0; k < all.terms().size(); k++) {
            KroneckerFactors.Term term = all.terms().get(k);
            left -= term.outer().squares() * term.inner().squares();
            double missing = Math.sqrt(Math.max(0, left / total));
            if (missing <= error) {
                return all.first(k + 1, missing);
            }
        }
        return all;
    }
}
