package dev.secateur.model.compaction;

import dev.secateur.model.topology.Operation;
import java.util.Optional;

/**
 * How one channel follows from another: {@code factor · x + offset}, the same for every example.
 *
 * @param factor more than 0
 * @param offset what is added
 * @param slack offsets up to this count as none
 * @param ratioSlack factors that differ from 1 by up to this count as 1
 */
record Relation(double factor, double offset, double slack, double ratioSlack) {
    /** Behind a function; empty where nothing is known any more. */
    Optional<Relation> through(Operation.Function function) {
        if (function.scaling() == Operation.Scaling.IDENTITY) {
            return Optional.of(this);
        } else if (Math.abs(offset) > slack) {
            return Optional.empty();
        } else if (function.scaling() == Operation.Scaling.POSITIVE) {
            return Optional.of(new Relation(factor, 0, slack, ratioSlack));
        }
        return Math.abs(factor - 1) <= ratioSlack
                ? Optional.of(new Relation(1, 0, slack, ratioSlack))
                : Optional.empty();
    }

    /** Behind a normalisation of the first channel, and of the one that follows from it. */
    Optional<Relation> through(Operation.Normalization norm, int first, int second) {
        double a = norm.factor(first);
        double b = norm.factor(second);
        if (a == 0 || b / a <= 0) {
            return Optional.empty();
        }
        double ratio = factor * b / a;
        double shift = b * offset + norm.offset(second) - ratio * norm.offset(first);
        return Optional.of(new Relation(ratio, shift, slack * Math.abs(b), ratioSlack));
    }

    /** Behind something that treats both channels alike. */
    Optional<Relation> through(Operation.Passing passing) {
        boolean mixes = passing.addsZeros() && offset != 0;
        if (mixes || !Double.isFinite(passing.factor())) {
            return Optional.empty();
        }
        double shift = passing.factor() * offset + passing.offset() * (1 - factor);
        return Optional.of(new Relation(factor, shift, slack, ratioSlack));
    }
}
