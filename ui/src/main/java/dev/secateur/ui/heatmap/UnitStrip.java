package dev.secateur.ui.heatmap;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A few units of a layer, their incoming weights each as a magnified image. */
public final class UnitStrip extends VBox {
    private static final double SIDE = 96;

    private final ObservableList<Unit> units = FXCollections.observableArrayList();
    private final ObjectProperty<HeatmapMode> mode =
            new SimpleObjectProperty<>(this, "mode", HeatmapMode.WEIGHTS);

    /**
     * A unit.
     *
     * @param name such as "neuron 17"
     * @param grid its incoming weights
     * @param goes which of them go
     */
    public record Unit(String name, WeightGrid grid, PrunedWeights goes) {}

    /** Makes an empty strip. */
    public UnitStrip() {
        getStyleClass().add("unit-strip");
        setMinHeight(0);
        units.addListener((InvalidationListener) observable -> show());
    }

    /** The units shown, from the top; setting other grids under the same number repaints. */
    public ObservableList<Unit> units() {
        return units;
    }

    /** What the colours tell. */
    public ObjectProperty<HeatmapMode> modeProperty() {
        return mode;
    }

    private void show() {
        while (getChildren().size() > units.size()) {
            getChildren().remove(getChildren().size() - 1);
        }
        while (getChildren().size() < units.size()) {
            getChildren().add(new Entry());
        }
        for (int i = 0; i < units.size(); i++) {
            ((Entry) getChildren().get(i)).show(units.get(i));
        }
    }

    private final class Entry extends VBox {
        private final Label name = new Label();
        private final HeatmapImage image = new HeatmapImage();

        Entry() {
            getStyleClass().add("unit");
            image.setMinSize(0, 0);
            image.setPrefSize(SIDE, SIDE);
            image.setMaxSize(SIDE, SIDE);
            setMinHeight(0);
            VBox.setVgrow(image, Priority.ALWAYS);
            VBox.setVgrow(this, Priority.ALWAYS);
            setMaxHeight(USE_PREF_SIZE);
            image.modeProperty().bind(mode);
            getChildren().addAll(name, image);
        }

        void show(Unit unit) {
            name.setText(unit.name());
            image.gridProperty().set(unit.grid());
            image.goesProperty().set(unit.goes());
        }
    }
}
