package dev.secateur.app.experiment;

import dev.secateur.app.experiment.Method.Pruned;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.QuantizeNetwork;
import dev.secateur.model.compression.QuantizedNetwork;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Deep Compression: a trained network is pruned, its weights are made to share few values, which
 * are trained on, and what is left is Huffman coded. Compression ratios are those of files, with
 * all that a reader needs: indices, codebooks, code words and biases; the original is a file of
 * floats. Beside it stand what pruning alone gives, what chance gives, and the network that is
 * trained on for as long.
 *
 * @param name what it is called
 * @param architecture what is trained
 * @param training how
 * @param method how it is pruned
 * @param sparsity which share of the weights goes
 * @param values how many values the weights of a layer share
 * @param fineTuning how the shared values are trained, in one stretch
 * @param published what was published about it
 */
public record WeightSharing(
        String name,
        String architecture,
        Recipe training,
        Method method,
        double sparsity,
        int values,
        Recipe fineTuning,
        Optional<Published> published)
        implements Experiment {
    /** The name of the arm about which something was published. */
    private static final String HUFFMAN = "pruned-shared-huffman";

    @Override
    public int epochs() {
        int pruning = method.epochs() + fineTuning.epochs();
        return training.epochs() + 2 * pruning + longer().epochs();
    }

    @Override
    public Arm headline() {
        return new Arm(HUFFMAN, sparsity, 0, published);
    }

    @Override
    public void run(Trial trial, Ledger ledger) {
        try (Network baseline = trial.train(architecture, training, "baseline")) {
            double accuracy = trial.accuracy(baseline);
            try (Pruned pruned = method.prune(trial, baseline, sparsity)) {
                ledger.add(Arm.of("pruned", sparsity), pruned(trial, pruned, accuracy));
                Shared shared = share(trial, pruned, accuracy);
                ledger.add(Arm.of("pruned-shared", sparsity), shared.coded());
                ledger.add(headline(), shared.huffman());
            }
            try (Pruned pruned = method.atRandom().prune(trial, baseline, sparsity)) {
                ledger.add(
                        Arm.of("random-shared-huffman", sparsity),
                        share(trial, pruned, accuracy).huffman());
            }
            ledger.add(
                    Arm.of(Compression.UNPRUNED, 0),
                    trial.goOn(baseline, longer(), Compression.UNPRUNED, accuracy));
        }
    }

    private static Finding pruned(Trial trial, Pruned pruned, double accuracy) {
        OptionalDouble rightAfter = OptionalDouble.of(pruned.rightAfter());
        StoredWeights stored = StoredWeights.of(pruned.network());
        Finding finding = trial.finding(pruned.network(), accuracy, rightAfter);
        return finding.withSize(finding.sparsity(), ratio(stored, Packing.CSR));
    }

    private Shared share(Trial trial, Pruned pruned, double accuracy) {
        QuantizedNetwork quantized =
                new QuantizeNetwork(
                                pruned.network(),
                                pruned.mask(),
                                new Coding.Sharing(values),
                                Optional.of(trial.data()),
                                fineTuning.first(),
                                trial.seed(),
                                new CurveRecorder(Curves.NONE),
                                Checkpoints.NONE)
                        .run(trial.pace().next(fineTuning.epochs(), "shared", trial.seed()));
        try (Network network = quantized.network()) {
            OptionalDouble rightAfter = OptionalDouble.of(pruned.rightAfter());
            Finding finding = trial.finding(network, accuracy, rightAfter);
            StoredWeights stored = quantized.stored();
            return new Shared(
                    finding.withSize(finding.sparsity(), ratio(stored, Packing.CODED)),
                    finding.withSize(finding.sparsity(), ratio(stored, Packing.HUFFMAN)));
        }
    }

    private static double ratio(StoredWeights stored, Packing packing) {
        return (double) Packing.DENSE.bytes(stored) / packing.bytes(stored);
    }

    /** As long as the compressed network is trained, and just like it. */
    private Recipe longer() {
        return method.asLong().then(fineTuning);
    }

    /**
     * What weights that share values gave.
     *
     * @param coded with the size of plain codes
     * @param huffman with the size of Huffman codes
     */
    private record Shared(Finding coded, Finding huffman) {}
}
