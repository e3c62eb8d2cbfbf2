package dev.secateur.model.network;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * All prunable weights of one layer. A weight's flat index counts through the tensors in order,
 * each in its storage order.
 *
 * @param layer the layer's name
 * @param tensors at least one
 * @param meanSquaredBias the mean of b² over the layer's biases, 0 where it has none
 * @param units what of the layer may be pruned whole
 */
public record LayerWeights(
        String layer, List<WeightTensor> tensors, double meanSquaredBias, LayerUnits units) {
    /** Weights that belong to no units that may go. */
    public LayerWeights(String layer, List<WeightTensor> tensors, double meanSquaredBias) {
        this(layer, tensors, meanSquaredBias, LayerUnits.NONE);
    }

    /** Copies the list. */
    public LayerWeights {
        tensors = List.copyOf(tensors);
    }

    /** Whether another layer has this one's name, as many units, and weights of the same shapes. */
    public boolean isBuiltLike(LayerWeights other) {
        return layer.equals(other.layer)
                && units.count() == other.units.count()
                && shapes().equals(other.shapes());
    }

    private List<List<Integer>> shapes() {
        return tensors.stream().map(WeightTensor::shape).toList();
    }

    /** How many weights there are. */
    public int size() {
        int size = 0;
        for (WeightTensor tensor : tensors) {
            size += tensor.size();
        }
        return size;
    }

    /** The weight at a flat index. */
    public float value(int flatIndex) {
        int rest = flatIndex;
        for (WeightTensor tensor : tensors) {
            if (rest < tensor.size()) {
                return tensor.value(rest);
            }
            rest -= tensor.size();
        }
        throw new IndexOutOfBoundsException(flatIndex);
    }

    /** The unit that the weight at a flat index comes into; −1 where it is no unit's own. */
    public int unit(int flatIndex) {
        int rest = flatIndex;
        for (WeightTensor tensor : tensors) {
            if (rest < tensor.size()) {
                return units.count() == 0 ? -1 : tensor.unit(rest);
            }
            rest -= tensor.size();
        }
        throw new IndexOutOfBoundsException(flatIndex);
    }

    /** The flat index at which a tensor's weights begin. */
    public int offset(WeightTensor tensor) {
        int offset = 0;
        for (WeightTensor before : tensors) {
            if (before == tensor) {
                return offset;
            }
            offset += before.size();
        }
        throw new IllegalArgumentException(tensor.name());
    }

    /** Gives every weight, in the order of the flat indices. */
    public void forEach(DoubleConsumer consumer) {
        for (WeightTensor tensor : tensors) {
            FloatBuffer values = tensor.values();
            while (values.hasRemaining()) {
                consumer.accept(values.get());
            }
        }
    }

    /**
     * Copies some weights that follow each other to the start of an array. Any thread may do it.
     *
     * @param from the flat index of the first
     * @param count how many, at most as many as there are from there on
     */
    public void read(int from, float[] into, int count) {
        int begin = from;
        int done = 0;
        for (WeightTensor tensor : tensors) {
            int taken = Math.min(count - done, tensor.size() - begin);
            if (taken > 0) {
                tensor.values().get(begin, into, done, taken);
                done += taken;
            }
            begin = Math.max(0, begin - tensor.size());
        }
    }

    /** Copies every weight into one array, in the order of the flat indices. */
    public float[] toArray() {
        float[] all = new float[size()];
        int offset = 0;
        for (WeightTensor tensor : tensors) {
            tensor.values().get(all, offset, tensor.size());
            offset += tensor.size();
        }
        return all;
    }
}
