package dev.secateur.ui.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dialogs that show nothing: no file is chosen unless a test says so, and what is asked is answered
 * as a test says.
 */
public final class AgreeingDialogs implements Dialogs {
    private final List<Question> asked = new ArrayList<>();
    private boolean agreeing = true;
    private Path figureFolder;

    /** What was asked so far. */
    public List<Question> asked() {
        return asked;
    }

    /** Answers questions so from now on. */
    public void agree(boolean yes) {
        agreeing = yes;
    }

    /** Saves figures into a folder from now on, under the names that are proposed. */
    public void saveFiguresIn(Path folder) {
        figureFolder = folder;
    }

    @Override
    public Optional<Path> networkToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> sessionToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> sessionToSave(Optional<Path> folder, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> networkToSave(Optional<Path> folder, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> figureToSave(Optional<Path> folder, String name, String ending) {
        return Optional.ofNullable(figureFolder).map(to -> to.resolve(name + "." + ending));
    }

    @Override
    public Optional<Path> dataFile(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> dataFolder(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Unsaved unsaved() {
        return Unsaved.DISCARD;
    }

    @Override
    public boolean isAgreed(Question question) {
        asked.add(question);
        return agreeing;
    }

    @Override
    public void fault(Throwable cause) {
        throw new AssertionError(cause);
    }
}
