package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.UnitReader;
import dev.secateur.model.job.JobContext;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Scores units by the values they give.
 *
 * @param network whose
 * @param sample the examples it is looked at on
 */
record ActivationScores(Network network, Dataset sample) {
    /** Values below this count as zero, since tanh and the like only come near to it. */
    static final double ZERO = 1e-3;

    /** The mean |value| of each unit, over all examples and places. */
    List<float[]> meanSizes(JobContext context) {
        return means(Math::abs, context);
    }

    /** The share of a unit's values that are not zero. */
    List<float[]> activeShares(JobContext context) {
        return means(value -> Math.abs(value) < ZERO ? 0 : 1, context);
    }

    private List<float[]> means(DoubleUnaryOperator of, JobContext context) {
        List<double[]> sums = new ArrayList<>();
        long[] places = {};
        try (UnitReader reader = network.unitReader(sample)) {
            int step = Math.min(reader.capacity(), sample.size());
            for (int from = 0; from < sample.size(); from += step) {
                int to = Math.min(sample.size(), from + step);
                var layers = reader.read(from, to, context.token());
                if (sums.isEmpty()) {
                    layers.forEach(layer -> sums.add(new double[layer.units()]));
                    places = new long[layers.size()];
                }
                for (int l = 0; l < places.length; l++) {
                    places[l] += add(layers.get(l), of, sums.get(l));
                }
                context.progress().accept(ScoringProgress.at(to, sample.size()));
                context.token().throwIfCancelled();
            }
        }
        List<float[]> means = new ArrayList<>();
        for (int l = 0; l < places.length; l++) {
            means.add(divided(sums.get(l), places[l]));
        }
        return means;
    }

    private static long add(UnitReader.UnitValues layer, DoubleUnaryOperator of, double[] sums) {
        FloatBuffer values = layer.values().duplicate();
        long places = 0;
        while (values.hasRemaining()) {
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += of.applyAsDouble(values.get());
            }
            places++;
        }
        return places;
    }

    private static float[] divided(double[] sums, long by) {
        float[] means = new float[sums.length];
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] = (float) (sums[unit] / by);
        }
        return means;
    }
}
