package dev.secateur.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found block by block and part by part is what looking at each weight finds. */
class WeightPassTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8191, 8193, 300_001, 1_200_007})
    void statisticsAreThoseOfEachWeight(int size) {
        float[] values = drawn(size);
        WeightStatistics found = WeightStatistics.of(layer(values));
        double sum = 0;
        double squares = 0;
        long zeros = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float w : values) {
            sum += w;
            squares += (double) w * w;
            zeros += w == 0 ? 1 : 0;
            least = Math.min(least, w);
            most = Math.max(most, w);
        }
        double mean = sum / size;
        assertThat(found.count()).isEqualTo(size);
        assertThat(found.zeros()).isEqualTo(zeros);
        assertThat(found.mean()).isCloseTo(mean, within(1e-12));
        assertThat(found.rms()).isCloseTo(Math.sqrt(squares / size), within(1e-12));
        assertThat(found.standardDeviation())
                .isCloseTo(Math.sqrt(Math.max(0, squares / size - mean * mean)), within(1e-9));
        assertThat(found.minimum()).isEqualTo(least);
        assertThat(found.maximum()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8193, 600_001})
    void aHistogramCountsEachWeightOnce(int size) {
        LayerWeights layer = layer(drawn(size));
        double reach = WeightStatistics.of(layer).reach();
        Histogram byBlocks = Histogram.symmetric(layer, reach, 160);
        Histogram oneByOne = Histogram.symmetric(layer::forEach, reach, 160);
        assertThat(byBlocks.total()).isEqualTo(size);
        for (int bin = 0; bin < 160; bin++) {
            assertThat(byBlocks.count(bin)).isEqualTo(oneByOne.count(bin));
        }
    }

    private static float[] drawn(int size) {
        SplittableRandom random = new SplittableRandom(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextInt(10) == 0 ? 0 : (float) random.nextGaussian();
        }
        return values;
    }

    /** Two tensors, the first of a third of the weights. */
    private static LayerWeights layer(float[] values) {
        int first = values.length / 3;
        List<WeightTensor> tensors = new ArrayList<>();
        if (first > 0) {
            tensors.add(tensor(values, 0, first));
        }
        tensors.add(tensor(values, first, values.length));
        return new LayerWeights("layer", tensors, 0);
    }

    private static WeightTensor tensor(float[] values, int from, int to) {
        FloatBuffer part = FloatBuffer.wrap(values, from, to - from).slice();
        return new WeightTensor("W", List.of(to - from), false, part, values);
    }
}
