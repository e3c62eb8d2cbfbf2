package dev.secateur.ui.histogram;

import java.util.function.DoubleConsumer;

/** One change of the threshold, from its first movement until it is committed or taken back. */
final class ThresholdGesture {
    private final DoubleConsumer write;
    private DoubleConsumer onDragged = value -> {};
    private DoubleConsumer onCommitted = value -> {};
    private Runnable onCancelled = () -> {};
    private boolean active;
    private boolean moved;
    private double start;
    private double last;

    /**
     * Makes the gestures of a control.
     *
     * @param write shows a value that the gesture brought about
     */
    ThresholdGesture(DoubleConsumer write) {
        this.write = write;
    }

    void setOnDragged(DoubleConsumer action) {
        onDragged = action;
    }

    void setOnCommitted(DoubleConsumer action) {
        onCommitted = action;
    }

    void setOnCancelled(Runnable action) {
        onCancelled = action;
    }

    boolean active() {
        return active;
    }

    /** Where the gesture has brought the threshold. */
    double last() {
        return last;
    }

    void begin(double value) {
        active = true;
        moved = false;
        start = value;
        last = value;
    }

    void move(double value) {
        if (active && value != last) {
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
