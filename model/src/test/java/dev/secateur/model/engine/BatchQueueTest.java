package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BatchQueueTest {
    private static final InputLayout PLAIN = new InputLayout(InputLayout.Kind.VECTOR, 16, false);

    private final Dataset data = NetworkTest.images(50, 4, 3);
    private final AtomicReference<Thread> layingOut = new AtomicReference<>();

    @ParameterizedTest
    @CsvSource({"VECTOR, 1", "VECTOR, 8", "IMAGE, 7", "IMAGE, 50", "IMAGE, 80"})
    void itGivesTheSameBatchesInTheSameOrderAsLaidOutDirectly(InputLayout.Kind kind, int size) {
        Dataset coloured = coloured();
        InputLayout layout = new InputLayout(kind, 3, false);
        int[] order = reversed(50);
        try (BatchQueue queue = new BatchQueue(coloured, layout, size, BatchQueueTest::fill);
                Batch direct = new Batch(coloured, layout, 50)) {
            for (int epoch = 0; epoch < 2; epoch++) {
                queue.begin(order);
                for (int from = 0; from < 50; from += size) {
                    direct.fill(order, from, Math.min(50, from + size));
                    assertSame(queue.next(), direct);
                }
            }
            assertThatThrownBy(queue::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static void assertSame(Batch batch, Batch direct) {
        int floats = direct.size() * direct.shape().size();
        assertThat(batch.examples()).isEqualTo(direct.examples());
        assertThat(batch.labels()).isEqualTo(direct.labels());
        assertThat(Arrays.copyOf(batch.features().array(), floats))
                .isEqualTo(Arrays.copyOf(direct.features().array(), floats));
    }

    private static Dataset coloured() {
        float[] values = new float[50 * 12];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        int[] labels = IntStream.range(0, 50).map(i -> i % 2).toArray();
        ExampleShape shape = new ExampleShape.Image(3, 2, 2);
        return Dataset.ofFloats("coloured", shape, List.of("a", "b"), values, labels);
    }

    private static int[] reversed(int count) {
        return IntStream.range(0, count).map(i -> count - 1 - i).toArray();
    }

    private static void fill(Batch batch, int[] examples) {
        batch.fill(examples, 0, examples.length);
    }

    @Test
    void aBatchStaysAsItIsUntilTheNextIsTaken() {
        CountDownLatch ahead = new CountDownLatch(3);
        try (BatchQueue queue =
                new BatchQueue(
                        data,
                        PLAIN,
                        5,
                        (batch, examples) -> {
                            fill(batch, examples);
                            ahead.countDown();
                        })) {
            queue.begin(reversed(50));
            Batch batch = queue.next();
            ahead.await();
            assertThat(batch.examples()).containsExactly(49, 48, 47, 46, 45);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void closingWhileItIsFullEndsTheThread(int taken) throws InterruptedException {
        try (BatchQueue queue = new BatchQueue(data, PLAIN, 5, this::fillAndTell)) {
            queue.begin(reversed(50));
            for (int i = 0; i <= taken; i++) {
                queue.next();
            }
        }
        assertThreadEnds();
    }

    /** Its last steps come after the executor has called it done. */
    private void assertThreadEnds() throws InterruptedException {
        layingOut.get().join(10_000);
        assertThat(layingOut.get().isAlive()).isFalse();
    }

    private void fillAndTell(Batch batch, int[] examples) {
        layingOut.set(Thread.currentThread());
        fill(batch, examples);
    }

    @Test
    void closingWhileItWaitsForWorkEndsTheThread() throws InterruptedException {
        try (BatchQueue queue = new BatchQueue(data, PLAIN, 50, this::fillAndTell)) {
            queue.begin(reversed(50));
            queue.next();
        }
        assertThreadEnds();
    }

    @Test
    void closingEndsTheWaitForABatchThatNeverComes() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        BatchQueue queue =
                new BatchQueue(
                        data,
                        PLAIN,
                        5,
                        (batch, examples) -> {
                            layingOut.set(Thread.currentThread());
                            begun.countDown();
                            never.await();
                        });
        queue.begin(reversed(50));
        CompletableFuture<Void> closer =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                begun.await();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                            queue.close();
                        });
        assertThatThrownBy(queue::next).isInstanceOf(CancellationException.class);
        assertThatThrownBy(queue::next).isInstanceOf(CancellationException.class);
        closer.join();
        assertThreadEnds();
    }

    @Test
    void anExceptionInLayingOutIsThrownWhereItsBatchWasToCome() {
        try (BatchQueue queue = new BatchQueue(data, PLAIN, 2, BatchQueueTest::fill)) {
            queue.begin(new int[] {0, 1, 2, 50, 4, 5});
            assertThat(queue.next().examples()).containsExactly(0, 1);
            assertThatThrownBy(queue::next).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(queue.next().examples()).containsExactly(4, 5);
        }
    }

    @Test
    void anErrorInLayingOutIsThrownToo() {
        OutOfMemoryError error = new OutOfMemoryError("made up");
        BatchQueue.Filling failing =
                (batch, examples) -> {
                    throw error;
                };
        try (BatchQueue queue = new BatchQueue(data, PLAIN, 2, failing)) {
            queue.begin(new int[] {0, 1});
            assertThatThrownBy(queue::next).isSameAs(error);
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void trainingWithItGivesTheVeryParametersThatFittingDirectlyGives(Arithmetic arithmetic) {
        for (String architecture : List.of("mlp:8", "digits-cnn")) {
            Engine engine = new Engine(1, arithmetic);
            Dataset images = NetworkTest.images(50, 8, 3);
            try (Network direct = build(engine, architecture, images);
                    Network queued = build(engine, architecture, images)) {
                assertThat(parameters(queued)).isEqualTo(parameters(direct));
                int[] order = reversed(50);
                for (int from = 0; from < 100; from += 8) {
                    int at = from % 56;
                    direct.fit(images, Arrays.copyOfRange(order, at, Math.min(50, at + 8)));
                }
                fitQueued(queued, images, order);
                assertThat(parameters(queued)).isEqualTo(parameters(direct));
            }
        }
    }

    private static void fitQueued(Network network, Dataset images, int[] order) {
        try (BatchQueue queue = network.training().batches(images, 8)) {
            queue.begin(order);
            queue.begin(order);
            for (int step = 0; step < 13; step++) {
                network.training().fit(queue.next());
            }
        }
    }

    private static Network build(Engine engine, String architecture, Dataset images) {
        return engine.build(
                Architecture.parse(architecture), images.shape(), 3, 1, Optimizer.adam());
    }

    private static List<Float> parameters(Network network) {
        return network.weights().stream()
                .flatMap(layer -> IntStream.range(0, layer.size()).mapToObj(layer::value))
                .toList();
    }
}
