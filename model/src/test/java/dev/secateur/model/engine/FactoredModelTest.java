package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

class FactoredModelTest {
    private static final Optimizer ADAM = Optimizer.adam();
    private final SplittableRandom random = new SplittableRandom(3);

    /** The oracle is the network itself with the product of the factors as the layer's weights. */
    @Test
    void aSequenceAnswersAsWithTheProductOfTheFactors() {
        check("mlp:12-6", new ExampleShape.Vector(10), "fc1", 12, 10);
        check("lenet-5", new ExampleShape.Image(1, 28, 28), "fc1", 500, 800);
    }

    private void check(
            String architecture, ExampleShape shape, String layer, int units, int inputs) {
        Dataset data = data(shape);
        for (Arithmetic arithmetic : Arithmetic.values()) {
            Engine engine = new Engine(1, arithmetic);
            try (Network network =
                    engine.build(Architecture.parse(architecture), shape, 3, 1, ADAM)) {
                assertThat(network.structure().factorable()).contains(layer);
                DenseFactors factors = factors(units / 2, inputs / 5, 2, 5, 2);
                try (Network factored = network.structure().withFactors(layer, factors);
                        Network product = network.copy()) {
                    set(product, layer, product(factors));
                    assertThat(factored.predict(data, 0, 8))
                            .containsExactly(product.predict(data, 0, 8), within(2e-4f));
                    assertThat(factored.weights())
                            .extracting(LayerWeights::layer)
                            .contains(layer + "-inner", layer + "-outer", layer);
                    train(factored, data);
                }
            }
        }
    }

    /** The oracle is again the network itself; two layers read the factored one. */
    @Test
    void aGraphAnswersAsWithTheProductOfTheFactors() {
        ExampleShape shape = new ExampleShape.Vector(10);
        Dataset data = data(shape);
        DenseFactors factors = factors(6, 2, 2, 5, 2);
        try (Network network = new Network(branching(), Optional.of(shape), new KernelUse(false));
                Network factored = network.structure().withFactors("first", factors);
                Network product = network.copy()) {
            assertThat(network.structure().factorable())
                    .as("what others than layers read cannot be")
                    .containsExactly("first");
            set(product, "first", product(factors));
            assertThat(factored.predict(data, 0, 8))
                    .containsExactly(product.predict(data, 0, 8), within(2e-4f));
            assertThat(factored.weights())
                    .extracting(LayerWeights::layer)
                    .containsExactlyInAnyOrder(
                            "first-inner", "first-outer", "first", "left", "right", "out");
            train(factored, data);
        }
    }

    private static Dl4jModel branching() {
        ComputationGraph network =
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                                .seed(4)
                                .updater(new Adam(1e-2))
                                .weightInit(WeightInit.XAVIER)
                                .graphBuilder()
                                .addInputs("in")
                                .addLayer("first", dense(12), "in")
                                .addLayer("left", dense(6), "first")
                                .addLayer("right", dense(4), "first")
                                .addVertex("both", new MergeVertex(), "left", "right")
                                .addLayer(
                                        "out",
                                        new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                                                .nOut(3)
                                                .activation(Activation.SOFTMAX)
                                                .build(),
                                        "both")
                                .setOutputs("out")
                                .setInputTypes(InputType.feedForward(10))
                                .build());
        network.init();
        return new GraphModel(network);
    }

    private static DenseLayer dense(int units) {
        return new DenseLayer.Builder().nOut(units).activation(Activation.TANH).build();
    }

    private static void train(Network factored, Dataset data) {
        try (Network learner = factored.copyForTraining(ADAM)) {
            float[] before = learner.weights().get(0).toArray();
            learner.fit(data, IntStream.range(0, 8).toArray());
            assertThat(learner.weights().get(0).toArray()).isNotEqualTo(before);
            assertThat(learner.training().lastLoss()).isFinite();
        }
    }

    private static void set(Network network, String layer, float[] values) {
        List<float[]> all = new ArrayList<>();
        for (LayerWeights weights : network.weights()) {
            all.add(weights.layer().equals(layer) ? values : weights.toArray());
        }
        network.parameters().setWeights(all);
    }

    private DenseFactors factors(int m1, int n1, int m2, int n2, int terms) {
        return new DenseFactors(
                m1, n1, m2, n2, terms, drawn(m1 * terms * n1), drawn(terms * m2 * n2));
    }

    private FloatBuffer drawn(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() / 8);
        }
        return FloatBuffer.wrap(values);
    }

    private static float[] product(DenseFactors f) {
        int columns = f.outerColumns() * f.innerColumns();
        float[] matrix = new float[f.units() * columns];
        for (int row = 0; row < f.units(); row++) {
            for (int column = 0; column < columns; column++) {
                int i1 = row / f.innerRows();
                int i2 = row % f.innerRows();
                int j1 = column / f.innerColumns();
                int j2 = column % f.innerColumns();
                for (int k = 0; k < f.terms(); k++) {
                    matrix[row * columns + column] +=
                            f.outer().get((i1 * f.terms() + k) * f.outerColumns() + j1)
                                    * f.inner()
                                            .get((k * f.innerRows() + i2) * f.innerColumns() + j2);
                }
            }
        }
        return matrix;
    }

    private Dataset data(ExampleShape shape) {
        float[] values = new float[8 * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Dataset.ofFloats(
                "made", shape, List.of("a", "b", "c"), values, new int[] {0, 1, 2, 0, 1, 2, 0, 1});
    }
}
