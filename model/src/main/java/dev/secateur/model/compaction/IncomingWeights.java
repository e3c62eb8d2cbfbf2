package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Part;
import dev.secateur.model.topology.Topology;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The weights that come into each unit of a node, as vectors. A few projections of them, made once,
 * tell most pairs apart without a look at the weights.
 */
final class IncomingWeights {
    private static final int PROJECTIONS = 8;
    private static final long SEED = 1;

    /** Sums of floats end in other last digits in another order. */
    private static final double ROUNDING = 1e-6;

    private final List<Connections> weights;
    private final double[] norms;
    private final double[][] projections;

    IncomingWeights(Topology topology, int node) {
        this.weights =
                topology.node(node).operation().parts().stream()
                        .filter(IncomingWeights::comesIn)
                        .map(Part::values)
                        .toList();
        int units = topology.channels(node);
        this.norms = new double[units];
        this.projections = new double[units][PROJECTIONS];
        for (int unit = 0; unit < units; unit++) {
            project(unit);
        }
    }

    private static boolean comesIn(Part part) {
        return part.values().hasOutputs() && part.role() != Part.Role.BIAS;
    }

    /** Whether a node's units can be compared by what comes in. */
    static boolean areComparable(Operation operation) {
        return operation instanceof Operation.Affine || operation instanceof Operation.Recurrent;
    }

    private void project(int unit) {
        SplittableRandom random = new SplittableRandom(SEED);
        double squares = 0;
        for (Connections part : weights) {
            for (int input = 0; input < part.inputs(); input++) {
                for (int place = 0; place < part.rest(); place++) {
                    double w = part.value(unit, input, place);
                    squares += w * w;
                    long signs = random.nextLong();
                    for (int p = 0; p < PROJECTIONS; p++) {
                        projections[unit][p] += (signs >>> p & 1) == 0 ? w : -w;
                    }
                }
            }
        }
        norms[unit] = Math.sqrt(squares);
    }

    /** The length of what comes into a unit. */
    double norm(int unit) {
        return norms[unit];
    }

    private int length() {
        return weights.stream().mapToInt(part -> part.inputs() * part.rest()).sum();
    }

    /**
     * By how much the weights of one unit are longer than those of another.
     *
     * @param radians how far apart they may lie
     * @return 0 if they lie farther apart, or one of them is no direction at all
     */
    double ratio(int first, int second, double radians) {
        if (norms[first] == 0 || norms[second] == 0) {
            return 0;
        }
        double apart = 2 * Math.sin(radians / 2) + ROUNDING;
        double reach = apart * Math.sqrt(length());
        for (int p = 0; p < PROJECTIONS; p++) {
            double difference =
                    projections[first][p] / norms[first] - projections[second][p] / norms[second];
            if (Math.abs(difference) > reach) {
                return 0;
            }
        }
        return distance(first, second) <= apart ? norms[second] / norms[first] : 0;
    }

    /** Between vectors of length 1. */
    private double distance(int first, int second) {
        double squares = 0;
        for (Connections part : weights) {
            for (int input = 0; input < part.inputs(); input++) {
                for (int place = 0; place < part.rest(); place++) {
                    double difference =
                            part.value(first, input, place) / norms[first]
                                    - part.value(second, input, place) / norms[second];
                    squares += difference * difference;
                }
            }
        }
        return Math.sqrt(squares);
    }
}
