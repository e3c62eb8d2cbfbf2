package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

/** What is said of a vertex that reads several others. */
class ConcatenationShapeTest {
    private static LayerInfo joined(InputType input, Layer left, Layer right, boolean isSum) {
        ComputationGraph network =
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                                .graphBuilder()
                                .addInputs("in")
                                .setInputTypes(input)
                                .addLayer("left", left, "in")
                                .addLayer("right", right, "in")
                                .addVertex(
                                        "joined",
                                        isSum
                                                ? new ElementWiseVertex(ElementWiseVertex.Op.Add)
                                                : new MergeVertex(),
                                        "left",
                                        "right")
                                .addLayer(
                                        "out", new OutputLayer.Builder().nOut(2).build(), "joined")
                                .setOutputs("out")
                                .build());
        network.init();
        return new NetworkDescriber(new GraphModel(network), input)
                .layers().stream()
                        .filter(layer -> layer.name().equals("joined"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Layer filters(int count) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(count)
                .convolutionMode(ConvolutionMode.Same)
                .build();
    }

    private static Layer units(int count) {
        return new DenseLayer.Builder().nOut(count).build();
    }

    @Test
    void aConcatenationNamesTheChannelsOfEachThatItReads() {
        LayerInfo images = joined(InputType.convolutional(4, 5, 1), filters(3), filters(8), false);
        assertThat(images.type()).isEqualTo(LayerType.CONCATENATION);
        assertThat(images.shape()).isEqualTo("(3+8)×4×5 → 11×4×5");
        assertThat(joined(InputType.feedForward(7), units(6), units(2), false).shape())
                .isEqualTo("6+2 → 8");
    }

    @Test
    void aSumKeepsTheShapeOfWhatItReads() {
        assertThat(joined(InputType.convolutional(4, 5, 1), filters(3), filters(3), true).shape())
                .isEqualTo("3×4×5 → 3×4×5");
    }
}
