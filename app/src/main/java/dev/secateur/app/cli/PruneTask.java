package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.UnitCount;
import dev.secateur.model.training.CurveRecorder;
import java.nio.file.Path;
import java.util.List;

/**
 * Prunes a network, fine-tunes it and saves it.
 *
 * @param engine whose network it is
 * @param model what the network is called
 * @param file the network; it is left alone and not closed
 * @param reading how the data were read
 * @param split the data
 * @param plan what to do
 * @param out where to save
 */
record PruneTask(
        Engine engine,
        String model,
        NetworkFile file,
        DataOptions reading,
        DataSplit split,
        PruningPlan plan,
        Path out) {
    /** Looks at both networks while they are open. */
    @FunctionalInterface
    interface Witness {
        /** Looks. */
        void see(Network parent, PruningResult result) throws Exception;
    }

    PruneReport run(JobContext context, Witness witness) throws Exception {
        Network parent = known(file.network());
        LayerReport before = LayerReport.of(parent, model);
        PruningResult result = prune(parent, plan, context);
        try (Network network = result.network()) {
            new NetworkFiles(engine)
                    .save(network, result.mask(), about(result, context), out, context.token());
            witness.see(parent, result);
            LayerReport layers = LayerReport.of(known(network), model);
            List<UnitCount> units = UnitCount.of(network.weights(), result.mask(), context.token());
            return new PruneReport(
                    model,
                    split.origin(),
                    out,
                    plan,
                    before.size(),
                    layers,
                    file.about().curvesOn(split),
                    units,
                    result);
        }
    }

    /** Does the same with another seed, and saves nothing. */
    Stages again(long seed, JobContext context) {
        PruningPlan other = plan.withSpec(plan.spec().withSeed(seed));
        PruningResult result = prune(known(file.network()), other, context);
        result.network().close();
        return Stages.of(seed, result);
    }

    private PruningResult prune(Network parent, PruningPlan by, JobContext context) {
        engine.seed(by.spec().seed());
        CurveRecorder recorder = new CurveRecorder(file.about().curvesOn(split));
        return new PruneAndFineTune(parent, file.mask(), split, by, recorder).run(context);
    }

    /** A recurrent network learns from the data how long its sequences are. */
    private Network known(Network network) {
        return network.inputShape().isPresent()
                ? network
                : network.forExamples(split.train().shape());
    }

    private NetworkFile.About about(PruningResult result, JobContext context) {
        String step =
                new ProvenanceStep(reading, split, context.token()).pruned(file.network(), plan);
        int epochs = plan.fineTuning().epochs();
        return file.about().of(result.network(), split, epochs, result.curves(), step);
    }
}
