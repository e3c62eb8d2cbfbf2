package dev.secateur.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javafx.animation.AnimationTimer;

/**
 * How long a start takes, for a benchmark that asks for it by the property {@link #PROPERTY}: where
 * to write, for each phase, the seconds since the moment that {@link #BEGIN} tells. For the JavaFX
 * thread.
 */
public final class StartTimes {
    /** A file. */
    public static final String PROPERTY = "secateur.start-times";

    /** When the process was begun, in milliseconds since 1970; what the system says drifts. */
    public static final String BEGIN = "secateur.start-begin";

    /**
     * The pulse that lays everything out, the one that waits until that is painted, and one more.
     */
    private static final int PULSES = 3;

    private static final double MILLIS_PER_SECOND = 1e3;

    private final Properties seconds = new Properties();
    private final Optional<Path> target;

    StartTimes(Optional<Path> target) {
        this.target = target;
    }

    static StartTimes wanted() {
        return new StartTimes(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of));
    }

    void reached(StartPhase phase) {
        if (target.isPresent()) {
            seconds.setProperty(phase.key(), String.format(Locale.ROOT, "%.3f", sinceBegin()));
        }
    }

    private static double sinceBegin() {
        return (System.currentTimeMillis() - Long.getLong(BEGIN)) / MILLIS_PER_SECOND;
    }

    /** Writes as soon as what there is now is painted. */
    void endWithNextFrame(Runnable onEnd) {
        target.ifPresent(
                file ->
                        new AnimationTimer() {
                            private int pulses;

                            @Override
                            public void handle(long now) {
                                pulses++;
                                if (pulses == PULSES) {
                                    stop();
                                    reached(StartPhase.FRAME);
                                    write(file);
                                    onEnd.run();
                                }
                            }
                        }.start());
    }

    private void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            seconds.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
