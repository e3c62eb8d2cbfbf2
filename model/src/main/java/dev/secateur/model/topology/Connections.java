package dev.secateur.model.topology;

import java.nio.FloatBuffer;

/**
 * A parameter, or a part of one, seen by what its values connect: each stands at an output, an
 * input and one of the places left over, such as a place of a convolution's window or a gate of an
 * LSTM. Biases and the like have no inputs. The values are a view of the network's memory, to be
 * read while that network is neither trained nor closed.
 */
public final class Connections {
    private final String parameter;
    private final FloatBuffer values;
    private final int base;
    private final Axis outputs;
    private final Axis inputs;
    private final int[] rest;

    /**
     * A view.
     *
     * @param parameter the parameter's name in its layer
     * @param values all values of the parameter, in storage order
     * @param base where in storage order the first value of this view stands
     * @param outputs how outputs are counted
     * @param inputs how inputs are counted; {@link Axis#NONE} where there are none
     * @param rest how far from the base each of the places left over lies, at least one
     */
    public Connections(
            String parameter, FloatBuffer values, int base, Axis outputs, Axis inputs, int[] rest) {
        this.parameter = parameter;
        this.values = values;
        this.base = base;
        this.outputs = outputs;
        this.inputs = inputs;
        this.rest = rest.clone();
    }

    /** A parameter with one value for each output. */
    public static Connections vector(String parameter, FloatBuffer values, int length) {
        return new Connections(parameter, values, 0, new Axis(length, 1), Axis.NONE, new int[1]);
    }

    /** The parameter's name in its layer. */
    public String parameter() {
        return parameter;
    }

    /** How many outputs there are. */
    public int outputs() {
        return outputs.length();
    }

    /** How many inputs there are; 1 where the parameter knows none. */
    public int inputs() {
        return inputs.length();
    }

    /** How many places are left over. */
    public int rest() {
        return rest.length;
    }

    /** Whether the values differ by output at all. */
    public boolean hasOutputs() {
        return outputs.stride() > 0;
    }

    /** Whether the values differ by input at all. */
    public boolean hasInputs() {
        return inputs.stride() > 0;
    }

    /** Where in storage order of the parameter a value stands. */
    public int place(int output, int input, int place) {
        return base + output * outputs.stride() + input * inputs.stride() + rest[place];
    }

    /** A value. */
    public float value(int output, int input, int place) {
        return values.get(place(output, input, place));
    }

    /** The value at a place in storage order. */
    public float valueAt(int place) {
        return values.get(place);
    }

    /**
     * Changes a value.
     *
     * @throws java.nio.ReadOnlyBufferException unless the view was made for writing
     */
    public void set(int output, int input, int place, float value) {
        values.put(place(output, input, place), value);
    }

    /** The sum over the places left over. */
    public double sum(int output, int input) {
        double sum = 0;
        for (int place = 0; place < rest.length; place++) {
            sum += value(output, input, place);
        }
        return sum;
    }

    /** Whether an input reaches an output not at all. */
    public boolean isZero(int output, int input) {
        int at = base + output * outputs.stride() + input * inputs.stride();
        for (int offset : rest) {
            if (values.get(at + offset) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no input reaches an output. */
    public boolean isZero(int output) {
        for (int input = 0; input < inputs.length(); input++) {
            if (!isZero(output, input)) {
                return false;
            }
        }
        return true;
    }

    /** The sum of squares of what comes into an output. */
    public double squares(int output) {
        double sum = 0;
        for (int input = 0; input < inputs.length(); input++) {
            for (int place = 0; place < rest.length; place++) {
                double value = value(output, input, place);
                sum += value * value;
            }
        }
        return sum;
    }
}
