package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxDispatcherTest {
    private final List<String> order = new ArrayList<>();

    @Test
    void workFromTheJavaFxThreadRunsAfterWhatRunsThereNow() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Fx.call(
                () -> {
                    new FxDispatcher()
                            .execute(
                                    () -> {
                                        order.add("outcome on " + Platform.isFxApplicationThread());
                                        done.countDown();
                                    });
                    return order.add("handle");
                });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(order).containsExactly("handle", "outcome on true");
    }
}
