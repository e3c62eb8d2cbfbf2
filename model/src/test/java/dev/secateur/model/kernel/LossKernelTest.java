package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LossKernelTest {
    private static final int EXAMPLES = 4;
    private static final int CLASSES = 3;
    private static final float[] WEIGHTS = {0.5f, 3, 1.25f};
    private static final double STEP = 1e-6;

    @Property(tries = 30)
    void gradientsWithClassWeightsAreTheSlopesOfTheWeightedLoss(
            @ForAll LossKernel.Kind kind, @ForAll @LongRange(min = 0, max = 9_999) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = random.ints(EXAMPLES, 0, CLASSES).toArray();
        double[] sums = random.doubles(EXAMPLES * CLASSES, -2, 2).toArray();
        try (Activations in = Activations.withGradients(Extent.vector(CLASSES), EXAMPLES);
                Activations out = Activations.forward(Extent.vector(CLASSES), EXAMPLES)) {
            for (int i = 0; i < sums.length; i++) {
                in.values().array()[i] = (float) sums[i];
            }
            LossKernel kernel = new LossKernel(in, out, new LossKernel.Loss(kind));
            kernel.forward(EXAMPLES);
            kernel.expect(labels, WEIGHTS);
            kernel.backward(EXAMPLES);
            assertThat(kernel.loss(EXAMPLES)).isCloseTo(loss(kind, sums, labels), within(1e-5));
            for (int i = 0; i < sums.length; i++) {
                double slope =
                        (moved(kind, sums, labels, i, STEP) - moved(kind, sums, labels, i, -STEP))
                                / (2 * STEP);
                assertThat((double) in.gradients().array()[i]).isCloseTo(slope, within(1e-5));
            }
        }
    }

    private static double moved(
            LossKernel.Kind kind, double[] sums, int[] labels, int which, double by) {
        double[] other = sums.clone();
        other[which] += by;
        return loss(kind, other, labels);
    }

    /** By the definitions, in double precision. */
    private static double loss(LossKernel.Kind kind, double[] sums, int[] labels) {
        double total = 0;
        for (int e = 0; e < EXAMPLES; e++) {
            double ofExample = 0;
            double partition = 0;
            for (int c = 0; c < CLASSES; c++) {
                partition += Math.exp(sums[e * CLASSES + c]);
            }
            for (int c = 0; c < CLASSES; c++) {
                double sum = sums[e * CLASSES + c];
                boolean right = labels[e] == c;
                double sigmoid = 1 / (1 + Math.exp(-sum));
                ofExample +=
                        switch (kind) {
                            case SOFTMAX_CROSS_ENTROPY -> right ? Math.log(partition) - sum : 0;
                            case SIGMOID_CROSS_ENTROPY -> -Math.log(right ? sigmoid : 1 - sigmoid);
                            case SQUARED -> Math.pow(sum - (right ? 1 : 0), 2) / CLASSES;
                        };
            }
            total += WEIGHTS[labels[e]] * ofExample;
        }
        return total / EXAMPLES;
    }
}
