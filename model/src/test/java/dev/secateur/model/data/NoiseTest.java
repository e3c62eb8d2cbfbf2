package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final int SIZE = 4000;
    private static final List<String> CLASSES = List.of("a", "b", "c", "d", "e");
    private static final DataSplit CLEAN = new DataSplit(data(1), data(2));

    @ParameterizedTest
    @CsvSource({"0.1,1", "0.2,2", "0.5,3", "0.8,4"})
    void aLabelIsReplacedWithTheProbabilityAskedFor(double rate, long seed) {
        for (Noise.LabelKind kind : Noise.LabelKind.values()) {
            Dataset noisy = new Noise(rate, kind, 0).addTo(CLEAN, seed).train();
            double sigma = Math.sqrt(rate * (1 - rate) * SIZE);
            assertThat((double) replaced(noisy)).isCloseTo(rate * SIZE, within(4 * sigma));
        }
    }

    @Test
    void uniformNoiseReachesEveryOtherClassEquallyOften() {
        Dataset noisy = new Noise(1, Noise.LabelKind.UNIFORM, 0).addTo(CLEAN, 1).train();
        int[][] became = new int[CLASSES.size()][CLASSES.size()];
        for (int i = 0; i < SIZE; i++) {
            became[CLEAN.train().label(i)][noisy.label(i)]++;
        }
        int[] sizes = CLEAN.train().classCounts();
        for (int from = 0; from < CLASSES.size(); from++) {
            assertThat(became[from][from]).isZero();
            for (int step = 1; step < CLASSES.size(); step++) {
                double expected = sizes[from] / 4.0;
                double sigma = Math.sqrt(sizes[from] * 3 / 16.0);
                assertThat((double) became[from][(from + step) % CLASSES.size()])
                        .isCloseTo(expected, within(4 * sigma));
            }
        }
    }

    @Test
    void pairwiseNoiseTakesTheClassThatFollows() {
        Dataset noisy = new Noise(1, Noise.LabelKind.PAIRWISE, 0).addTo(CLEAN, 1).train();
        for (int i = 0; i < SIZE; i++) {
            assertThat(noisy.label(i)).isEqualTo((CLEAN.train().label(i) + 1) % CLASSES.size());
        }
    }

    @Test
    void theHeldOutPartIsTheVerySame() {
        Noise noise = new Noise(0.9, Noise.LabelKind.UNIFORM, 2);
        assertThat(noise.addTo(CLEAN, 1).heldOut()).isSameAs(CLEAN.heldOut());
    }

    @Test
    void labelNoiseLeavesTheValuesAloneAndFeatureNoiseTheLabels() {
        Dataset labels = new Noise(0.5, Noise.LabelKind.UNIFORM, 0).addTo(CLEAN, 1).train();
        Dataset values = new Noise(0, Noise.LabelKind.UNIFORM, 0.5).addTo(CLEAN, 1).train();
        for (int i = 0; i < SIZE; i += 97) {
            assertThat(Inputs.example(labels, i)).isEqualTo(Inputs.example(CLEAN.train(), i));
            assertThat(Inputs.example(values, i)).isNotEqualTo(Inputs.example(CLEAN.train(), i));
        }
        assertThat(Inputs.labels(values)).isEqualTo(Inputs.labels(CLEAN.train()));
    }

    @Test
    void featureNoiseIsAsWideAsEachFeatureOfAVectorTimesTheRate() {
        Dataset noisy = new Noise(0, Noise.LabelKind.UNIFORM, 0.5).addTo(CLEAN, 1).train();
        for (int f = 0; f < 3; f++) {
            double[] added = added(CLEAN.train(), noisy, f);
            double expected = 0.5 * deviation(column(CLEAN.train(), f));
            assertThat(deviation(added)).isCloseTo(expected, within(0.06 * expected + 1e-12));
            assertThat(Arrays.stream(added).average().orElseThrow())
                    .isCloseTo(0, within(4 * expected / Math.sqrt(SIZE) + 1e-12));
        }
        assertThat(added(CLEAN.train(), noisy, 2)).containsOnly(0);
    }

    @Test
    void featureNoiseIsEquallyWideOnAllPixelsOfAnImage() {
        byte[] pixels = new byte[SIZE * 2];
        IntStream.range(0, SIZE).forEach(i -> pixels[2 * i] = (byte) (i % 2 == 0 ? 0 : 255));
        int[] labels = IntStream.range(0, SIZE).map(i -> i % 2).toArray();
        Dataset images =
                Dataset.ofBytes(
                        "i",
                        new ExampleShape.Image(1, 1, 2),
                        List.of("a", "b"),
                        pixels,
                        255,
                        labels);
        Dataset noisy =
                new Noise(0, Noise.LabelKind.UNIFORM, 1)
                        .addTo(new DataSplit(images, images), 1)
                        .train();
        // A quarter of the pixels are 1, the others 0.
        double expected = Math.sqrt(3) / 4;
        for (int pixel = 0; pixel < 2; pixel++) {
            assertThat(deviation(added(images, noisy, pixel)))
                    .isCloseTo(expected, within(0.06 * expected));
        }
    }

    @Test
    void theSameSeedGivesTheSameNoiseAndAnotherOneAnother() {
        Noise noise = new Noise(0.3, Noise.LabelKind.UNIFORM, 0.3);
        Dataset once = noise.addTo(CLEAN, 1).train();
        Dataset again = noise.addTo(CLEAN, 1).train();
        Dataset other = noise.addTo(CLEAN, 2).train();
        assertThat(Inputs.labels(again)).isEqualTo(Inputs.labels(once));
        assertThat(Inputs.labels(other)).isNotEqualTo(Inputs.labels(once));
        assertThat(Inputs.example(again, 7)).isEqualTo(Inputs.example(once, 7));
        assertThat(Inputs.example(other, 7)).isNotEqualTo(Inputs.example(once, 7));
    }

    @Test
    void aChosenExampleKeepsItsNoise() {
        Dataset noisy = new Noise(0.3, Noise.LabelKind.UNIFORM, 0.3).addTo(CLEAN, 1).train();
        Dataset chosen = noisy.select(new int[] {9, 5});
        assertThat(Inputs.example(chosen, 1)).isEqualTo(Inputs.example(noisy, 5));
        assertThat(chosen.label(1)).isEqualTo(noisy.label(5));
    }

    @Test
    void withoutNoiseTheSplitIsTheVerySame() {
        assertThat(Noise.NONE.addTo(CLEAN, 1)).isSameAs(CLEAN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void aLabelRateOutsideOfZeroToOneIsRefused(double rate) {
        assertThat(Inputs.codeOf(() -> new Noise(rate, Noise.LabelKind.UNIFORM, 0)))
                .isEqualTo(ErrorCode.SHARE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.POSITIVE_INFINITY, Double.NaN})
    void aFeatureRateThatIsNoWidthIsRefused(double rate) {
        assertThat(Inputs.codeOf(() -> new Noise(0, Noise.LabelKind.UNIFORM, rate)))
                .isEqualTo(ErrorCode.VALUE_OUT_OF_RANGE);
    }

    /** Three features: of width 1, of width 100, and a constant one. */
    private static Dataset data(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[SIZE * 3];
        int[] labels = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            labels[i] = random.nextInt(CLASSES.size());
            values[3 * i] = (float) random.nextGaussian();
            values[3 * i + 1] = (float) (100 * random.nextGaussian());
            values[3 * i + 2] = 0.1f;
        }
        return Dataset.ofFloats("d", new ExampleShape.Vector(3), CLASSES, values, labels);
    }

    private static int replaced(Dataset noisy) {
        return (int)
                IntStream.range(0, SIZE)
                        .filter(i -> noisy.label(i) != CLEAN.train().label(i))
                        .count();
    }

    private static double[] column(Dataset data, int f) {
        return IntStream.range(0, SIZE).mapToDouble(i -> Inputs.example(data, i)[f]).toArray();
    }

    private static double[] added(Dataset clean, Dataset noisy, int f) {
        double[] before = column(clean, f);
        double[] after = column(noisy, f);
        return IntStream.range(0, SIZE).mapToDouble(i -> after[i] - before[i]).toArray();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }
}
