package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DropoutKernelTest {
    private static final int WIDTH = 100;
    private static final int EXAMPLES = 200;
    private static final double KEPT = 0.75;

    @Test
    void whatComesOutIsOnAverageWhatGoesIn() {
        try (Activations in = filled(2);
                Activations out = filled(0)) {
            new DropoutKernel(in, out, KEPT, 1).forward(EXAMPLES);
            float[] values = out.values().array();
            int dropped = 0;
            double sum = 0;
            for (float value : values) {
                assertThat(value).isIn(0f, (float) (2 / KEPT));
                dropped += value == 0 ? 1 : 0;
                sum += value;
            }
            // The standard deviation of the share of 20,000 is 0.003.
            assertThat((double) dropped / values.length).isCloseTo(1 - KEPT, within(0.012));
            assertThat(sum / values.length).isCloseTo(2, within(0.04));
        }
    }

    @Test
    void gradientsGoBackThroughWhatWasKeptAndNothingElse() {
        try (Activations in = filled(1);
                Activations out = filled(0)) {
            DropoutKernel kernel = new DropoutKernel(in, out, KEPT, 1);
            kernel.forward(EXAMPLES);
            float[] passed = out.values().array();
            Arrays.fill(out.gradients().array(), 3);
            kernel.backward(EXAMPLES);
            float[] gradients = in.gradients().array();
            for (int i = 0; i < gradients.length; i++) {
                assertThat(gradients[i]).isCloseTo(3 * passed[i], within(1e-6f));
            }
        }
    }

    private static Activations filled(float value) {
        Activations activations = Activations.withGradients(Extent.vector(WIDTH), EXAMPLES);
        Arrays.fill(activations.values().array(), value);
        return activations;
    }
}
