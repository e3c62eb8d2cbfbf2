package dev.secateur.ui.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes that are there only at times. */
public final class Shown {
    private Shown() {}

    /**
     * Shows a node and gives it room only while a value is true.
     *
     * @param when counts as false while it is null
     */
    public static void only(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when.orElse(false));
        takesRoomOnlyWhileVisible(node);
    }

    /**
     * Gives a node room only while it is visible. Bound, it would lay out all around it whenever
     * what its visibility hangs on changes, though it stays.
     */
    public static void takesRoomOnlyWhileVisible(Node node) {
        node.visibleProperty().subscribe(node::setManaged);
    }
}
