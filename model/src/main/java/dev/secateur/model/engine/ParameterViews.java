package dev.secateur.model.engine;

import dev.secateur.model.topology.Axis;
import dev.secateur.model.topology.Connections;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Views of a layer's parameters by what they connect, as DL4J lays them out. */
final class ParameterViews {
    private final Layer layer;
    private final String prefix;
    private final FloatPointer parameters;

    /**
     * Views of one layer.
     *
     * @param prefix what its parameters' names begin with
     * @param parameters all parameters of the network, of which the layer's are views
     */
    ParameterViews(Layer layer, String prefix, FloatPointer parameters) {
        this.layer = layer;
        this.prefix = prefix;
        this.parameters = parameters;
    }

    /** The same layer's parameters under other names. */
    ParameterViews prefixed(String other) {
        return new ParameterViews(layer, other, parameters);
    }

    private INDArray array(String name) {
        return layer.getParam(prefix + name);
    }

    private FloatBuffer values(INDArray array) {
        return new FloatPointer(parameters)
                .position(array.offset())
                .limit(array.offset() + array.length())
                .asBuffer();
    }

    private Connections view(String name, Axis outputs, Axis inputs, int[] rest) {
        return new Connections(prefix + name, values(array(name)), 0, outputs, inputs, rest);
    }

    /** How many values lie from one index of a dimension to the next. */
    private static int stride(INDArray array, int dimension) {
        int stride = 1;
        boolean isFirstFastest = array.ordering() == 'f';
        for (int d = 0; d < array.rank(); d++) {
            boolean isFaster = isFirstFastest ? d < dimension : d > dimension;
            stride *= isFaster ? (int) array.size(d) : 1;
        }
        return stride;
    }

    private static Axis axis(INDArray array, int dimension) {
        return new Axis((int) array.size(dimension), stride(array, dimension));
    }

    /** One value for each unit. */
    Connections vector(String name) {
        INDArray array = array(name);
        return Connections.vector(prefix + name, values(array), (int) array.length());
    }

    /** One value for each unit, where the layer has such a parameter. */
    Optional<Connections> vectorIf(boolean there, String name) {
        return there ? Optional.of(vector(name)) : Optional.empty();
    }

    /** Inputs by outputs. */
    Connections matrix() {
        INDArray array = array("W");
        return view("W", axis(array, 1), axis(array, 0), new int[1]);
    }

    /** Rows by outputs, of which none is an input. */
    Connections rows() {
        INDArray array = array("W");
        int[] rest = offsets((int) array.size(0), stride(array, 0));
        return view("W", axis(array, 1), Axis.NONE, rest);
    }

    /** Filters by channels by places; for transposed ones channels come first. */
    Connections filters(boolean isTransposed) {
        INDArray array = array("W");
        int places = (int) (array.length() / array.size(0) / array.size(1));
        int[] rest = offsets(places, stride(array, array.rank() - 1));
        Axis outputs = axis(array, isTransposed ? 1 : 0);
        return view("W", outputs, axis(array, isTransposed ? 0 : 1), rest);
    }

    /** Places by channels by filters: those of sequences. */
    Connections sequenceFilters(int inputs, int outputs) {
        int places = (int) (array("W").length() / inputs / outputs);
        return view(
                "W",
                new Axis(outputs, 1),
                new Axis(inputs, outputs),
                offsets(places, inputs * outputs));
    }

    /** Places by channels by the filters of each channel. */
    Connections depthwise(int multiplier) {
        INDArray array = array("W");
        int channels = (int) array.size(2);
        int places = (int) array.length() / channels / multiplier;
        int[] rest = new int[places * multiplier];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = i / multiplier * channels * multiplier + i % multiplier;
        }
        return view("W", Axis.NONE, new Axis(channels, multiplier), rest);
    }

    /** The filters of each channel by channels by places: those of a separable convolution. */
    Connections separableDepthwise(int multiplier) {
        INDArray array = array("W");
        int channels = (int) array.size(1);
        int places = (int) array.length() / channels / multiplier;
        int[] rest = new int[places * multiplier];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = i % multiplier * channels * places + i / multiplier;
        }
        return view("W", Axis.NONE, new Axis(channels, places), rest);
    }

    /** The second weights of a separable convolution. */
    Connections pointwise(int multiplier) {
        INDArray array = array("pW");
        int channels = (int) array.size(1) / multiplier;
        int[] rest = offsets(multiplier, 1);
        return view("pW", axis(array, 0), new Axis(channels, multiplier), rest);
    }

    /** Inputs by gates by units. */
    Connections gated(String name, int units, int gates) {
        INDArray array = array(name);
        int stride = stride(array, 1);
        Axis outputs = new Axis(units, stride);
        return view(name, outputs, axis(array, 0), offsets(gates, units * stride));
    }

    /** Gates by units. */
    Connections gatedBias(int units, int gates) {
        return view("b", new Axis(units, 1), Axis.NONE, offsets(gates, units));
    }

    /** The columns of a unit's own weights behind those of the gates. */
    Connections peepholes(int units, int gates, int count) {
        INDArray array = array("RW");
        int stride = stride(array, 1);
        int[] rest = offsets(count, stride);
        Axis outputs = new Axis(units, stride(array, 0));
        int base = gates * units * stride;
        return new Connections(prefix + "RW", values(array), base, outputs, Axis.NONE, rest);
    }

    private static int[] offsets(int count, int stride) {
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = i * stride;
        }
        return offsets;
    }
}
