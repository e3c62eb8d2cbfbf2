package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.UnitCount;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Prunes a network, fine-tunes it and saves it.
 *
 * @param engine whose network it is
 * @param model what the network is called
 * @param file the network; it is left alone and not closed
 * @param data what the data are called
 * @param reading how the data were read
 * @param split the data
 * @param plan what to do
 * @param out where to save
 */
record PruneTask(
        Engine engine,
        String model,
        NetworkFile file,
        String data,
        DataOptions reading,
        DataSplit split,
        PruningPlan plan,
        Path out) {
    private static final double PRUNING_SHARE = 0.95;

    /** Looks at both networks while they are open. */
    @FunctionalInterface
    interface Witness {
        /** Looks. */
        void see(Network parent, PruningResult result) throws Exception;
    }

    PruneReport run(JobContext context, Witness witness) throws Exception {
        Network parent = known(file.network());
        LayerReport before = LayerReport.of(parent, model);
        Curves curves = curvesBefore();
        PruningResult result = prune(parent, plan, curves, context.part(0, PRUNING_SHARE));
        try (Network network = result.network()) {
            new NetworkFiles(engine).save(network, result.mask(), about(result), out);
            witness.see(parent, result);
            LayerReport layers = LayerReport.of(known(network), model);
            List<UnitCount> units = UnitCount.of(network.weights(), result.mask());
            Evaluation onTraining =
                    Evaluator.evaluate(parent, split.train(), context.part(PRUNING_SHARE, 1));
            return new PruneReport(
                    model,
                    data,
                    out,
                    plan,
                    before.size(),
                    layers,
                    curves,
                    onTraining,
                    units,
                    result);
        }
    }

    /** Does the same with another seed, and saves nothing. */
    Stages again(long seed, JobContext context) {
        PruningPlan other = plan.withSpec(plan.spec().withSeed(seed));
        PruningResult result = prune(known(file.network()), other, curvesBefore(), context);
        result.network().close();
        return Stages.of(seed, result);
    }

    private PruningResult prune(Network parent, PruningPlan by, Curves before, JobContext context) {
        engine.seed(by.spec().seed());
        return new PruneAndFineTune(parent, file.mask(), split, by, new CurveRecorder(before))
                .run(context);
    }

    /** A recurrent network learns from the data how long its sequences are. */
    private Network known(Network network) {
        return network.inputShape().isPresent()
                ? network
                : network.forExamples(split.train().shape());
    }

    /** Curves on other data would make no sense before this run's. */
    private Curves curvesBefore() {
        boolean same = file.about().trainedOn().filter(on -> on.data().equals(data)).isPresent();
        return same ? file.about().curves() : Curves.NONE;
    }

    private NetworkFile.About about(PruningResult result) {
        NetworkFile.About known = file.about();
        ProvenanceStep step = new ProvenanceStep(data, reading, split);
        List<String> classes = known.classNames();
        return new NetworkFile.About(
                result.network().inputShape().or(() -> Optional.of(split.train().shape())),
                classes.isEmpty() ? split.train().classNames() : classes,
                plan.fineTuning().epochs() == 0
                        ? known.trainedOn()
                        : Optional.of(new NetworkFile.TrainedOn(data, split.train().size())),
                result.curves(),
                known.preparation().or(split::preparation),
                known.provenance().and(step.pruned(file.network(), plan)));
    }
}
