package dev.secateur.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.NetworkSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkGraphTest {
    private static final LayerInfo STEM = layer("stem", LayerType.CONVOLUTION, "1×4×4 → 3×4×4", 9);
    private static final LayerInfo BACK = layer("back", LayerType.CONVOLUTION, "3×4×4 → 3×4×4", 9);
    private static final LayerInfo SUM = layer("sum", LayerType.ADDITION, "3×4×4 → 3×4×4", 0);
    private static final LayerInfo OUT = layer("out", LayerType.DENSE, "48 → 2", 96);

    @Test
    void aResidualIsReadTwiceAndLayingOutIsABoxOfItsOwn() {
        NetworkSummary network =
                new NetworkSummary(
                        "made",
                        List.of(STEM, BACK, SUM, OUT),
                        List.of(List.of(-1), List.of(0), List.of(0, 1), List.of(2)));
        NetworkGraph graph = NetworkGraph.of(network);
        assertThat(graph.sources())
                .containsExactly(
                        List.of(), List.of(0), List.of(1), List.of(1, 2), List.of(3), List.of(4));
        assertThat(graph.nodes().get(0).shape()).isEqualTo("1×4×4");
        assertThat(graph.nodes().get(4).layer()).isEmpty();
        assertThat(graph.nodes().get(4).shape()).isEqualTo("48");
        assertThat(graph.readers(1)).containsExactly(2, 3);
    }

    @Test
    void prunableLayersAreFoundByTheirNumber() {
        NetworkGraph graph = NetworkGraph.of(new NetworkSummary("made", List.of(STEM, SUM, OUT)));
        assertThat(graph.nodes().get(graph.nodeOf(0)).layer()).contains(STEM);
        assertThat(graph.nodes().get(graph.nodeOf(1)).layer()).contains(OUT);
        assertThat(graph.nodeOf(2)).isEqualTo(-1);
    }

    @Test
    void withoutShapesNothingIsLaidOutAnew() {
        LayerInfo a = layer("a", LayerType.DENSE, "", 4);
        LayerInfo b = layer("b", LayerType.DENSE, "", 4);
        assertThat(NetworkGraph.of(new NetworkSummary("made", List.of(a, b))).nodes()).hasSize(3);
    }

    private static LayerInfo layer(String name, LayerType type, String shape, long weights) {
        return new LayerInfo(name, type, shape, "", weights, weights, weights);
    }
}
