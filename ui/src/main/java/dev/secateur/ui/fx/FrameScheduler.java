package dev.secateur.ui.fx;

/**
 * Runs work once in the next frame, however often it was asked for. This is how a drag that moves a
 * value a thousand times a second costs one update a frame.
 */
public interface FrameScheduler {
    /**
     * Takes a piece of work that is to run at most once a frame.
     *
     * @param work run on the JavaFX thread
     * @return marks the work as needed; may be called on the JavaFX thread only
     */
    Runnable coalesce(Runnable work);
}
