package dev.secateur.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

/** Whether a node and all that it stands in are visible: false on a tab that is not chosen. */
public final class TreeVisibility {
    private final Node node;
    private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper();
    private final List<Node> chain = new ArrayList<>();
    private final InvalidationListener changed = observable -> follow();

    /** Follows a node, wherever it is moved. */
    public TreeVisibility(Node node) {
        this.node = node;
        follow();
    }

    /** Whether the node could be seen if its window is. */
    public ReadOnlyBooleanProperty visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    private void follow() {
        for (Node old : chain) {
            old.visibleProperty().removeListener(changed);
            old.parentProperty().removeListener(changed);
        }
        chain.clear();
        boolean all = true;
        for (Node each = node; each != null; each = each.getParent()) {
            chain.add(each);
            each.visibleProperty().addListener(changed);
            each.parentProperty().addListener(changed);
            all &= each.isVisible();
        }
        visible.set(all);
    }
}
