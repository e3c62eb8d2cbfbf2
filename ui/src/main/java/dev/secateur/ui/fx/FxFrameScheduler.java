package dev.secateur.ui.fx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;

/**
 * The frame scheduler of the real window: one timer, which stops after a frame that needed nothing.
 * Started anew in the midst of a frame, it would come with every second one only.
 */
public final class FxFrameScheduler implements FrameScheduler {
    private final Set<Runnable> dirty = new LinkedHashSet<>();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    runDirty();
                }
            };

    @Override
    public Runnable coalesce(Runnable work) {
        return () -> {
            dirty.add(work);
            timer.start();
        };
    }

    private void runDirty() {
        if (dirty.isEmpty()) {
            timer.stop();
            return;
        }
        List<Runnable> now = List.copyOf(dirty);
        dirty.clear();
        now.forEach(Runnable::run);
    }
}
