package dev.secateur.app.experiment;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What an experiment works with for one seed. Whoever is given a network closes it.
 *
 * @param engine builds the networks
 * @param data what to train on, and the test data that nothing is chosen by
 * @param seed of all that is random
 * @param pace told about every training
 */
record Trial(Engine engine, DataSplit data, long seed, Pace pace) {
    /** The same on other data. */
    Trial on(DataSplit other) {
        return new Trial(engine, other, seed, pace);
    }

    /** Builds a network and trains it. */
    Network train(String architecture, Recipe recipe, String method) {
        Dataset train = data.train();
        Network fresh =
                engine.build(
                        Architecture.parse(architecture),
                        train.shape(),
                        train.classNames().size(),
                        seed,
                        recipe.first().optimizer());
        try (fresh) {
            return trainOn(fresh, Mask.empty(fresh.weights().size()), recipe, method);
        }
    }

    /** A copy of a network, trained on by a recipe with a mask held. */
    Network trainOn(Network network, Mask mask, Recipe recipe, String method) {
        JobContext context = pace.next(recipe.epochs(), method, seed);
        Network current = network.copy();
        double done = 0;
        for (Recipe.Stretch stretch : recipe.stretches()) {
            double from = done / recipe.epochs();
            done += stretch.epochs();
            JobContext part = context.part(from, done / recipe.epochs());
            current = replace(current, old -> stretch(old, mask, recipe, stretch, part));
        }
        return current;
    }

    private static Network replace(Network old, Function<Network, Network> next) {
        try (old) {
            return next.apply(old);
        }
    }

    private Network stretch(
            Network from, Mask mask, Recipe recipe, Recipe.Stretch stretch, JobContext context) {
        var options = recipe.options(stretch);
        Network network = from.copyForTraining(options.optimizer());
        try {
            network.holdAtZero(mask.sets());
            Probe probe = Probe.of(data, network.summary("").macs());
            CurveRecorder recorder = new CurveRecorder(Curves.NONE);
            // Each stretch has orders of its own.
            long orders = seed * 1000 + Math.round(1 / stretch.learningRate());
            new Trainer(data.train(), probe, recorder).train(network, options, orders, context);
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** Prunes a copy of a network as the workbench does; the result's network is to be closed. */
    PruningResult prune(Network network, PruningPlan plan, int epochs, String method) {
        return new PruneAndFineTune(
                        network,
                        Mask.empty(network.weights().size()),
                        data,
                        plan,
                        new CurveRecorder(Curves.NONE))
                .run(pace.next(epochs, method, seed));
    }

    /** What becomes of a network that is trained on and keeps all its weights. */
    Finding goOn(Network network, Recipe recipe, String method, double baseline) {
        Mask nothing = Mask.empty(network.weights().size());
        try (Network longer = trainOn(network, nothing, recipe, method)) {
            return finding(longer, baseline, OptionalDouble.empty());
        }
    }

    /** The accuracy on the test data. */
    double accuracy(Network network) {
        return Evaluator.evaluate(network, data.heldOut(), pace.quiet()).accuracy();
    }

    /** What became of a network, compared with an accuracy. */
    Finding finding(Network network, double baseline, OptionalDouble rightAfter) {
        NetworkSize size = size(network);
        return new Finding(
                size.sparsity(),
                size.compressionRatio(),
                baseline,
                rightAfter,
                accuracy(network),
                Evaluator.evaluate(network, data.train(), pace.quiet()).accuracy(),
                Optional.empty());
    }

    /** How much faster a network answers than the one it was made of. */
    Speedup speedup(Network original, Network smaller) {
        return Speedup.measure(original, smaller, pace.quiet());
    }

    /** How much of a network is left. */
    static NetworkSize size(Network network) {
        List<Long> zeros =
                network.weights().stream().map(w -> WeightStatistics.of(w).zeros()).toList();
        return NetworkSize.of(network.summary(""), zeros);
    }
}
