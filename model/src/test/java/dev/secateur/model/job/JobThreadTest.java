package dev.secateur.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JobThreadTest {
    @Test
    void jobsRunInTheOrderTheyCame() {
        StringBuilder order = new StringBuilder();
        try (JobThread thread = new JobThread("jobs")) {
            thread.start(context -> order.append("a"));
            thread.start(context -> order.append("b"));
            thread.start(context -> order.append("c")).outcome().join();
        }
        assertThat(order.toString()).isEqualTo("abc");
    }

    @Test
    void closingCancelsWhatRunsAndWhatWaits() {
        CountDownLatch begun = new CountDownLatch(1);
        JobHandle<Boolean> running;
        JobHandle<Boolean> waiting;
        try (JobThread thread = new JobThread("jobs")) {
            running =
                    thread.start(
                            context -> {
                                begun.countDown();
                                while (true) {
                                    context.token().throwIfCancelled();
                                }
                            });
            waiting = thread.start(context -> true);
            awaitUnchecked(begun);
        }
        assertThat(running.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(waiting.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void aJobThatComesAfterTheClosingIsCancelled() {
        JobThread thread = new JobThread("jobs");
        thread.close();

        assertThat(thread.start(context -> true).outcome().join())
                .isInstanceOf(Outcome.Cancelled.class);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
