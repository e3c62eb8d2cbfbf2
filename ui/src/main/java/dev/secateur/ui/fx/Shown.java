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
        ObservableValue<Boolean> known = when.orElse(false);
        node.visibleProperty().bind(known);
        node.managedProperty().bind(known);
    }
}
