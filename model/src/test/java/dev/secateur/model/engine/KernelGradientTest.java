package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.engine.DrawnNetwork.Kind;
import dev.secateur.model.kernel.Program;
import java.util.Optional;
import java.util.SplittableRandom;
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
        check(DrawnNetwork.of(Kind.IMAGES, seed, true));
    }

    @Property(tries = 40)
    void gradientsOfSequenceLayersAreThoseOfTheLoss(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        check(DrawnNetwork.of(Kind.SEQUENCES, seed, true));
    }

    @Property(tries = 40)
    void gradientsOfGraphsAreThoseOfTheLoss(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        check(DrawnNetwork.of(Kind.GRAPH, seed, true));
    }

    private static void check(DrawnNetwork drawn) {
        float[] gradients = gradients(drawn);
        DoubleLoss loss = DoubleLoss.of(drawn.model(), drawn.shape(), drawn.data());
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
                            .as(drawn + " parameter " + parameter)
                            .isCloseTo((after - before) / (2 * STEP), within(tolerance));
                }
            }
        }
    }

    private static float[] gradients(DrawnNetwork drawn) {
        KernelUse use = new KernelUse(true);
        Dl4jModel model = drawn.model();
        InputLayout layout = InputLayout.of(model);
        int[] all = drawn.all();
        try (Programs programs = new Programs(model, layout, use);
                Batch batch = new Batch(drawn.data(), layout, all.length)) {
            batch.fill(all, 0, all.length);
            Optional<TrainingProgram> training = programs.training(drawn.shape(), all.length);
            assertThat(use.told()).as(drawn.what()).isEmpty();
            Program program = training.orElseThrow().program();
            program.forward(batch.features(), batch.size(), () -> {});
            program.backward(batch.labels(), null, () -> {});
            return model.gradients().dup('c').data().asFloat();
        }
    }
}
