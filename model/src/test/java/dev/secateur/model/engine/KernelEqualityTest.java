package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.DrawnNetwork.Kind;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs and trains drawn networks twice: with kernels and with DL4J's own layers. */
class KernelEqualityTest {
    @BeforeContainer
    static void oneThread() {
        new Engine(1);
    }

    @Property(tries = 150)
    void stacksOfImageLayersGiveAndLearnTheSame(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        compare(DrawnNetwork.of(Kind.IMAGES, seed, false));
    }

    @Property(tries = 60)
    void stacksOfSequenceLayersGiveAndLearnTheSame(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        compare(DrawnNetwork.of(Kind.SEQUENCES, seed, false));
    }

    @Property(tries = 60)
    void denseStacksGiveAndLearnTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        compare(DrawnNetwork.of(Kind.VECTORS, seed, false));
    }

    @Property(tries = 60)
    void graphsGiveAndLearnTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        compare(DrawnNetwork.of(Kind.GRAPH, seed, false));
    }

    private static void compare(DrawnNetwork drawn) {
        Assume.that(drawn.runsInDl4j());
        Dl4jModel model = drawn.model();
        ExampleShape shape = drawn.shape();
        Dataset data = drawn.data();
        int[] all = drawn.all();
        KernelUse strict = new KernelUse(true);
        Dl4jModel other = model.copy(null);
        try (Network kernels = new Network(model, Optional.of(shape), strict);
                Network dl4j = new Network(other, Optional.of(shape), new KernelUse(false))) {
            float[] expected = dl4j.predict(data, 0, all.length);
            kernels.isCovered(shape);
            assertThat(strict.told()).as(drawn.what()).isEmpty();
            assertClose(kernels.predict(data, 0, all.length), expected, 1e-4f, drawn + " answers");
            for (int step = 0; step < 3; step++) {
                INDArray before = model.parameters().dup();
                other.parameters().assign(before);
                kernels.fit(data, all);
                dl4j.fit(data, all);
                float[] moved = difference(model.parameters(), before);
                float[] movedByDl4j = difference(other.parameters(), before);
                Assume.that(areFinite(movedByDl4j));
                assertClose(moved, movedByDl4j, 2e-3f, drawn + " step " + step);
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
