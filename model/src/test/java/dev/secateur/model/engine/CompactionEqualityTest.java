package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPlan;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Compacts drawn networks with drawn masks; DL4J's own layers judge. */
class CompactionEqualityTest {
    @BeforeContainer
    static void oneThread() {
        new Engine(1);
    }

    @Property(tries = 200)
    void stacksOfImageLayersAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Image shape = drawn.image();
        compare(
                drawn.images(shape),
                shape,
                new SplittableRandom(seed),
                "seed " + seed + " " + drawn);
    }

    @Property(tries = 200)
    void stacksOfSequenceLayersAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Sequence shape = drawn.sequence();
        compare(
                drawn.sequences(shape),
                shape,
                new SplittableRandom(seed),
                "seed " + seed + " " + drawn);
    }

    @Property(tries = 200)
    void denseStacksAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Vector shape = new ExampleShape.Vector(drawn.between(1, 40));
        compare(
                drawn.vectors(shape),
                shape,
                new SplittableRandom(seed),
                "seed " + seed + " " + drawn);
    }

    @Property(tries = 200)
    void graphsAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Image shape = drawn.image();
        compare(
                drawn.graph(shape),
                shape,
                new SplittableRandom(seed),
                "seed " + seed + " " + drawn);
    }

    private static void compare(
            Dl4jModel model, ExampleShape shape, SplittableRandom random, String what) {
        Assume.that(DrawnNetworks.runInDl4j(model, shape));
        Dataset data = DrawnNetworks.data(shape);
        DrawnMasks.moveBiases(model, random);
        try (Network network = new Network(model, Optional.of(shape), new KernelUse(false))) {
            network.holdAtZero(DrawnMasks.draw(network, random));
            CompactionPlan plan = CompactionPlan.of(network.topology(), CompactionOptions.DEFAULT);
            float[] expected = network.outputs(data, 0, data.size());
            try (Network smaller = network.rebuilt(plan.rebuild())) {
                float[] actual = smaller.outputs(data, 0, data.size());
                assertThat(actual).as(what).hasSameSizeAs(expected);
                for (int i = 0; i < actual.length; i++) {
                    assertThat((double) actual[i])
                            .as(what + " " + plan.layers())
                            .isCloseTo(
                                    expected[i],
                                    org.assertj.core.data.Offset.offset(
                                            1e-4 * Math.max(1, Math.abs(expected[i]))));
                }
            }
        }
    }
}
