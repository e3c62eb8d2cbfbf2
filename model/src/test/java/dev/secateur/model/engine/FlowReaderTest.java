package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.ExampleShape;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;

class FlowReaderTest {
    private final Engine engine = new Engine(1);

    private long peak(String architecture, ExampleShape shape) {
        try (Network network =
                engine.build(Architecture.parse(architecture), shape, 10, 1, Optimizer.adam())) {
            return network.activationFlow().orElseThrow().peakBytes();
        }
    }

    @Test
    void aPerceptronsPeakIsItsFirstLayer() {
        assertThat(peak("mlp:300-100", new ExampleShape.Vector(784))).isEqualTo(4 * (784 + 300));
    }

    @Test
    void lenetsPeakIsTheFirstPooling() {
        // 20 filters of 24×24 places, and of 12×12 behind the pooling.
        assertThat(peak("lenet-5", new ExampleShape.Image(1, 28, 28)))
                .isEqualTo(4 * (20 * 24 * 24 + 20 * 12 * 12));
    }

    @Test
    void aSequencesStepsAreAllInMemoryAndOnlyTheLastOfAnLstmThatGivesNoOther() {
        assertThat(peak("charts-lstm", new ExampleShape.Sequence(1, 60))).isEqualTo(4 * (60 + 32));
    }

    @Test
    void aResidualsInputWaitsForTheSum() {
        var graph =
                new NeuralNetConfiguration.Builder()
                        .graphBuilder()
                        .addInputs("in")
                        .setInputTypes(InputType.convolutional(4, 4, 1))
                        .addLayer("stem", convolution(3), "in")
                        .addLayer("wide", convolution(8), "stem")
                        .addLayer("back", convolution(3), "wide")
                        .addVertex(
                                "sum",
                                new ElementWiseVertex(ElementWiseVertex.Op.Add),
                                "stem",
                                "back")
                        .addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), "sum")
                        .addLayer("out", new OutputLayer.Builder().nOut(2).build(), "mean")
                        .setOutputs("out");
        ComputationGraph made = new ComputationGraph(graph.build());
        made.init();
        try (Network network =
                new Network(
                        new GraphModel(made),
                        Optional.of(new ExampleShape.Image(1, 4, 4)),
                        new KernelUse(true))) {
            assertThat(network.activationFlow().orElseThrow().peakBytes())
                    .isEqualTo(4 * 16 * (3 + 8 + 3));
        }
    }

    private static ConvolutionLayer convolution(int filters) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .build();
    }
}
