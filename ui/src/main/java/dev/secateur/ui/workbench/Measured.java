package dev.secateur.ui.workbench;

/**
 * What was measured of a revision.
 *
 * @param <T> what that is
 * @param revision the revision's number
 * @param value what was measured
 * @param stale whether another revision is shown by now
 */
public record Measured<T>(int revision, T value, boolean stale) {
    Measured<T> seenFrom(int shown) {
        return new Measured<>(revision, value, revision != shown);
    }
}
