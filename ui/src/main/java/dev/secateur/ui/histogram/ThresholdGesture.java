package dev.secateur.ui.histogram;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * One change of the threshold, from its first movement until it is committed or taken back.
 *
 * @param <T> what a threshold is
 */
final class ThresholdGesture<T> {
    private final Consumer<T> write;
    private Consumer<T> onDragged = value -> {};
    private Consumer<T> onCommitted = value -> {};
    private Runnable onCancelled = () -> {};
    private boolean active;
    private boolean moved;
    private T start;
    private T last;

    /**
     * Makes the gestures of a control.
     *
     * @param write shows a value that the gesture brought about
     */
    ThresholdGesture(Consumer<T> write) {
        this.write = write;
    }

    void setOnDragged(Consumer<T> action) {
        onDragged = action;
    }

    void setOnCommitted(Consumer<T> action) {
        onCommitted = action;
    }

    void setOnCancelled(Runnable action) {
        onCancelled = action;
    }

    boolean active() {
        return active;
    }

    /** Where the gesture has brought the threshold. */
    T last() {
        return last;
    }

    void begin(T value) {
        active = true;
        moved = false;
        start = value;
        last = value;
    }

    void move(T value) {
        if (active && !Objects.equals(value, last)) {
            moved = true;
            last = value;
            write.accept(value);
            onDragged.accept(value);
        }
    }

    /** Ends the gesture; one that never moved is none. */
    void commit() {
        if (active) {
            active = false;
            if (moved) {
                onCommitted.accept(last);
            }
        }
    }

    /** Ends the gesture where it began. */
    void cancel() {
        if (active) {
            active = false;
            if (moved) {
                write.accept(start);
                onCancelled.run();
            }
        }
    }
}
