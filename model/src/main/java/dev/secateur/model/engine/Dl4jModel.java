package dev.secateur.model.engine;

import java.util.List;
import java.util.OptionalLong;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's two kinds of network behind one face. */
sealed interface Dl4jModel extends AutoCloseable permits SequentialModel, GraphModel {
    /** DL4J's own network. */
    Model network();

    /** All parameters, flat; every layer's parameters are views of it. */
    default INDArray parameters() {
        return network().params();
    }

    /** What data go through, in order. */
    List<Step> steps();

    /**
     * The configurations that the layers were made from; within wrappers, DL4J may work by copies
     * of them, which {@link Step#configuration()} gives.
     */
    List<org.deeplearning4j.nn.conf.layers.Layer> configurations();

    /** The type of what each step gives for one example, in the order of the steps. */
    List<InputType> activationTypes(InputType input);

    /** The probabilities for a batch. */
    INDArray output(INDArray features);

    /** One training step. */
    void fit(INDArray features, INDArray labels);

    /** What each step gives for a batch when the network is run, in the order of the steps. */
    List<INDArray> activations(INDArray features);

    /** Computes {@link #gradients}, summed over the examples of a batch; nothing is moved. */
    void computeGradients(INDArray features, INDArray labels);

    /** The loss of the last training step. */
    default double score() {
        return network().score();
    }

    /** All gradients, flat and in the order of the parameters; made when first asked for. */
    default INDArray gradients() {
        if (network().getGradientsViewArray() == null) {
            makeGradients();
        }
        return network().getGradientsViewArray();
    }

    /** Makes room for gradients. */
    void makeGradients();

    /** What turns gradients into differences; made when first asked for. */
    BaseMultiLayerUpdater<?> updater();

    /** The same, or null where it was not asked for yet. */
    BaseMultiLayerUpdater<?> updaterIfMade();

    /** Whether gradients are divided by the number of examples. */
    default boolean averages() {
        return network().conf().isMiniBatch();
    }

    /** How many training steps there were. */
    int iteration();

    /** Says that there was one more. */
    default void countIteration() {
        setIteration(iteration() + 1);
    }

    /** Says how many training steps there were. */
    void setIteration(int steps);

    /** How many epochs there were. */
    int epoch();

    /** Says how many epochs there were. */
    void setEpoch(int epochs);

    String configurationJson();

    /**
     * A network with the same parameters in memory of its own; no updater state, and no steps or
     * epochs counted.
     *
     * @param optimizer what moves it; null for what moves this one
     */
    default Dl4jModel copy(Optimizer optimizer) {
        Dl4jModel copy = copyMovedBy(optimizer);
        copy.setIteration(0);
        copy.setEpoch(0);
        return copy;
    }

    /** The same, with the counts of this one. */
    Dl4jModel copyMovedBy(Optimizer optimizer);

    /**
     * A model of the same configuration with weights drawn afresh.
     *
     * @param seed to draw by; empty for the one that the configuration remembers
     */
    Dl4jModel fresh(OptionalLong seed);

    /**
     * Gives the arrays back. DL4J's own way collects the whole heap's garbage each time, which
     * stops every thread, the window's too.
     */
    @Override
    default void close() {
        BaseMultiLayerUpdater<?> updater = updaterIfMade();
        NativeArrays.release(
                updater == null ? null : updater.getStateViewArray(),
                network().getGradientsViewArray(),
                parameters());
    }

    /**
     * One step of the way through the network.
     *
     * @param name the layer's or vertex's name
     * @param layer the layer, or null for a vertex without one
     * @param vertex the vertex, or null in a sequence
     * @param preProcessor what reshapes the data before the layer, or null
     */
    record Step(
            String name,
            Layer layer,
            GraphVertex vertex,
            org.deeplearning4j.nn.conf.InputPreProcessor preProcessor) {
        org.deeplearning4j.nn.conf.layers.Layer configuration() {
            return layer.conf().getLayer();
        }
    }
}
