package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Scores units by their incoming weights alone, each unit's taken as one vector.
 *
 * @param criterion which
 * @param layers the units of each prunable layer
 */
record UnitGeometry(Criterion criterion, List<UnitMembers> layers) {
    List<float[]> score(JobContext context) {
        List<float[]> scores = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            String name = layers.get(l).weights().layer();
            context.progress()
                    .accept(Progress.at((double) l / layers.size(), "job.scoring-units", name));
            context.token().throwIfCancelled();
            scores.add(layer(layers.get(l), context));
        }
        return scores;
    }

    private float[] layer(UnitMembers layer, JobContext context) {
        LayerWeights weights = layer.weights();
        if (!criterion.appliesTo(weights)) {
            return new float[0];
        } else if (criterion == Criterion.UNIT_SLIMMING) {
            return scales(weights);
        }
        return criterion == Criterion.UNIT_L1 || criterion == Criterion.UNIT_L2
                ? norms(weights, context.token())
                : compared(layer, context);
    }

    private float[] norms(LayerWeights weights, CancellationToken token) {
        boolean isL1 = criterion == Criterion.UNIT_L1;
        double[] sums = new double[weights.units().count()];
        for (WeightTensor tensor : weights.tensors()) {
            for (int i = 0; i < tensor.size(); i++) {
                token.throwIfCancelledAt(i);
                int unit = tensor.unit(i);
                if (unit >= 0) {
                    double w = tensor.value(i);
                    sums[unit] += isL1 ? Math.abs(w) : w * w;
                }
            }
        }
        float[] scores = new float[sums.length];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = (float) (isL1 ? sums[unit] : Math.sqrt(sums[unit]));
        }
        return scores;
    }

    private float[] compared(UnitMembers layer, JobContext context) {
        float[][] vectors = layer.vectors(context.token());
        BitSet gone = layer.gone();
        float[] scores = new float[vectors.length];
        for (int unit = 0; unit < vectors.length; unit++) {
            context.token().throwIfCancelled();
            scores[unit] =
                    (float)
                            (criterion == Criterion.UNIT_FPGM
                                    ? sumOfDistances(unit, vectors, gone)
                                    : leastAngle(unit, vectors));
        }
        return scores;
    }

    private static float[] scales(LayerWeights weights) {
        float[] scores = new float[weights.units().count()];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = Math.abs(weights.units().scale(unit));
        }
        return scores;
    }

    private static double norm(float[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double sumOfDistances(int unit, float[][] vectors, BitSet gone) {
        double sum = 0;
        for (int other = gone.nextClearBit(0);
                other < vectors.length;
                other = gone.nextClearBit(other + 1)) {
            sum += distance(vectors[unit], vectors[other]);
        }
        return sum;
    }

    private static double distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    /** A unit without one before it is no duplicate, so nothing can be less parallel. */
    private static double leastAngle(int unit, float[][] vectors) {
        double least = Math.PI;
        double own = norm(vectors[unit]);
        for (int other = 0; other < unit && own > 0; other++) {
            double norms = own * norm(vectors[other]);
            if (norms > 0) {
                double cosine = product(vectors[unit], vectors[other]) / norms;
                least = Math.min(least, Math.acos(Math.max(-1, Math.min(1, cosine))));
            }
        }
        return least;
    }
}
