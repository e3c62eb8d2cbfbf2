package dev.secateur.model.network;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One weight tensor of a layer, read-only. The values are a view of the network's own memory, which
 * stays in place as long as this object is reachable; nothing is copied. The network must not be
 * trained while its tensors are read.
 */
public final class WeightTensor {
    private final String name;
    private final List<Integer> shape;
    private final int[] strides;
    private final FloatBuffer values;
    private final Object owner;
    private final IntUnaryOperator unit;

    /**
     * A view of weights of which none is known to come into a unit.
     *
     * @param name the tensor's name in its layer: {@code W}, {@code RW}, {@code pW}
     * @param shape its lengths, none of them 0
     * @param columnMajor whether the first index runs fastest ('f' order) or the last one ('c')
     * @param values as many values as the shape has places, in storage order
     * @param owner what must stay reachable for the memory to stay in place
     */
    public WeightTensor(
            String name,
            List<Integer> shape,
            boolean columnMajor,
            FloatBuffer values,
            Object owner) {
        this(name, shape, columnMajor, values, owner, i -> -1);
    }

    /**
     * A view of weights.
     *
     * @param name the tensor's name in its layer: {@code W}, {@code RW}, {@code pW}
     * @param shape its lengths, none of them 0
     * @param columnMajor whether the first index runs fastest ('f' order) or the last one ('c')
     * @param values as many values as the shape has places, in storage order
     * @param owner what must stay reachable for the memory to stay in place
     * @param unit the unit of the layer into which the weight at a place in storage order comes; −1
     *     where it is no unit's own
     */
    public WeightTensor(
            String name,
            List<Integer> shape,
            boolean columnMajor,
            FloatBuffer values,
            Object owner,
            IntUnaryOperator unit) {
        this.name = name;
        this.shape = List.copyOf(shape);
        this.values = values.asReadOnlyBuffer();
        this.owner = owner;
        this.unit = unit;
        this.strides = strides(this.shape, columnMajor);
        if (values.remaining() != size(this.shape)) {
            throw new IllegalArgumentException(
                    values.remaining() + " values for the shape " + shape);
        }
    }

    /** The tensor's name in its layer. */
    public String name() {
        return name;
    }

    /** Its lengths. */
    public List<Integer> shape() {
        return shape;
    }

    /**
     * How many weights that follow each other in storage order lead into one unit: a dense or
     * recurrent layer stores its weights by output, a convolution its filters one after the other.
     */
    public int inputsOfUnit() {
        boolean isColumnMajor = strides[0] == 1;
        return isColumnMajor || shape.size() == 1 ? shape.get(0) : strides[0];
    }

    /** How many weights it has. */
    public int size() {
        return values.limit();
    }

    /** The weight at a place in storage order. */
    public float value(int flatIndex) {
        return values.get(flatIndex);
    }

    /** A view of all weights in storage order, with a position of its own. */
    public FloatBuffer values() {
        return values.duplicate();
    }

    /** The unit of the layer into which a weight comes; −1 where it is no unit's own. */
    public int unit(int flatIndex) {
        return unit.applyAsInt(flatIndex);
    }

    /** Where in storage order the weight with these indices stands. */
    public int flatIndex(int... indices) {
        int flat = 0;
        for (int d = 0; d < indices.length; d++) {
            flat += indices[d] * strides[d];
        }
        return flat;
    }

    /** What keeps the memory in place. */
    Object owner() {
        return owner;
    }

    private static int[] strides(List<Integer> shape, boolean columnMajor) {
        int[] strides = new int[shape.size()];
        int stride = 1;
        for (int i = 0; i < strides.length; i++) {
            int d = columnMajor ? i : strides.length - 1 - i;
            strides[d] = stride;
            stride *= shape.get(d);
        }
        return strides;
    }

    private static long size(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }
}
