package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;

class FxFrameSchedulerTest {
    private static final int FRAMES = 20;

    /** The first may come before the scheduler's timer is there, and the work with the second. */
    @Test
    void whatIsAskedForInEveryFrameIsDoneInEveryFrame() throws Exception {
        CompletableFuture<List<Integer>> doneByFrame = new CompletableFuture<>();
        Fx.call(
                () -> {
                    asking(new FxFrameScheduler(), doneByFrame).start();
                    return null;
                });

        List<Integer> done = doneByFrame.get(1, TimeUnit.MINUTES);

        assertThat(done).hasSize(FRAMES);
        for (int frame = 2; frame < FRAMES; frame++) {
            assertThat(done.get(frame) - done.get(frame - 1)).as("frame %d", frame).isOne();
        }
    }

    private static AnimationTimer asking(
            FrameScheduler scheduler, CompletableFuture<List<Integer>> doneByFrame) {
        int[] done = new int[1];
        List<Integer> seen = new ArrayList<>();
        Runnable work = scheduler.coalesce(() -> done[0]++);
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                seen.add(done[0]);
                work.run();
                work.run();
                if (seen.size() == FRAMES) {
                    stop();
                    doneByFrame.complete(seen);
                }
            }
        };
    }
}
