package dev.secateur.ui.layers;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.histogram.ThresholdEdit;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The layers as rows, which of them take part, and the least share that each keeps. */
public final class LayersViewModel {
    /** What a layer keeps at least when that is switched on for the first time. */
    private static final double USUAL_LEAST = 0.05;

    private final ObservableList<LayerRow> rows = FXCollections.observableArrayList();

    /** One for all: a view that nobody holds takes its listeners with it. */
    private final ObservableList<LayerRow> rowsView =
            FXCollections.unmodifiableObservableList(rows);

    private final ReadOnlyBooleanWrapper keepsLeast = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper leastKept = new ReadOnlyDoubleWrapper(USUAL_LEAST);
    private final Workbench workbench;

    /** Follows a workbench. */
    public LayersViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(this::showLayers);
        workbench.draft().previewProperty().subscribe(preview -> showCuts());
        workbench.draft().planProperty().subscribe(plan -> show(plan.spec()));
    }

    /** One row for each prunable layer, in order. */
    public ObservableList<LayerRow> rows() {
        return rowsView;
    }

    /** The row that is looked at. */
    public IntegerProperty chosenProperty() {
        return workbench.chosenLayerProperty();
    }

    /** The rows that are chosen; they are dragged together where each has an amount of its own. */
    public ReadOnlyObjectProperty<Set<Integer>> togetherProperty() {
        return workbench.layers().togetherProperty();
    }

    /** Looks at a row and chooses others with it. */
    public void choose(int number, Set<Integer> others) {
        workbench.layers().choose(number, others);
    }

    /** Whether each layer keeps a least share. */
    public ReadOnlyBooleanProperty keepsLeastProperty() {
        return keepsLeast.getReadOnlyProperty();
    }

    /** The share that each layer keeps at least, when that is switched on. */
    public ReadOnlyDoubleProperty leastKeptProperty() {
        return leastKept.getReadOnlyProperty();
    }

    /** Lets a layer take part or leaves it out; the last one stays in. */
    public void include(LayerRow row, boolean in) {
        if (in || !row.lastIncludedProperty().get()) {
            workbench.draft().reviseSpec(spec -> row.included(spec, in));
            workbench.history().commitDraft();
        }
    }

    /**
     * Takes a row's own threshold to a weight, in the midst of a gesture: that of its side, where
     * the sides are apart, else both.
     */
    public void dragTo(LayerRow row, double weight) {
        int number = rows.indexOf(row);
        if (number >= 0 && row.draggableProperty().get()) {
            var indexes = workbench.revisionProperty().get().pruner().indexes();
            var chosen = workbench.layers().togetherProperty().get();
            workbench
                    .draft()
                    .reviseSpec(
                            s ->
                                    ThresholdEdit.together(
                                            bounds(s, row, weight), s, indexes, number, chosen));
        }
    }

    private static Bounds bounds(PruningSpec spec, LayerRow row, double weight) {
        double t = Math.abs(weight);
        return spec.isTwoSided(row.info().name())
                ? row.boundsProperty().get().with(weight < 0, t)
                : Bounds.both(t);
    }

    /** Ends a gesture. */
    public void commit() {
        workbench.history().commitDraft();
    }

    /** Gives a gesture up. */
    public void revert() {
        workbench.history().revertDraft();
    }

    /** Switches the least share on or off. */
    public void keepLeast(boolean on) {
        workbench.draft().reviseSpec(spec -> spec.withLeastKept(on ? leastKept.get() : 0));
        workbench.history().commitDraft();
    }

    /** Sets the least share and switches it on; one that is no share is passed over. */
    public void setLeastKept(double share) {
        if (share > 0 && share <= 1) {
            workbench.draft().reviseSpec(spec -> spec.withLeastKept(share));
            workbench.history().commitDraft();
        }
    }

    /** Opens a bundled network to try things on. */
    public void openExample() {
        workbench.open("lenet-300-100", () -> {});
    }

    private void showLayers(Revision revision) {
        List<LayerRow> fresh = revision == null ? List.of() : rowsOf(revision.summary().layers());
        if (!sameAs(fresh)) {
            rows.setAll(fresh);
        }
        show(workbench.draft().planProperty().get().spec());
        showCuts();
    }

    private boolean sameAs(List<LayerRow> fresh) {
        boolean same = fresh.size() == rows.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = rows.get(i).describes(fresh.get(i));
        }
        return same;
    }

    private void showCuts() {
        List<ShownLayer> layers = ShownLayer.all(workbench);
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        for (int i = 0; i < Math.min(rows.size(), layers.size()); i++) {
            rows.get(i).show(layers.get(i), spec);
        }
    }

    private void show(PruningSpec spec) {
        rows.forEach(row -> row.show(spec, rows.size()));
        keepsLeast.set(spec.leastKept() > 0);
        if (spec.leastKept() > 0) {
            leastKept.set(spec.leastKept());
        }
    }

    /** What cannot be pruned goes with the row above it; before the first row, with that one. */
    private static List<LayerRow> rowsOf(List<LayerInfo> layers) {
        List<LayerRow> made = new ArrayList<>();
        List<LayerInfo> before = new ArrayList<>();
        int i = 0;
        while (i < layers.size()) {
            LayerInfo layer = layers.get(i++);
            if (!layer.isPrunable()) {
                before.add(layer);
                continue;
            }
            List<LayerInfo> after = new ArrayList<>();
            while (i < layers.size() && !layers.get(i).isPrunable()) {
                after.add(layers.get(i++));
            }
            made.add(new LayerRow(layer, List.copyOf(before), List.copyOf(after)));
            before.clear();
        }
        return made;
    }
}
