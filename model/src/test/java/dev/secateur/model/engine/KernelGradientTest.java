package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.kernel.Program;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Compares gradients with how the loss, which DL4J computes in double precision, really changes.
 * Where the loss has a kink just there, as where two values of a maximum meet, it has no slope to
 * compare with.
 */
class KernelGradientTest {
    private static final double STEP = 1e-5;
    private static final int PARAMETERS = 12;

    @BeforeContainer
    static void oneThread() {
        new Engine(1);
    }

    @Property(tries = 60)
    void gradientsOfImageLayersAreThoseOfTheLoss(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), true);
        ExampleShape.Image shape = drawn.image();
        check(drawn.images(shape), shape, "seed " + seed + " " + drawn);
    }

    @Property(tries = 40)
    void gradientsOfSequenceLayersAreThoseOfTheLoss(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), true);
        ExampleShape.Sequence shape = drawn.sequence();
        check(drawn.sequences(shape), shape, "seed " + seed + " " + drawn);
    }

    @Property(tries = 40)
    void gradientsOfGraphsAreThoseOfTheLoss(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), true);
        ExampleShape.Image shape = drawn.image();
        check(drawn.graph(shape), shape, "seed " + seed + " " + drawn);
    }

    private static void check(Dl4jModel model, ExampleShape shape, String what) {
        Dataset data = DrawnNetworks.data(shape);
        float[] gradients = gradients(model, shape, data, what);
        DoubleLoss loss = DoubleLoss.of(model, shape, data);
        Assume.that(loss.isSmooth());
        float largest = 0;
        for (float gradient : gradients) {
            largest = Math.max(largest, Math.abs(gradient));
        }
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < PARAMETERS; i++) {
            int parameter = random.nextInt(gradients.length);
            if (!loss.isRunningStatistic(parameter)) {
                double before = loss.at(parameter, -STEP);
                double after = loss.at(parameter, STEP);
                double tolerance = 2e-3 * largest + 1e-5;
                double bend = Math.abs(after - 2 * loss.at(parameter, 0) + before) / STEP;
                if (bend < tolerance) {
                    assertThat((double) gradients[parameter])
                            .as(what + " parameter " + parameter)
                            .isCloseTo((after - before) / (2 * STEP), within(tolerance));
                }
            }
        }
    }

    private static float[] gradients(
            Dl4jModel model, ExampleShape shape, Dataset data, String what) {
        KernelUse use = new KernelUse(true);
        InputLayout layout = InputLayout.of(model);
        try (Programs programs = new Programs(model, layout, use);
                Batch batch = new Batch(data, layout, data.size())) {
            batch.fill(IntStream.range(0, data.size()).toArray(), 0, data.size());
            Optional<TrainingProgram> training = programs.training(shape, data.size());
            assertThat(use.told()).as(what).isEmpty();
            Program program = training.orElseThrow().program();
            program.forward(batch.features(), batch.size(), () -> {});
            program.backward(batch.labels(), null, () -> {});
            return model.gradients().dup('c').data().asFloat();
        }
    }
}
