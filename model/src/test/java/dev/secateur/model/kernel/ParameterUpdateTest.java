package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;

class ParameterUpdateTest {
    private static final UpdateRule.Sgd SGD = new UpdateRule.Sgd(0.1);

    @Test
    void theProximalStepComesAfterTheGradientStepAndStopsAtZero() {
        float[] moved = step(SGD, true, new ParameterUpdate.Step(0, 1, 0.5, null));
        // After 0.1 · gradient: 1.0 − 0.1, 0.14 − 0.1, −0.13 + 0.1, −2 + 0, 0.16 − 0.1; then
        // 0.1 · 0.5 = 0.05 nearer to zero.
        assertThat(moved[0]).isCloseTo(0.85f, within(1e-6f));
        assertThat(moved[1]).isEqualTo(0f);
        assertThat(moved[2]).isEqualTo(0f);
        assertThat(moved[3]).isCloseTo(-1.95f, within(1e-6f));
        assertThat(moved[4]).isCloseTo(0.01f, within(1e-6f));
    }

    @Test
    void whatIsNotToShrinkMovesByItsGradientAlone() {
        float[] moved = step(SGD, false, new ParameterUpdate.Step(0, 1, 0.5, null));
        assertThat(moved).containsExactly(new float[] {0.9f, 0.04f, -0.03f, -2, 0.06f}, near());
    }

    @Test
    void theFactorOfTheRateCountsForTheStepAndForThePenalty() {
        float[] moved = step(SGD, true, new ParameterUpdate.Step(0, 0.5, 0.5, null));
        assertThat(moved)
                .containsExactly(new float[] {0.925f, 0.065f, -0.055f, -1.975f, 0.085f}, near());
    }

    @Test
    void adamsPenaltyIsByItsRateWhateverTheMoments() {
        UpdateRule adam = new UpdateRule.Adam(0.1, 0.9, 0.999, 1e-8);
        float[] plain = step(adam, true, new ParameterUpdate.Step(0, null));
        float[] penalized = step(adam, true, new ParameterUpdate.Step(0, 1, 0.2, null));
        // Adam's first step is the rate in the gradient's direction.
        assertThat(plain).containsExactly(new float[] {0.9f, 0.04f, -0.03f, -2, 0.06f}, near());
        assertThat(penalized)
                .containsExactly(new float[] {0.88f, 0.02f, -0.01f, -1.98f, 0.04f}, near());
    }

    @Test
    void whatIsHeldAtZeroStaysThere() {
        FloatBuffer kept = FloatBuffer.wrap(new float[] {0, 1, 1, 1, 1});
        float[] moved = step(SGD, true, new ParameterUpdate.Step(0, 1, 0.05, kept));
        assertThat(moved)
                .containsExactly(new float[] {0, 0.035f, -0.025f, -1.995f, 0.055f}, near());
    }

    @Test
    void whatIsNextToNothingBecomesZeroAndAllElseStaysAsItIs() {
        float[] values = {1e-38f, -1e-39f, 1e-22f, -3.25f, 0};
        UpdateRule still = new UpdateRule.Adam(0, 0.9, 0.999, 1e-8);
        float[] moved = step(still, values, false, new ParameterUpdate.Step(0, null));
        assertThat(moved).containsExactly(0, 0, 1e-22f, -3.25f, 0);
    }

    private static org.assertj.core.data.Offset<Float> near() {
        return within(1e-6f);
    }

    private static float[] step(UpdateRule rule, boolean shrinks, ParameterUpdate.Step step) {
        return step(rule, new float[] {1, 0.14f, -0.13f, -2, 0.16f}, shrinks, step);
    }

    private static float[] step(
            UpdateRule rule, float[] values, boolean shrinks, ParameterUpdate.Step step) {
        float[] slopes = {1, 1, -1, 0, 1};
        try (FloatPointer parameters = new FloatPointer(values);
                FloatPointer gradients = new FloatPointer(slopes);
                FloatPointer state = new FloatPointer(new float[2 * values.length])) {
            ParameterUpdate.Stretch all =
                    new ParameterUpdate.Stretch(
                            0, values.length, 0, values.length, rule, 0, 0, shrinks);
            new ParameterUpdate(parameters, gradients, state, List.of(all)).step(step);
            parameters.get(values);
            return values;
        }
    }
}
