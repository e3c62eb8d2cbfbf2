package dev.secateur.model.compression;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.DenseFactors;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.RunTrainer;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Pace;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes a network in which Kronecker factors do the work of a dense layer's weights; the other one
 * is left alone.
 *
 * @param parent the network
 * @param mask what is pruned in it; what is pruned in the layer goes into the factors as zeros
 * @param layer the dense layer's name
 * @param budget how far its weights are to be approximated
 * @param data to judge by and to fine-tune on; without them nothing is judged
 * @param fineTuning how the network is trained afterwards; only with data
 * @param seed of the fine-tuning
 * @param recorder takes the curves
 * @param checkpoints keep how far the fine-tuning has come, and where it goes on
 */
public record FactorLayer(
        Network parent,
        Mask mask,
        String layer,
        FactorBudget budget,
        Optional<DataSplit> data,
        TrainingOptions fineTuning,
        long seed,
        CurveRecorder recorder,
        Checkpoints checkpoints)
        implements Job<FactoredNetwork> {
    /**
     * Factors, fine-tunes and judges.
     *
     * @throws UserError {@code LAYER_NOT_FACTORABLE}, {@code FACTOR_SHAPE} or {@code
     *     FACTOR_BUDGET}; or if the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public FactoredNetwork run(JobContext context) {
        Matrix matrix = matrix(parent, layer);
        data.ifPresent(split -> parent.check(split.heldOut()));
        Optional<Evaluation> before = judge(parent, context.part(0, 0.1));
        KroneckerFactors factors = budget.factors(matrix, context.part(0.1, 0.4));
        Mask left = left();
        try (Network fresh = factored(parent, layer, factors)) {
            Network network = fresh.copyForTraining(fineTuning.optimizer());
            try {
                network.holdAtZero(left.sets());
                Optional<Evaluation> factored = judge(network, context.part(0.4, 0.5));
                Optional<Evaluation> after = tuned(network, left, factored, context.part(0.5, 1));
                return new FactoredNetwork(
                        network, left, layer, factors, before, factored, after, recorder.curves());
            } catch (RuntimeException e) {
                network.close();
                throw e;
            }
        }
    }

    /**
     * A network in memory of its own in which factors do the work of a layer's weights; the other
     * one is left alone.
     */
    public static Network factored(Network parent, String layer, KroneckerFactors factors) {
        return parent.structure().withFactors(layer, laidOut(factors));
    }

    /**
     * The weights of a layer as a matrix, a row for each unit.
     *
     * @throws UserError {@code LAYER_NOT_FACTORABLE}
     */
    public static Matrix matrix(Network network, String layer) {
        List<String> possible = network.structure().factorable();
        if (!possible.contains(layer)) {
            String known = possible.isEmpty() ? "–" : String.join(", ", possible);
            throw new UserError(ErrorCode.LAYER_NOT_FACTORABLE, layer, known);
        }
        LayerWeights weights =
                network.weights().stream()
                        .filter(of -> of.layer().equals(layer))
                        .findFirst()
                        .orElseThrow();
        int inputs = weights.tensors().get(0).inputsOfUnit();
        return Matrix.of(weights.size() / inputs, weights.toArray());
    }

    /** The layer's own mask gives way to three layers of which nothing is pruned. */
    private Mask left() {
        List<LayerWeights> layers = parent.weights();
        List<BitSet> sets = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l).layer().equals(layer)) {
                sets.add(new BitSet());
                sets.add(new BitSet());
                sets.add(new BitSet());
            } else {
                sets.add(mask.sets().get(l));
            }
        }
        return new Mask(sets);
    }

    private Optional<Evaluation> tuned(
            Network network, Mask left, Optional<Evaluation> factored, JobContext context) {
        if (data.isEmpty() || fineTuning.epochs() == 0) {
            return factored;
        }
        Probe probe = Probe.of(data.get(), network.summary("").macs());
        new RunTrainer(new Trainer(data.get().train(), probe, recorder), checkpoints)
                .train(
                        network,
                        fineTuning,
                        seed,
                        context.part(0, 0.9),
                        Pace.STEADY,
                        new RunTrainer.Once(left, factored.orElseThrow()));
        return judge(network, context.part(0.9, 1));
    }

    private Optional<Evaluation> judge(Network network, JobContext context) {
        return data.map(split -> Evaluator.evaluate(network, split.heldOut(), context));
    }

    private static DenseFactors laidOut(KroneckerFactors factors) {
        KroneckerShape shape = factors.shape();
        int terms = factors.terms().size();
        FloatBuffer outer = FloatBuffer.allocate(shape.outerRows() * shape.outerColumns() * terms);
        for (int i = 0; i < shape.outerRows(); i++) {
            for (KroneckerFactors.Term term : factors.terms()) {
                for (int j = 0; j < shape.outerColumns(); j++) {
                    outer.put(term.outer().at(i, j));
                }
            }
        }
        FloatBuffer inner = FloatBuffer.allocate(shape.innerRows() * shape.innerColumns() * terms);
        factors.terms().forEach(term -> inner.put(term.inner().toArray()));
        return new DenseFactors(
                shape.outerRows(),
                shape.outerColumns(),
                shape.innerRows(),
                shape.innerColumns(),
                terms,
                outer.flip(),
                inner.flip());
    }
}
