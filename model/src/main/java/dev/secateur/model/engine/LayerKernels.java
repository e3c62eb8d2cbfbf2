package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.Parameter;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What kernels of one program are made with.
 *
 * @param capacity the most examples of a batch
 * @param training whether it is to be trained rather than only run
 * @param parameters all parameters of the network
 * @param gradients all gradients; null where it is only run
 * @param seed for what is random in training
 */
record LayerKernels(
        int capacity,
        boolean training,
        FloatPointer parameters,
        FloatPointer gradients,
        long seed) {
    /** Room for what a layer gives. */
    Activations room(Extent extent) {
        return training
                ? Activations.withGradients(extent, capacity)
                : Activations.forward(extent, capacity);
    }

    /** A layer's parameter where it lies in the flat ones. */
    Parameter parameter(Layer layer, String name) {
        INDArray values = layer.getParam(name);
        FloatPointer part = part(parameters, values.offset(), values.length());
        if (gradients == null) {
            return new Parameter(part, null);
        }
        long begin =
                layer.getGradientsViewArray().offset() + values.offset() - layer.params().offset();
        return new Parameter(part, part(gradients, begin, values.length()));
    }

    Optional<Parameter> bias(Layer layer, boolean hasBias) {
        return hasBias ? Optional.of(parameter(layer, "b")) : Optional.empty();
    }

    private static FloatPointer part(FloatPointer all, long offset, long length) {
        return new FloatPointer(all).position(offset).limit(offset + length);
    }
}
