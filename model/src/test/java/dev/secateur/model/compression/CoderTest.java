package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoderTest {
    @Test
    void twoSymmetricBitsAreThreeValues() {
        float[] values = values(new Coding.Uniform(2, false, true), -1, 0.4f, 0.6f, 0.2f);
        assertThat(values).containsExactly(-1, 0, 1, 0);
    }

    @Test
    void valuesThatNeedNotBeSymmetricSpanWhatTheWeightsSpan() {
        float[] values = values(new Coding.Uniform(2, false, false), 3, 1.1f, 2.4f, 0.2f);
        assertThat(values).containsExactly(3, 1, 2, 0);
    }

    @Test
    void eachUnitCanHaveAScaleOfItsOwn() {
        LayerWeights layer = layer(2, 10, 1, 100, 10);
        CodedLayer one = PackingTest.coded(new Coding.Uniform(2, false, true), layer);
        CodedLayer each = PackingTest.coded(new Coding.Uniform(2, true, true), layer);
        assertThat(one.values()).containsExactly(0, 0, 100, 0);
        assertThat(each.values()).containsExactly(10, 0, 100, 0);
    }

    @ParameterizedTest
    @MethodSource("dev.secateur.model.compression.PackingTest#codings")
    void zerosStayZeroAndCodingTwiceChangesNothingMore(Coding coding) {
        LayerWeights layer = PackingTest.layer(40, 25, 0.7, 9);
        float[] before = layer.toArray();
        float[] once = PackingTest.coded(coding, layer).values();
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) {
                assertThat(once[i]).isZero();
            }
        }
        assertThat(once.length).isEqualTo(before.length);
    }

    @Test
    void eightBitsMissAWeightByHalfAStepAtMost() {
        LayerWeights layer = PackingTest.layer(40, 25, 0.5, 10);
        float[] before = layer.toArray();
        CodedLayer coded = PackingTest.coded(new Coding.Uniform(8, false, true), layer);
        float step = ((Codebook.Even) coded.books().get(0)).scale();
        float[] after = coded.values();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(step / 2 * 1.0001f));
        }
    }

    @Test
    void sharedValuesAreTheMeansOfTheirWeights() {
        assertThat(values(new Coding.Sharing(2), 1, 3, 11, 13)).containsExactly(2, 2, 12, 12);
    }

    @Test
    void otherBitsOrNumbersAreRefused() {
        assertThatThrownBy(() -> new Coding.Uniform(3, false, true)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Coding.Sharing(1)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new Coding.Sharing(257)).isInstanceOf(UserError.class);
    }

    private static float[] values(Coding coding, float... weights) {
        return PackingTest.coded(coding, layer(weights.length, weights)).values();
    }

    private static LayerWeights layer(int inputs, float... values) {
        WeightTensor tensor =
                new WeightTensor(
                        "W",
                        List.of(inputs, values.length / inputs),
                        true,
                        FloatBuffer.wrap(values),
                        values,
                        i -> i / inputs);
        return new LayerWeights("layer", List.of(tensor), 0);
    }
}
