package dev.secateur.model.study;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.compression.Matrix;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tries every shape of factors for a layer within a budget; the network is left alone. The best of
 * them is what {@link FactorLayer} takes for that budget.
 *
 * @param network the network
 * @param layer the dense layer's name
 * @param budget how much of the size or of the error there may be
 * @param listener told every shape that keeps within it as soon as it is known, on the engine
 *     thread
 */
public record ShapeStudy(
        Network network, String layer, FactorBudget budget, Consumer<FactorCandidate> listener)
        implements Job<List<FactorCandidate>> {
    /**
     * Tries them all.
     *
     * @return those within the budget, the best first
     * @throws dev.secateur.model.job.UserError {@code LAYER_NOT_FACTORABLE}
     * @throws java.util.concurrent.CancellationException when asked to stop; the shapes told so far
     *     hold
     */
    @Override
    public List<FactorCandidate> run(JobContext context) {
        Matrix matrix = FactorLayer.matrix(network, layer);
        List<KroneckerShape> shapes = KroneckerShape.all(matrix.rows(), matrix.columns());
        List<FactorCandidate> found = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            String text = shapes.get(i).text();
            context.progress()
                    .accept(Progress.at((double) i / shapes.size(), "job.factoring", text));
            context.token().throwIfCancelled();
            budget.of(matrix, shapes.get(i), context.token())
                    .map(ShapeStudy::candidate)
                    .ifPresent(
                            candidate -> {
                                found.add(candidate);
                                listener.accept(candidate);
                            });
        }
        found.sort(FactorCandidate.bestFirst(budget));
        return found;
    }

    private static FactorCandidate candidate(KroneckerFactors factors) {
        return new FactorCandidate(
                factors.shape(), factors.terms().size(), factors.error(), factors.weights());
    }
}
