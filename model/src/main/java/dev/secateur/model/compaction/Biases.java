package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import java.util.Optional;

/** What a channel that never changes adds to the sums of the nodes that read it. */
final class Biases {
    private Biases() {}

    /** The bias of a node, where it has one. */
    static Optional<Connections> of(Operation operation) {
        return operation.parts().stream()
                .filter(part -> part.role() == Part.Role.BIAS)
                .map(Part::values)
                .findFirst();
    }

    static boolean has(Operation operation) {
        return of(operation).isPresent();
    }

    /** How many values a node's bias has. */
    static int length(Connections bias) {
        return bias.outputs() * bias.rest();
    }

    /**
     * Adds what an input gives to every output when it is the same everywhere.
     *
     * @param shifts as long as the bias, in its storage order
     */
    static void fold(Operation operation, int input, double value, double[] shifts) {
        Connections bias = of(operation).orElseThrow();
        for (int o = 0; o < bias.outputs(); o++) {
            for (int gate = 0; gate < bias.rest(); gate++) {
                shifts[bias.place(o, 0, gate)] += value * weight(operation, o, input, gate);
            }
        }
    }

    /** How much of an input that is the same everywhere comes to an output. */
    private static double weight(Operation operation, int output, int input, int gate) {
        if (operation instanceof Operation.Affine affine) {
            return affine.kernel().sum(output, input);
        } else if (operation instanceof Operation.Recurrent recurrent) {
            return recurrent.kernel().value(output, input, gate);
        }
        var separable = (Operation.Separable) operation;
        double sum = 0;
        for (int m = 0; m < separable.multiplier(); m++) {
            sum +=
                    separable.pointwise().value(output, input, m)
                            * ConstantSums.sum(
                                    separable.depthwise(), input, m, separable.multiplier());
        }
        return sum;
    }
}
