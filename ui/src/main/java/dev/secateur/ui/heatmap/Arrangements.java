package dev.secateur.ui.heatmap;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.WeightTensor;
import java.util.List;
import java.util.Optional;

/** Finds the arrangement that teaches most about a tensor. */
final class Arrangements {
    private Arrangements() {}

    static Arrangement of(LayerInfo layer, WeightTensor tensor) {
        List<Integer> shape = tensor.shape();
        if (shape.size() == 4) {
            return kernels(layer, tensor, shape);
        }
        int first = shape.get(0);
        int rest = tensor.size() / first;
        if (shape.size() == 2 && isGated(layer, shape)) {
            return new Arrangement.Gates(tensor, first, rest / Arrangement.Gates.COUNT);
        }
        return shape.size() == 2
                ? new Arrangement.Matrix(tensor, first, rest, true)
                : new Arrangement.Rows(tensor, first, rest);
    }

    /** The fold back into images, for a layer that sees the pixels of an image as a vector. */
    static Optional<Arrangement.Images> images(
            LayerInfo layer, WeightTensor tensor, Optional<ExampleShape> input) {
        boolean dense = layer.type() == LayerType.DENSE && tensor.shape().size() == 2;
        return input.filter(
                        shape ->
                                dense
                                        && shape instanceof ExampleShape.Image image
                                        && image.height() > 1
                                        && image.width() > 1
                                        && image.size() == tensor.shape().get(0))
                .map(
                        shape ->
                                new Arrangement.Images(
                                        tensor, (ExampleShape.Image) shape, tensor.shape().get(1)));
    }

    private static boolean isGated(LayerInfo layer, List<Integer> shape) {
        return layer.type() == LayerType.LSTM && shape.get(1) % Arrangement.Gates.COUNT == 0;
    }

    private static Arrangement kernels(LayerInfo layer, WeightTensor tensor, List<Integer> shape) {
        boolean outputsFirst = layer.type() != LayerType.DEPTHWISE_CONVOLUTION;
        int a = shape.get(0);
        int b = shape.get(1);
        int c = shape.get(2);
        int d = shape.get(3);
        if (outputsFirst && c * d == 1) {
            return new Arrangement.Matrix(tensor, b, a, false);
        }
        return outputsFirst
                ? new Arrangement.Kernels(tensor, a, b, c, d, true)
                : new Arrangement.Kernels(tensor, d, c, a, b, false);
    }
}
