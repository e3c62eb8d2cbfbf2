package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs and trains drawn networks twice: with kernels and with DL4J's own layers. */
class KernelEqualityTest {
    private static final int EXAMPLES = DrawnNetworks.EXAMPLES;

    @BeforeContainer
    static void oneThread() {
        new Engine(1);
    }

    @Property(tries = 150)
    void stacksOfImageLayersGiveAndLearnTheSame(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Image shape = drawn.image();
        compare(drawn.images(shape), shape, "seed " + seed + " " + drawn);
    }

    @Property(tries = 60)
    void stacksOfSequenceLayersGiveAndLearnTheSame(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Sequence shape = drawn.sequence();
        compare(drawn.sequences(shape), shape, "seed " + seed + " " + drawn);
    }

    @Property(tries = 60)
    void denseStacksGiveAndLearnTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Vector shape = new ExampleShape.Vector(drawn.between(1, 40));
        compare(drawn.vectors(shape), shape, "seed " + seed + " " + drawn);
    }

    @Property(tries = 60)
    void graphsGiveAndLearnTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Image shape = drawn.image();
        compare(drawn.graph(shape), shape, "seed " + seed + " " + drawn);
    }

    private static void compare(Dl4jModel model, ExampleShape shape, String what) {
        Assume.that(DrawnNetworks.runInDl4j(model, shape));
        KernelUse strict = new KernelUse(true);
        Dl4jModel other = model.copy(null);
        Dataset data = DrawnNetworks.data(shape);
        int[] all = IntStream.range(0, EXAMPLES).toArray();
        try (Network kernels = new Network(model, Optional.of(shape), strict);
                Network dl4j = new Network(other, Optional.of(shape), new KernelUse(false))) {
            float[] expected = dl4j.predict(data, 0, EXAMPLES);
            kernels.isCovered(shape);
            assertThat(strict.told()).as(what).isEmpty();
            assertClose(kernels.predict(data, 0, EXAMPLES), expected, 1e-4f, what + " answers");
            for (int step = 0; step < 3; step++) {
                INDArray before = model.parameters().dup();
                other.parameters().assign(before);
                kernels.fit(data, all);
                dl4j.fit(data, all);
                float[] moved = difference(model.parameters(), before);
                float[] movedByDl4j = difference(other.parameters(), before);
                Assume.that(areFinite(movedByDl4j));
                assertClose(moved, movedByDl4j, 2e-3f, what + " step " + step);
            }
        }
    }

    private static float[] difference(INDArray a, INDArray b) {
        return a.sub(b).dup('c').data().asFloat();
    }

    /** A network that diverges has no values to compare. */
    private static boolean areFinite(float[] values) {
        return IntStream.range(0, values.length).allMatch(i -> Float.isFinite(values[i]));
    }

    /** Close in comparison with the largest of all. */
    private static void assertClose(float[] actual, float[] expected, float share, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        float largest = 1e-6f;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < actual.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= share * largest)) {
                assertThat(actual[i])
                        .as(what + " at " + i + " of " + actual.length)
                        .isEqualTo(expected[i]);
            }
        }
    }
}
