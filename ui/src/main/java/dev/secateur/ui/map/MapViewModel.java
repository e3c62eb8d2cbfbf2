package dev.secateur.ui.map;

import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The network as a graph, in which the layer that is looked at can be chosen. */
public final class MapViewModel {
    private final ReadOnlyObjectWrapper<MapData> data = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<MapMeasure> measure =
            new SimpleObjectProperty<>(MapMeasure.PARAMETERS);
    private final Workbench workbench;
    private NetworkSummary network;
    private NetworkGraph graph;
    private GraphLayout layout;
    private int chosen = -1;

    /** Follows a workbench. */
    public MapViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(this::look);
        workbench.draft().previewProperty().subscribe(preview -> show());
        workbench.chosenLayerProperty().subscribe(number -> follow());
        measure.subscribe(of -> arrange());
    }

    /** What there is to see, another object with every preview; null while nothing is open. */
    public ReadOnlyObjectProperty<MapData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** What the width of a box tells. */
    public ObjectProperty<MapMeasure> measureProperty() {
        return measure;
    }

    /** Looks at a node; one that can be pruned is looked at everywhere. */
    public void choose(int node) {
        if (data.get() != null && node >= 0 && node < graph.nodes().size()) {
            chosen = node;
            int prunable = graph.nodes().get(node).prunable();
            if (prunable >= 0) {
                workbench.chosenLayerProperty().set(prunable);
            }
            show();
        }
    }

    /** Looks at the next node in a direction. */
    public void walk(GraphLayout.Direction direction) {
        if (data.get() != null && chosen >= 0) {
            choose(layout.next(chosen, direction));
        }
    }

    private void look(Revision revision) {
        NetworkSummary now = revision == null ? null : revision.summary();
        if (now != null && !now.equals(network)) {
            network = now;
            graph = NetworkGraph.of(now);
            chosen = graph.nodeOf(workbench.chosenLayerProperty().get());
        }
        arrange();
    }

    private void follow() {
        if (graph != null) {
            chosen = graph.nodeOf(workbench.chosenLayerProperty().get());
            show();
        }
    }

    private void arrange() {
        if (graph != null) {
            layout = GraphLayout.of(graph.sources(), MapBoxes.of(graph, measure.get()));
        }
        show();
    }

    private void show() {
        boolean isOpen = graph != null && workbench.revisionProperty().get() != null;
        data.set(isOpen ? new MapData(graph, layout, sparsity(), chosen, measure.get()) : null);
    }

    private List<OptionalDouble> sparsity() {
        List<ShownLayer> layers = ShownLayer.all(workbench);
        return graph.nodes().stream()
                .map(
                        node ->
                                node.isPrunable() && node.prunable() < layers.size()
                                        ? OptionalDouble.of(sparsity(layers.get(node.prunable())))
                                        : OptionalDouble.empty())
                .toList();
    }

    /** Between two networks there is no preview: then what is zero already. */
    private static double sparsity(ShownLayer layer) {
        return layer.cut() == null ? layer.index().statistics().sparsity() : layer.cut().sparsity();
    }
}
