package dev.secateur.ui;

import dev.secateur.model.network.Histogram;
import java.util.Random;

/** Made-up weights that look like those of a trained layer. */
public final class Layers {
    private Layers() {}

    /** Gaussian weights of which a share lies in clusters near zero. */
    public static float[] gaussian(int count, double sigma, double nearZero, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            double wide = random.nextDouble() < nearZero ? 0.15 : 1;
            weights[i] = (float) (random.nextGaussian() * sigma * wide);
        }
        return weights;
    }

    /** Images in which each unit looks at a few blots, positive and negative. */
    public static float[] blots(int inputsHigh, int inputsWide, int units, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[inputsHigh * inputsWide * units];
        for (int unit = 0; unit < units; unit++) {
            double[] blots = random.doubles(12, 0.15, 0.85).toArray();
            for (int row = 0; row < inputsHigh; row++) {
                for (int column = 0; column < inputsWide; column++) {
                    double sum = 0;
                    for (int blot = 0; blot < 4; blot++) {
                        double y = (double) row / inputsHigh - blots[3 * blot];
                        double x = (double) column / inputsWide - blots[3 * blot + 1];
                        double size = Math.exp(-(x * x + y * y) * 60);
                        sum += size * (blots[3 * blot + 2] > 0.5 ? 1 : -1);
                    }
                    double noise = random.nextGaussian() * (0.15 + Math.abs(sum));
                    int input = row * inputsWide + column;
                    weights[input * units + unit] = (float) (0.03 * (sum + 0.35 * noise));
                }
            }
        }
        return weights;
    }

    /** Their histogram. */
    public static Histogram histogram(float[] weights, int bins) {
        return Histogram.symmetric(
                consumer -> {
                    for (float weight : weights) {
                        consumer.accept(weight);
                    }
                },
                reach(weights),
                bins);
    }

    /** The largest absolute weight. */
    public static double reach(float[] weights) {
        double reach = 0;
        for (float weight : weights) {
            reach = Math.max(reach, Math.abs(weight));
        }
        return reach;
    }

    /** The standard deviation around zero. */
    public static double sigma(float[] weights) {
        double sum = 0;
        for (float weight : weights) {
            sum += (double) weight * weight;
        }
        return Math.sqrt(sum / weights.length);
    }

    /** The share of the weights below a threshold. */
    public static double below(float[] weights, double threshold) {
        int count = 0;
        for (float weight : weights) {
            count += Math.abs(weight) < threshold ? 1 : 0;
        }
        return (double) count / weights.length;
    }
}
