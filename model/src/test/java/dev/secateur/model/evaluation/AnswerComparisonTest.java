package dev.secateur.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerComparisonTest {
    private static final int FEATURES = 5;
    private static final List<String> CLASSES = List.of("ash", "birch", "cedar");
    private static final Dataset DATA = examples(150);

    private final Engine engine = new Engine(1);
    private final Network first = network(FEATURES, 1);
    private final Network second = network(FEATURES, 2);

    @Test
    void whatChangedIsWhatAskingOneExampleAfterTheOtherFinds() {
        AnswerChanges changes = compare(second, DATA);
        List<ChangedAnswer> expected = new ArrayList<>();
        for (int i = 0; i < DATA.size(); i++) {
            int before = answer(first, DATA, i);
            int after = answer(second, DATA, i);
            if (before != after) {
                expected.add(new ChangedAnswer(i, DATA.label(i), before, after));
            }
        }
        assertThat(changes.changed()).isEqualTo(expected).isNotEmpty();
        assertThat(changes.examples()).isEqualTo(150);
    }

    @Test
    void theThreeKindsOfChangeAccountForTheDifferenceInAccuracy() {
        AnswerChanges changes = compare(second, DATA);
        long rightBefore = right(first);
        long rightAfter = right(second);
        assertThat(changes.wrongToRight().size() - changes.rightToWrong().size())
                .isEqualTo((int) (rightAfter - rightBefore));
        assertThat(changes.rightToWrong()).allMatch(one -> one.before() == one.label());
        assertThat(changes.wrongToRight()).allMatch(one -> one.after() == one.label());
        assertThat(
                        changes.rightToWrong().size()
                                + changes.wrongToRight().size()
                                + changes.otherwiseWrong().size())
                .isEqualTo(changes.changed().size());
    }

    @Test
    void aNetworkAnswersAsItselfDoes() {
        assertThat(compare(first, DATA).changed()).isEmpty();
    }

    @Test
    void eachNetworkTakesTheExamplesInItsOwnWay() {
        Dataset narrow = new DataSplit(DATA, DATA).keeping(List.of(0, 3)).heldOut();
        Network small = network(2, 3);
        AnswerChanges changes = compare(small, narrow);
        List<Integer> expected =
                IntStream.range(0, DATA.size())
                        .filter(i -> answer(first, DATA, i) != answer(small, narrow, i))
                        .boxed()
                        .toList();
        assertThat(changes.changed()).extracting(ChangedAnswer::example).isEqualTo(expected);
    }

    @Test
    void itStopsWhereverItIsAskedTo() {
        for (int stop = 0; stop < 5; stop++) {
            CancellationToken token = new CancellationToken();
            int[] left = {stop};
            JobContext context =
                    new JobContext(
                            token,
                            progress -> {
                                if (left[0]-- == 0) {
                                    token.cancel();
                                }
                            });
            assertThatThrownBy(() -> new AnswerComparison(first, DATA, second, DATA).run(context))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void otherExamplesCannotBeCompared() {
        assertThatThrownBy(() -> new AnswerComparison(first, DATA, second, DATA.head(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AnswerChanges compare(Network other, Dataset as) {
        return new AnswerComparison(first, DATA, other, as).run(JobContext.silent());
    }

    private static long right(Network network) {
        return IntStream.range(0, DATA.size())
                .filter(i -> answer(network, DATA, i) == DATA.label(i))
                .count();
    }

    private static int answer(Network network, Dataset data, int example) {
        float[] all = network.predict(data, example, example + 1, new CancellationToken());
        int best = 0;
        for (int c = 1; c < all.length; c++) {
            best = all[c] > all[best] ? c : best;
        }
        return best;
    }

    private Network network(int inputs, long seed) {
        ExampleShape shape = new ExampleShape.Vector(inputs);
        return engine.build(Architecture.parse("mlp:6"), shape, 3, seed, Optimizer.adam());
    }

    private static Dataset examples(int count) {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[count * FEATURES];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        int[] labels = IntStream.range(0, count).map(i -> random.nextInt(3)).toArray();
        return Dataset.ofFloats(
                "noise", new ExampleShape.Vector(FEATURES), CLASSES, values, labels);
    }
}
