package dev.secateur.ui.control;

import javafx.scene.control.Label;

/** What a drawing says of the point under the mouse, over it and out of the mouse's way. */
public final class Reading extends Label {
    /** Not shown, and laid out by nobody but its drawing. */
    public Reading() {
        getStyleClass().add("sweep-reading");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }
}
