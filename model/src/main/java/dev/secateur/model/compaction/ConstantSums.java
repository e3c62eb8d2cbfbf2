package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import java.util.Optional;

/**
 * Sums of weighted channels that are the same for every example: all that varies has weight zero.
 * What varies is NaN here, in what is read and in what is given.
 */
final class ConstantSums {
    private ConstantSums() {}

    static void affine(Operation.Affine affine, double[] in, double[] out) {
        for (int o = 0; o < out.length; o++) {
            out[o] = bias(affine.bias(), o, 0) + sum(affine.kernel(), o, in, affine.looksBeyond());
        }
    }

    static double bias(Optional<Connections> bias, int output, int place) {
        return bias.isPresent() ? bias.get().value(output, 0, place) : 0;
    }

    private static double sum(Connections kernel, int output, double[] in, boolean looksBeyond) {
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] != 0 && !kernel.isZero(output, i)) {
                sum += looksBeyond ? Double.NaN : in[i] * kernel.sum(output, i);
            }
            if (Double.isNaN(sum)) {
                break;
            }
        }
        return sum;
    }

    static void depthwise(Operation.Depthwise depthwise, double[] in, double[] out) {
        for (int o = 0; o < out.length; o++) {
            int channel = o / depthwise.multiplier();
            int filter = o % depthwise.multiplier();
            Connections kernel = depthwise.kernel();
            out[o] =
                    bias(depthwise.bias(), o, 0)
                            + filtered(
                                    kernel,
                                    channel,
                                    filter,
                                    depthwise.multiplier(),
                                    in[channel],
                                    depthwise.looksBeyond());
        }
    }

    private static double filtered(
            Connections kernel,
            int channel,
            int filter,
            int multiplier,
            double value,
            boolean looksBeyond) {
        if (value == 0 || isZero(kernel, channel, filter, multiplier)) {
            return 0;
        }
        return looksBeyond ? Double.NaN : value * sum(kernel, channel, filter, multiplier);
    }

    /** Whether one of a channel's filters is zero everywhere. */
    static boolean isZero(Connections kernel, int channel, int filter, int multiplier) {
        for (int place = filter; place < kernel.rest(); place += multiplier) {
            if (kernel.value(0, channel, place) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The sum over one of a channel's filters. */
    static double sum(Connections kernel, int channel, int filter, int multiplier) {
        double sum = 0;
        for (int place = filter; place < kernel.rest(); place += multiplier) {
            sum += kernel.value(0, channel, place);
        }
        return sum;
    }

    static void separable(Operation.Separable separable, double[] in, double[] out) {
        for (int o = 0; o < out.length; o++) {
            double sum = bias(separable.bias(), o, 0);
            for (int c = 0; c < in.length; c++) {
                for (int m = 0; m < separable.multiplier(); m++) {
                    float weight = separable.pointwise().value(o, c, m);
                    sum +=
                            weight == 0
                                    ? 0
                                    : weight
                                            * filtered(
                                                    separable.depthwise(),
                                                    c,
                                                    m,
                                                    separable.multiplier(),
                                                    in[c],
                                                    separable.looksBeyond());
                }
            }
            out[o] = sum;
        }
    }

    /** Rows that are read in any order give the same only where they are zero. */
    static void embedding(Operation.Embedding embedding, double[] out) {
        for (int o = 0; o < out.length; o++) {
            boolean isZero = embedding.kernel().isZero(o);
            out[o] = isZero ? bias(embedding.bias(), o, 0) : Double.NaN;
        }
    }
}
