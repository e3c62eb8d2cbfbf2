package dev.secateur.ui.workbench;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The layer that is looked at; another object with every preview. */
public final class ChosenLayer {
    private final ReadOnlyObjectWrapper<ShownLayer> layer = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;

    /** Follows a workbench. */
    public ChosenLayer(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(revision -> look());
        workbench.draft().previewProperty().subscribe(preview -> look());
        workbench.chosenLayerProperty().subscribe(number -> look());
    }

    /** The layer; null while there is none. */
    public ReadOnlyObjectProperty<ShownLayer> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    private void look() {
        List<ShownLayer> all = ShownLayer.all(workbench);
        int number = workbench.chosenLayerProperty().get();
        layer.set(number >= 0 && number < all.size() ? all.get(number) : null);
    }
}
