package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.pruning.Scorer;
import dev.secateur.model.pruning.UnitCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Prunes a network without data, so that nothing is fine-tuned and nothing judged, and saves it.
 * The network itself is pruned, not a copy: it may be very large.
 *
 * @param engine whose network it is
 * @param model what the network is called
 * @param file the network; not closed
 * @param plan what to do
 * @param out where to save
 */
record PruneOnlyTask(Engine engine, String model, NetworkFile file, PruningPlan plan, Path out) {
    private static final double SCORED = 0.5;

    PruneOnlyReport run(JobContext context) {
        Network network = file.network();
        LayerReport before = LayerReport.of(network, model);
        Mask mask = mask(network, before, context.part(0, SCORED));
        NetworkFile.About about =
                file.about()
                        .withProvenance(
                                file.about()
                                        .provenance()
                                        .and(
                                                ProvenanceStep.prunedWithoutData(
                                                        network, plan, context.token())));
        network.parameters().setToZero(mask.sets());
        new NetworkFiles(engine).save(network, mask, about, out, context.token());
        List<UnitCount> units =
                plan.spec().criterion().isUnitwise()
                        ? UnitCount.of(network.weights(), mask, context.token())
                        : List.of();
        return new PruneOnlyReport(
                model, out, plan, before.size(), LayerReport.of(network, model), units);
    }

    private Mask mask(Network network, LayerReport before, JobContext context) {
        boolean isUnitwise = plan.spec().criterion().isUnitwise();
        List<MagnitudeIndex> indexes =
                isUnitwise
                        ? network.weights().stream().map(MagnitudeIndex::unsorted).toList()
                        : MagnitudeIndex.of(network.weights(), context.part(0, 0.5));
        Pruner pruner = new Pruner(before.summary(), indexes, file.mask());
        ScoreRequest request = ScoreRequest.of(plan.spec(), plan.fineTuning(), Optional.empty());
        new Scorer(network, file.mask()).prepare(pruner, request, context.part(0.5, 1));
        return PruneAndFineTune.checked(pruner.preview(plan.spec())).toMask();
    }
}
