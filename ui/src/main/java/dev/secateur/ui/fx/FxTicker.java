package dev.secateur.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The ticker of the real window. */
public final class FxTicker implements Ticker {
    private static final double TICKS_PER_SECOND = 20;

    private final List<Runnable> looks = new ArrayList<>();
    private final Timeline timeline =
            new Timeline(
                    new KeyFrame(
                            Duration.seconds(1 / TICKS_PER_SECOND),
                            event -> looks.forEach(Runnable::run)));

    /** Stands still until the first look is added. */
    public FxTicker() {
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** Looks no more; a ticker that goes on keeps all that look. */
    public void stop() {
        timeline.stop();
        looks.clear();
    }

    @Override
    public void everyTick(Runnable look) {
        looks.add(look);
        timeline.play();
    }
}
