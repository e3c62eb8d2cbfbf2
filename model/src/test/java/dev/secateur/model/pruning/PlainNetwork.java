package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network of one hidden layer with ReLU and a softmax, worked out in doubles and written down
 * from the formulas: an oracle that shares nothing with the engine.
 */
final class PlainNetwork {
    private final double[][] hidden;
    private final double[][] out;
    private final double[] hiddenBias;
    private final double[] outBias;

    /** A network as it was just built, when its biases are zero. */
    PlainNetwork(Network built) {
        int units = built.weights().get(0).units().count();
        hidden = rows(built.weights().get(0).toArray(), units);
        out = rows(built.weights().get(1).toArray(), built.classes());
        hiddenBias = new double[units];
        outBias = new double[out.length];
    }

    /** The weights into one unit follow each other. */
    private static double[][] rows(float[] weights, int units) {
        int inputs = weights.length / units;
        double[][] rows = new double[units][inputs];
        for (int i = 0; i < weights.length; i++) {
            rows[i / inputs][i % inputs] = weights[i];
        }
        return rows;
    }

    /** The weights of both layers by flat index. */
    List<double[]> weights() {
        return List.of(flat(hidden), flat(out));
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    void silence(int unit) {
        Arrays.fill(hidden[unit], 0);
    }

    double[] hiddenValues(double[] x) {
        double[] sums = product(hidden, x, hiddenBias);
        return Arrays.stream(sums).map(sum -> Math.max(0, sum)).toArray();
    }

    private static double[] product(double[][] rows, double[] x, double[] bias) {
        return IntStream.range(0, rows.length)
                .mapToDouble(
                        r ->
                                bias[r]
                                        + IntStream.range(0, x.length)
                                                .mapToDouble(i -> rows[r][i] * x[i])
                                                .sum())
                .toArray();
    }

    double[] probabilities(double[] values) {
        double[] sums = product(out, values, outBias);
        double all = Arrays.stream(sums).map(Math::exp).sum();
        return Arrays.stream(sums).map(sum -> Math.exp(sum) / all).toArray();
    }

    double accuracy(Dataset data) {
        int right = 0;
        for (int e = 0; e < data.size(); e++) {
            double[] p = probabilities(hiddenValues(example(data, e)));
            int best = IntStream.range(0, p.length).reduce((a, b) -> p[b] > p[a] ? b : a).orElse(0);
            right += best == data.label(e) ? 1 : 0;
        }
        return (double) right / data.size();
    }

    static double[] example(Dataset data, int e) {
        float[] values = new float[data.shape().size()];
        data.copyExample(e, values, 0);
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    /** The gradient of the mean cross-entropy, which can also be gone down. */
    Gradient gradient(Dataset data, int... examples) {
        Gradient gradient = new Gradient();
        for (int e : examples) {
            double[] x = example(data, e);
            double[] h = hiddenValues(x);
            double[] p = probabilities(h);
            p[data.label(e)] -= 1;
            gradient.add(x, h, p, 1.0 / examples.length);
        }
        return gradient;
    }

    /** By how much the loss rises with each parameter. */
    final class Gradient {
        private final double[][] ofHidden = new double[hidden.length][hidden[0].length];
        private final double[][] ofOut = new double[out.length][out[0].length];
        private final double[] ofHiddenBias = new double[hiddenBias.length];
        private final double[] ofOutBias = new double[outBias.length];

        private void add(double[] x, double[] h, double[] error, double share) {
            for (int c = 0; c < error.length; c++) {
                ofOutBias[c] += share * error[c];
                for (int u = 0; u < h.length; u++) {
                    ofOut[c][u] += share * error[c] * h[u];
                }
            }
            for (int u = 0; u < h.length; u++) {
                double back = 0;
                for (int c = 0; c < error.length; c++) {
                    back += h[u] > 0 ? error[c] * out[c][u] : 0;
                }
                ofHiddenBias[u] += share * back;
                for (int i = 0; i < x.length; i++) {
                    ofHidden[u][i] += share * back * x[i];
                }
            }
        }

        /** By flat index, as the weights. */
        List<double[]> weights() {
            return List.of(flat(ofHidden), flat(ofOut));
        }

        void goDown(double rate) {
            for (int u = 0; u < hidden.length; u++) {
                hiddenBias[u] -= rate * ofHiddenBias[u];
                subtract(hidden[u], ofHidden[u], rate);
            }
            for (int c = 0; c < out.length; c++) {
                outBias[c] -= rate * ofOutBias[c];
                subtract(out[c], ofOut[c], rate);
            }
        }

        private static void subtract(double[] from, double[] what, double rate) {
            Arrays.setAll(from, i -> from[i] - rate * what[i]);
        }
    }
}
