package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPlan;
import dev.secateur.model.compaction.CompactionPreview;
import dev.secateur.model.compaction.CompactionPreview.Cost;
import dev.secateur.model.compaction.PreviewCompaction;
import dev.secateur.model.compaction.Reason;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Mask;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.assertj.core.data.Offset;

/** Compacts drawn networks with drawn masks; DL4J's own layers judge. */
class CompactionEqualityTest {
    private static final int[] UNITS = new int[2];

    @BeforeContainer
    static void oneThread() {
        new Engine(1);
    }

    /** Networks that stay as they are would answer the same, too. */
    @AfterContainer
    static void muchWasRemoved() {
        assertThat(UNITS[1]).isLessThan(UNITS[0] * 3 / 4);
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void stacksOfImageLayersAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Image shape = drawn.image();
        compare(drawn.images(shape), shape, seed, drawn);
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void stacksOfSequenceLayersAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Sequence shape = drawn.sequence();
        compare(drawn.sequences(shape), shape, seed, drawn);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void denseStacksAnswerTheSame(@ForAll @LongRange(min = 0, max = 999_999) long seed) {
        DrawnNetworks drawn = new DrawnNetworks(new SplittableRandom(seed), false);
        ExampleShape.Vector shape = new ExampleShape.Vector(drawn.between(1, 40));
        compare(drawn.vectors(shape), shape, seed, drawn);
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void branchesOfImageLayersAnswerTheSame(@ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnBranches drawn = new DrawnBranches(new SplittableRandom(seed));
        ExampleShape.Image shape = new ExampleShape.Image(2, 9, 8);
        compare(drawn.images(shape), shape, seed, drawn);
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void branchesOfRecurrentLayersAnswerTheSame(
            @ForAll @LongRange(min = 0, max = 99_999) long seed) {
        DrawnBranches drawn = new DrawnBranches(new SplittableRandom(seed));
        ExampleShape.Sequence shape = new ExampleShape.Sequence(2, 5);
        compare(drawn.sequences(shape), shape, seed, drawn);
    }

    private static void compare(Dl4jModel model, ExampleShape shape, long seed, Object drawn) {
        SplittableRandom random = new SplittableRandom(seed);
        String what = "seed " + seed + " " + drawn;
        DrawnMasks.moveBiases(model, random);
        try (Network network = new Network(model, Optional.of(shape), new KernelUse(false))) {
            network.holdAtZero(DrawnMasks.draw(network, random));
            Dataset data = DrawnNetworks.data(shape);
            Function<Network, float[]> answers =
                    of -> of.outputs(data, 0, data.size(), new CancellationToken());
            Optional<float[]> expected = attempt(network, answers);
            Assume.that(expected.isPresent());
            String before = network.configurationJson();
            int multiple = random.nextInt(3) == 0 ? 2 : 1;
            CompactionOptions options = new CompactionOptions(multiple, OptionalDouble.empty());
            CompactionPlan plan = CompactionPlan.of(network.structure().topology(), options);
            CompactionPreview preview =
                    new PreviewCompaction(network, Mask.empty(network.weights().size()), options)
                            .run(JobContext.silent());
            try (Network smaller = network.structure().rebuilt(plan.rebuild())) {
                assertClose(answers.apply(smaller), expected.get(), what + " " + plan.layers());
                assertThat(network.configurationJson()).as(what).isEqualTo(before);
                assertThat(preview.after()).as(what).isEqualTo(Cost.of(smaller.summary("")));
                assertThat(preview.layers()).as(what).isEqualTo(plan.layers());
                if (multiple == 1 && !hasEmptied(plan)) {
                    assertFinished(smaller, what);
                }
                count(plan);
            }
        }
    }

    /** DL4J fails by itself on some networks, such as poolings of sequences with channels last. */
    private static Optional<float[]> attempt(Network network, Function<Network, float[]> answers) {
        try {
            return Optional.of(answers.apply(network));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void assertClose(float[] actual, float[] expected, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        double largest = 1;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < actual.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= 1e-4 * largest)) {
                assertThat(actual[i])
                        .as(what)
                        .isCloseTo(expected[i], Offset.offset((float) (1e-4 * largest)));
            }
        }
    }

    private static void assertFinished(Network smaller, String what) {
        CompactionPlan again =
                CompactionPlan.of(smaller.structure().topology(), CompactionOptions.DEFAULT);
        assertThat(again.changesNothing()).as(what + " again: " + again.layers()).isTrue();
    }

    /** What stays of an emptied layer may keep more of others than it would have to. */
    private static boolean hasEmptied(CompactionPlan plan) {
        return plan.layers().stream()
                .flatMap(layer -> layer.reason().stream())
                .anyMatch(reason -> reason.kind() == Reason.Kind.LEAST_WIDTH);
    }

    private static void count(CompactionPlan plan) {
        List<BitSet> kept = plan.rebuild().kept();
        plan.layers().forEach(layer -> UNITS[0] += layer.unitsBefore());
        plan.layers().forEach(layer -> UNITS[1] += layer.unitsAfter());
        assertThat(kept).noneMatch(BitSet::isEmpty);
    }
}
