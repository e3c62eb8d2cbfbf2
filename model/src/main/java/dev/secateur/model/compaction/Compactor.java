package dev.secateur.model.compaction;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import java.util.List;
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
    private static final double COMPARED = 0.8;

    /**
     * Plans, builds and compares, and merges duplicates where that is asked for. Merged units that
     * are not quite the same change the answers, as the result tells.
     *
     * @throws UserError {@code COMPACTION_DIFFERS} if the answers differ before anything is merged;
     *     nothing is given then
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Compaction run(JobContext context) {
        examples.ifPresent(network::check);
        tell(context, 0, "job.looking-for-units");
        CompactionPlan plan = CompactionPlan.of(network.structure().topology(), options);
        tell(context, PLANNED, "job.rebuilding");
        Merging exact = Merging.of(network, mask, plan);
        Proof proof;
        try {
            proof = prove(exact.network(), context.part(BUILT, COMPARED));
            if (!proof.holds()) {
                throw new UserError(ErrorCode.COMPACTION_DIFFERS, proof.maxOutputDifference());
            }
        } catch (RuntimeException e) {
            exact.network().close();
            throw e;
        }
        return finished(exact, plan, proof, context.part(COMPARED, 1));
    }

    private Proof prove(Network smaller, JobContext context) {
        return new Prover(examples).prove(network, smaller, context);
    }

    private Compaction finished(
            Merging exact, CompactionPlan plan, Proof proof, JobContext context) {
        if (options.mergeDegrees().isEmpty()) {
            return compaction(exact, plan, plan.layers(), proof);
        }
        tell(context, 0, "job.merging");
        Merging merging = exact.finish(options.mergeDegrees().getAsDouble(), context.token());
        try {
            Proof after = merging.merged() == 0 ? proof : prove(merging.network(), context);
            List<LayerOutcome> layers =
                    Findings.narrowed(plan.layers(), merging.network().structure().topology());
            return compaction(merging, plan, layers, after);
        } catch (RuntimeException e) {
            merging.network().close();
            throw e;
        }
    }

    private Compaction compaction(
            Merging made, CompactionPlan plan, List<LayerOutcome> layers, Proof proof) {
        return new Compaction(
                made.network(),
                made.mask(),
                plan,
                layers,
                made.merged(),
                proof,
                network.summary(""),
                made.network().summary(""));
    }

    private static void tell(JobContext context, double fraction, String key) {
        context.token().throwIfCancelled();
        context.progress().accept(Progress.at(fraction, key));
    }
}
