package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.LayerWeights;
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
        float[][] vectors = vectors(layer);
        BitSet gone = layer.gone();
        float[] scores = new float[vectors.length];
        for (int unit = 0; unit < vectors.length; unit++) {
            context.token().throwIfCancelled();
            scores[unit] = (float) score(unit, vectors, gone);
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

    private static float[][] vectors(UnitMembers layer) {
        float[] all = layer.weights().toArray();
        int[][] indices = layer.indices();
        float[][] vectors = new float[indices.length][];
        for (int unit = 0; unit < indices.length; unit++) {
            vectors[unit] = new float[indices[unit].length];
            for (int i = 0; i < vectors[unit].length; i++) {
                vectors[unit][i] = all[indices[unit][i]];
            }
        }
        return vectors;
    }

    private double score(int unit, float[][] vectors, BitSet gone) {
        return switch (criterion) {
            case UNIT_L1 -> sumOfSizes(vectors[unit]);
            case UNIT_L2 -> norm(vectors[unit]);
            case UNIT_FPGM -> sumOfDistances(unit, vectors, gone);
            case UNIT_DUPLICATE -> leastAngle(unit, vectors);
            default -> throw new IllegalStateException(criterion.key());
        };
    }

    private static double sumOfSizes(float[] vector) {
        double sum = 0;
        for (float w : vector) {
            sum += Math.abs(w);
        }
        return sum;
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
