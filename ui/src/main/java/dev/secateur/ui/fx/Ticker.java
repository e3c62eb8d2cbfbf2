package dev.secateur.ui.fx;

/** Lets something look at moving values again and again, at most 30 times a second. */
@FunctionalInterface
public interface Ticker {
    /** Calls the look on the JavaFX thread from now on. */
    void everyTick(Runnable look);
}
