package dev.secateur.ui.map;

import java.util.ArrayList;
import java.util.List;

/** How large the boxes are: the wider, the more there is in them. */
final class MapBoxes {
    static final double NARROWEST = 216;
    static final double WIDEST = 320;
    static final double LARGE = 66;
    static final double SMALL = 28;

    private MapBoxes() {}

    static List<GraphLayout.Size> of(NetworkGraph graph, MapMeasure measure) {
        long most =
                graph.nodes().stream()
                        .flatMap(node -> node.layer().stream())
                        .mapToLong(measure::of)
                        .max()
                        .orElse(0);
        List<GraphLayout.Size> sizes = new ArrayList<>();
        for (MapNode node : graph.nodes()) {
            sizes.add(new GraphLayout.Size(width(node, measure, most), height(node)));
        }
        return sizes;
    }

    private static double width(MapNode node, MapMeasure measure, long most) {
        double share =
                most == 0 ? 0 : node.layer().map(l -> (double) measure.of(l) / most).orElse(0.0);
        return Math.rint(NARROWEST + share * (WIDEST - NARROWEST));
    }

    private static double height(MapNode node) {
        return node.isLarge() ? LARGE : SMALL;
    }
}
