package dev.secateur.ui.fx;

import java.nio.file.Path;
import java.util.Optional;

/** What is asked in a window of its own: places of files, and what to do with unsaved work. */
public interface Dialogs {
    /** What to do with unsaved work. */
    enum Unsaved {
        SAVE,
        DISCARD,
        STAY
    }

    /**
     * Something that cannot be undone.
     *
     * @param heading what is meant
     * @param text what would happen
     * @param action what the button says that does it
     */
    record Question(String heading, String text, String action) {}

    /** Asks for a network to open. */
    Optional<Path> networkToOpen(Optional<Path> folder);

    /** Asks where to save a network. */
    Optional<Path> networkToSave(Optional<Path> folder, String name);

    /** Asks for a session to take in. */
    Optional<Path> sessionToOpen(Optional<Path> folder);

    /** Asks where to write a session. */
    Optional<Path> sessionToSave(Optional<Path> folder, String name);

    /**
     * Asks where to save what a chart shows.
     *
     * @param name what it is called, without an ending
     * @param ending of the kind of file, without a dot
     */
    Optional<Path> figureToSave(Optional<Path> folder, String name, String ending);

    /** Asks for a file with data. */
    Optional<Path> dataFile(Optional<Path> folder);

    /** Asks for a folder with data. */
    Optional<Path> dataFolder(Optional<Path> folder);

    /** Asks what to do with a network that was not saved. */
    Unsaved unsaved();

    /** Asks whether to do something that cannot be undone. */
    boolean isAgreed(Question question);

    /** Tells of a fault of ours, with details to copy; the work goes on. */
    void fault(Throwable cause);
}
