package dev.secateur.ui.shell;

/** How much memory this process takes; cheap enough to be asked every tick. */
@FunctionalInterface
public interface MemoryGauge {
    /** The bytes it took when they were last measured; 0 before that. */
    long bytes();
}
