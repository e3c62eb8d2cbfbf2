package dev.secateur.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDataTest {
    private final SampleData samples = new SampleData();

    static List<String> names() {
        return new SampleData().names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameLeadsToFiniteDataOfThatName(String name) {
        DataSplit split = new DataSource(samples).load(name, DataOptions.DEFAULT);
        for (Dataset part : List.of(split.train(), split.heldOut())) {
            assertThat(part.name()).isEqualTo(name);
            float[] values = new float[part.shape().size()];
            for (int i = 0; i < part.size(); i++) {
                part.copyExample(i, values, 0);
                for (float value : values) {
                    assertThat(Float.isFinite(value)).isTrue();
                }
            }
        }
        assertThat(split.train().shape()).isEqualTo(split.heldOut().shape());
        assertThat(split.train().classNames()).isEqualTo(split.heldOut().classNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSplitIsTheSameEachTimeWhateverTheOptions(String name) {
        DataOptions others =
                DataOptions.DEFAULT.withLabelColumn("1").withHeldOutShare(0.5).withSeed(99);
        DataSplit once = load(name);
        DataSplit again = samples.find(name, others).orElseThrow();
        assertThat(labels(again.train())).isEqualTo(labels(once.train()));
        assertThat(example(again.heldOut(), 3)).isEqualTo(example(once.heldOut(), 3));
    }

    @Test
    void otherNamesAreNotBundled() {
        assertThat(samples.find("mnist", DataOptions.DEFAULT)).isEmpty();
    }

    @Test
    void fashionIsTheBeginningOfThePublishedSet() {
        DataSplit split = load("fashion-mnist");
        assertThat(split.train().size()).isEqualTo(10_000);
        assertThat(split.heldOut().size()).isEqualTo(2_000);
        assertThat(split.train().shape()).isEqualTo(new ExampleShape.Image(1, 28, 28));
        assertThat(labels(split.train().head(10))).containsExactly(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
        assertThat(labels(split.heldOut().head(10))).containsExactly(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
        assertThat(split.train().classNames()).element(9).isEqualTo("Ankle boot");
        assertThat(Arrays.stream(split.train().classCounts()).boxed())
                .allMatch(count -> count > 900 && count < 1_100);
    }

    @Test
    void fashionsPixelsLieBetweenZeroAndOne() {
        float[] boot = example(load("fashion-mnist").train(), 0);
        assertThat(IntStream.range(0, boot.length).mapToDouble(i -> boot[i]).max()).hasValue(1);
        assertThat(IntStream.range(0, boot.length).mapToDouble(i -> boot[i]).min()).hasValue(0);
        assertThat(boot[0]).isZero();
    }

    @Test
    void digitsHaveThePublishedCounts() {
        DataSplit split = load("digits");
        assertThat(split.train().shape()).isEqualTo(new ExampleShape.Image(1, 8, 8));
        assertThat(counts(split)).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(split.train().classNames())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        float most = 0;
        for (int i = 0; i < split.train().size(); i++) {
            for (float value : example(split.train(), i)) {
                most = Math.max(most, value);
            }
        }
        assertThat(most).isEqualTo(1);
    }

    @Test
    void breastCancerHasThePublishedCounts() {
        DataSplit split = load("breast-cancer");
        assertThat(split.train().classNames()).containsExactly("benign", "malignant");
        assertThat(counts(split)).containsExactly(357, 212);
        assertThat(split.train().shape()).isEqualTo(new ExampleShape.Vector(30));
        assertThat(split.train().featureNames().orElseThrow())
                .hasSize(30)
                .startsWith("mean_radius")
                .endsWith("worst_fractal_dimension");
    }

    @Test
    void irisHasFiftyOfEachSpecies() {
        DataSplit split = load("iris");
        assertThat(split.train().classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(counts(split)).containsExactly(50, 50, 50);
        assertThat(split.heldOut().classCounts()).containsExactly(10, 10, 10);
        assertThat(split.train().shape()).isEqualTo(new ExampleShape.Vector(4));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesAreStandardisedByTheirTrainingPart(String name) {
        Dataset train = load(name).train();
        for (int f = 0; f < train.shape().size(); f++) {
            int feature = f;
            double[] column =
                    IntStream.range(0, train.size())
                            .mapToDouble(i -> example(train, i)[feature])
                            .toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            double square = Arrays.stream(column).map(v -> v * v).average().orElseThrow();
            assertThat(mean).isCloseTo(0, within(1e-4));
            assertThat(square).isCloseTo(1, within(1e-4));
        }
    }

    static List<String> tables() {
        return List.of("breast-cancer", "iris");
    }

    private DataSplit load(String name) {
        return samples.find(name, DataOptions.DEFAULT).orElseThrow();
    }

    private static int[] counts(DataSplit split) {
        int[] train = split.train().classCounts();
        int[] heldOut = split.heldOut().classCounts();
        return IntStream.range(0, train.length).map(c -> train[c] + heldOut[c]).toArray();
    }

    private static int[] labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).toArray();
    }

    private static float[] example(Dataset data, int i) {
        float[] values = new float[data.shape().size()];
        data.copyExample(i, values, 0);
        return values;
    }
}
