package dev.secateur.model.compaction;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Operation.Combination;
import dev.secateur.model.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which channels of a network have the same value for every example, at every place and step, and
 * which value that is. Only what follows from zero weights is found: that a ReLU happens never to
 * be passed is not.
 */
final class Constants {
    private static final double VARIES = Double.NaN;

    private final List<double[]> values = new ArrayList<>();

    private Constants() {}

    /** Goes through a network once. */
    static Constants of(Topology topology) {
        Constants constants = new Constants();
        for (Node node : topology.nodes()) {
            constants.values.add(constants.node(node));
        }
        return constants;
    }

    /** The value of a channel; NaN where it varies or nothing is known. */
    double value(int node, int channel) {
        return values.get(node)[channel];
    }

    /** Whether a channel is the same for every example. */
    boolean isConstant(int node, int channel) {
        return Double.isFinite(value(node, channel));
    }

    private double[] node(Node node) {
        double[] out = new double[node.channels()];
        Arrays.fill(out, VARIES);
        Operation operation = node.operation();
        if (node.sources().isEmpty() || operation instanceof Operation.Opaque) {
            return out;
        }
        double[] in = values.get(node.source());
        if (operation instanceof Operation.Affine affine) {
            ConstantSums.affine(affine, in, out);
        } else if (operation instanceof Operation.Depthwise depthwise) {
            ConstantSums.depthwise(depthwise, in, out);
        } else if (operation instanceof Operation.Separable separable) {
            ConstantSums.separable(separable, in, out);
        } else if (operation instanceof Operation.Recurrent recurrent) {
            ConstantStates.of(recurrent, in, out);
        } else if (operation instanceof Operation.Embedding embedding) {
            ConstantSums.embedding(embedding, out);
        } else {
            channelwise(node, in, out);
        }
        return out;
    }

    private void channelwise(Node node, double[] in, double[] out) {
        Operation operation = node.operation();
        for (int c = 0; c < out.length; c++) {
            if (operation instanceof Operation.Normalization norm) {
                out[c] = in[c] * norm.factor(c) + norm.offset(c);
            } else if (operation instanceof Operation.Activation activation) {
                out[c] =
                        Double.isFinite(in[c])
                                ? activation.function().of().applyAsDouble(in[c])
                                : VARIES;
            } else if (operation instanceof Operation.Passing passing) {
                out[c] = passed(passing, in[c]);
            } else if (operation instanceof Operation.Flattening flat) {
                out[c] = in[flat.channel(c, in.length)];
            } else if (operation instanceof Operation.Unflattening image) {
                out[c] = same(in, c * image.places(), (c + 1) * image.places());
            } else if (operation instanceof Combination combination) {
                out[c] = combined(node, combination.kind(), c);
            }
        }
        if (operation instanceof Operation.Concatenation) {
            concatenate(node, out);
        }
    }

    private static double passed(Operation.Passing passing, double value) {
        boolean mixes = passing.addsZeros() && value != 0;
        return mixes ? VARIES : value * passing.factor() + passing.offset();
    }

    private static double same(double[] values, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (values[i] != values[from]) {
                return VARIES;
            }
        }
        return values[from];
    }

    private double combined(Node node, Combination.Kind kind, int channel) {
        double[] read = node.sources().stream().mapToDouble(s -> values.get(s)[channel]).toArray();
        boolean isZero = Arrays.stream(read).anyMatch(v -> v == 0);
        return switch (kind) {
            case ADD -> Arrays.stream(read).sum();
            case SUBTRACT -> read[0] - read[1];
            case AVERAGE -> Arrays.stream(read).sum() / read.length;
            case MULTIPLY -> isZero ? 0 : Arrays.stream(read).reduce(1, (a, b) -> a * b);
            // A maximum with NaN is NaN.
            case LARGEST -> Arrays.stream(read).reduce(Double.NEGATIVE_INFINITY, Math::max);
        };
    }

    private void concatenate(Node node, double[] out) {
        int at = 0;
        for (int source : node.sources()) {
            double[] in = values.get(source);
            System.arraycopy(in, 0, out, at, in.length);
            at += in.length;
        }
    }
}
