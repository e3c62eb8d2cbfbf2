package dev.secateur.ui.shell;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.FrameTimes;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;

/** How long the window's frames take, over all else in a corner. For those who build it. */
public final class FrameCounter extends Label {
    private static final double MILLIS_PER_SECOND = 1000;
    private static final int FRAMES = 30;

    private final FrameTimes times = new FrameTimes();
    private final Localization texts;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    times.pulse(now);
                    if (times.count() == FRAMES) {
                        show();
                    }
                }
            };

    /** A counter that is not shown and does not count. */
    public FrameCounter(Localization texts) {
        this.texts = texts;
        setId("frames");
        getStyleClass().add("frame-counter");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
        setViewOrder(-1);
        relocate(12, 4);
    }

    /** Shows it and counts, or neither. */
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            times.forget();
            timer.start();
        } else {
            timer.stop();
        }
    }

    private void show() {
        setText(
                texts.text(
                        "shell.frames",
                        Figures.fixed(MILLIS_PER_SECOND / times.mean(), 0),
                        Figures.fixed(times.percentile(0.95), 1),
                        Figures.fixed(times.percentile(1), 1)));
        autosize();
        times.forget();
    }
}
