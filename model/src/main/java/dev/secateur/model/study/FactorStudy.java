package dev.secateur.model.study;

import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.compression.Matrix;
import dev.secateur.model.compression.NearestKronecker;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Tries more and more Kronecker products in the place of a layer's weights; the network is left
 * alone. Each number of them gives what {@link FactorLayer} gives without fine-tuning.
 *
 * @param network the network
 * @param layer the dense layer's name
 * @param shape of the factors
 * @param terms what numbers of products to try, in this order
 * @param heldOut what accuracy is measured on; without it only errors are
 * @param listener told every point as soon as it is known, on the engine thread
 */
public record FactorStudy(
        Network network,
        String layer,
        KroneckerShape shape,
        List<Integer> terms,
        Optional<Dataset> heldOut,
        Consumer<FactorPoint> listener)
        implements Job<List<FactorPoint>> {
    private static final double FACTORED = 0.5;

    /** More are seldom worth it and take long. */
    private static final int MOST = 32;

    /** Copies the list. */
    public FactorStudy {
        terms = List.copyOf(terms);
    }

    /**
     * The numbers of products worth trying: those that take fewer multiply-accumulates than the
     * layer, each at first and then ever farther apart. 1 is always among them.
     */
    public static List<Integer> usual(KroneckerShape shape) {
        long quick = ((long) shape.rows() * shape.columns() - 1) / shape.macs(1);
        long most = Math.max(1, Math.min(MOST, Math.min(shape.mostTerms(), quick)));
        List<Integer> terms = new ArrayList<>();
        for (int k = 1; k <= most; k += Math.max(1, k / 3)) {
            terms.add(k);
        }
        return terms;
    }

    /**
     * Tries them all.
     *
     * @return a point for each number, in order
     * @throws dev.secateur.model.job.UserError {@code LAYER_NOT_FACTORABLE}, or if the data do not
     *     fit
     * @throws java.util.concurrent.CancellationException when asked to stop; the points told so far
     *     hold
     */
    @Override
    public List<FactorPoint> run(JobContext context) {
        Matrix matrix = FactorLayer.matrix(network, layer);
        heldOut.ifPresent(network::check);
        NearestKronecker nearest = new NearestKronecker(matrix, shape);
        List<FactorPoint> points = new ArrayList<>();
        double share = 1.0 / terms.size();
        for (int count : terms) {
            double from = points.size() * share;
            FactorPoint point = point(nearest, count, context.part(from, from + share));
            points.add(point);
            listener.accept(point);
        }
        return points;
    }

    private FactorPoint point(NearestKronecker nearest, int count, JobContext context) {
        context.progress().accept(Progress.at(0, "job.trying-terms", count));
        KroneckerFactors factors = nearest.factors(count, context.token());
        OptionalDouble accuracy = accuracy(factors, context.part(FACTORED, 1));
        return new FactorPoint(count, factors.error(), factors.weights(), accuracy);
    }

    private OptionalDouble accuracy(KroneckerFactors factors, JobContext context) {
        if (heldOut.isEmpty()) {
            return OptionalDouble.empty();
        }
        try (Network factored = FactorLayer.factored(network, layer, factors)) {
            return OptionalDouble.of(
                    Evaluator.evaluate(factored, heldOut.get(), context).accuracy());
        }
    }
}
