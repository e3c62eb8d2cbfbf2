package dev.secateur.ui.shell;

import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.workbench.Workbench;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;

/** What the keyboard and dropped files do, wherever the focus is. */
public final class Shortcuts {
    private Shortcuts() {}

    /** Adds the keys to a scene and lets networks be dropped on it. */
    public static void add(
            Scene scene, ShellViewModel shell, PruningViewModel pruning, Workbench workbench) {
        key(scene, KeyCode.O, shell::openFile);
        key(scene, KeyCode.S, shell::save);
        key(scene, KeyCode.Z, workbench::undo);
        key(scene, KeyCode.Y, workbench::redo);
        key(scene, KeyCode.Z, workbench::redo, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.ENTER, pruning::pruneOrCancel);
        acceptFiles(scene, shell);
    }

    /** Adds the key that shows how long frames take. */
    public static void addFrames(Scene scene, FrameCounter frames) {
        key(scene, KeyCode.F, frames::toggle, KeyCombination.SHIFT_DOWN);
    }

    private static void key(
            Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] modifiers = java.util.Arrays.copyOf(more, more.length + 1);
        modifiers[more.length] = KeyCombination.SHORTCUT_DOWN;
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }

    private static void acceptFiles(Scene scene, ShellViewModel shell) {
        scene.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                    }
                    event.consume();
                });
        scene.setOnDragDropped(
                event -> {
                    boolean any = event.getDragboard().hasFiles();
                    if (any) {
                        shell.open(event.getDragboard().getFiles().get(0).getPath());
                    }
                    event.setDropCompleted(any);
                    event.consume();
                });
    }
}
