package dev.secateur.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * Scrolls what changes with every frame. JavaFX keeps a picture of all that is scrolled, which
 * would be painted anew, whole, whenever a figure in it changes.
 */
public final class LiveScrollPane extends ScrollPane {
    /** Scrolls a node. */
    public LiveScrollPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        lookup(".viewport").setCache(false);
        return skin;
    }
}
