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

    /** Asks for a network to open. */
    Optional<Path> networkToOpen(Optional<Path> folder);

    /** Asks where to save a network. */
    Optional<Path> networkToSave(Optional<Path> folder, String name);

    /** Asks for a file with data. */
    Optional<Path> dataFile(Optional<Path> folder);

    /** Asks for a folder with data. */
    Optional<Path> dataFolder(Optional<Path> folder);

    /** Asks what to do with a network that was not saved. */
    Unsaved unsaved();

    /** Tells of a fault of ours, with details to copy; the work goes on. */
    void fault(Throwable cause);
}
