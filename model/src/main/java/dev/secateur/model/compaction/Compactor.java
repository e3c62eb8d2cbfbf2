package dev.secateur.model.compaction;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import java.util.Optional;

/**
 * Makes a smaller network of another one and proves that it answers the same; the other one is left
 * alone.
 *
 * @param network the network, in which all that the mask prunes is zero
 * @param mask what is pruned in it
 * @param examples what to compare answers on, at most 256 of them; without them random examples are
 *     taken
 * @param options how
 */
public record Compactor(
        Network network, Mask mask, Optional<Dataset> examples, CompactionOptions options)
        implements Job<Compaction> {
    private static final double PLANNED = 0.1;
    private static final double BUILT = 0.3;

    /**
     * Plans, builds and compares.
     *
     * @throws UserError {@code COMPACTION_DIFFERS} if the answers are not the same; nothing is
     *     given then
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Compaction run(JobContext context) {
        examples.ifPresent(network::check);
        tell(context, 0, "job.looking-for-units");
        var topology = network.topology();
        CompactionPlan plan = CompactionPlan.of(topology, options);
        tell(context, PLANNED, "job.rebuilding");
        Network smaller = network.rebuilt(plan.rebuild());
        try {
            Mask left =
                    new MovedMask(topology, smaller.topology(), plan.rebuild())
                            .of(mask, network.weights(), smaller.weights());
            Proof proof = new Prover(examples).prove(network, smaller, context.part(BUILT, 1));
            if (!proof.holds()) {
                throw new UserError(ErrorCode.COMPACTION_DIFFERS, proof.maxOutputDifference());
            }
            return new Compaction(
                    smaller,
                    left,
                    plan,
                    plan.layers(),
                    0,
                    proof,
                    network.summary(""),
                    smaller.summary(""));
        } catch (RuntimeException e) {
            smaller.close();
            throw e;
        }
    }

    private static void tell(JobContext context, double fraction, String key) {
        context.token().throwIfCancelled();
        context.progress().accept(Progress.at(fraction, key));
    }
}
