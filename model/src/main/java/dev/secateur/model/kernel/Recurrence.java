package dev.secateur.model.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The products that recurrent layers share. Within it a batch lies step by step, and the values of
 * one input, sum or unit for all examples of a step are neighbours: every loop over them is as long
 * as the batch.
 */
final class Recurrence implements AutoCloseable {
    private final Activations in;
    private final Parameter weights;
    private final Parameter recurrent;
    private final Parameter bias;
    private final int inputs;
    private final int units;
    private final int width;
    private final int steps;
    private final Values stepInputs;
    private final Values inputGradients;
    private final FloatPointer inputsAt;
    private final FloatPointer inputGradientsAt;
    private final FloatPointer sums;
    private final FloatBuffer sumsBuffer;
    private final FloatPointer states;
    private final FloatPointer statesAt;
    private final FloatBuffer statesBuffer;
    private final FloatPointer back;
    private final FloatBuffer backBuffer;
    private final float[] sumGradients;
    private final float[] biasGradients;

    /**
     * The products of a layer.
     *
     * @param units how many units the layer has
     * @param gates how many sums each unit has, {@code weights} and {@code recurrent} lying sum by
     *     sum
     * @param examples how many examples there can be
     */
    Recurrence(
            Activations in,
            Parameter weights,
            Parameter recurrent,
            Parameter bias,
            int units,
            int gates,
            int examples) {
        this.in = in;
        this.weights = weights;
        this.recurrent = recurrent;
        this.bias = bias;
        this.inputs = in.extent().channels();
        this.units = units;
        this.width = gates * units;
        this.steps = in.extent().places();
        if (weights.length() != inputs * width || recurrent.length() != units * width) {
            throw new IllegalArgumentException("Weights of another layer");
        }
        int inputSize = steps * examples * inputs;
        this.stepInputs = new Values(inputSize);
        this.inputGradients = new Values(in.hasGradients() ? inputSize : 0);
        this.inputsAt = new FloatPointer(stepInputs.forBlas());
        this.inputGradientsAt = new FloatPointer(inputGradients.forBlas());
        this.sums = Values.zeros((long) examples * width);
        this.sumsBuffer = sums.asBuffer();
        this.states = Values.zeros((long) steps * examples * units);
        this.statesAt = new FloatPointer(states);
        this.statesBuffer = states.asBuffer();
        this.back = Values.zeros((long) examples * units);
        this.backBuffer = back.asBuffer();
        this.sumGradients = new float[examples * width];
        this.biasGradients = new float[width];
    }

    int steps() {
        return steps;
    }

    float[] biases() {
        return bias.read();
    }

    /** Lays the inputs out step by step. */
    void begin(int examples) {
        int values = steps * inputs;
        Turned.copy(in.values().array(), 0, stepInputs.array(), 0, examples, values);
        stepInputs.changed();
        stepInputs.toBlas(examples * values);
    }

    private FloatPointer inputsOf(int step, int examples) {
        return inputsAt.position((long) step * examples * inputs);
    }

    private FloatPointer statesOf(int step, int examples) {
        return statesAt.position((long) step * examples * units);
    }

    /**
     * Computes a step's sums without the bias from its inputs and the states before it.
     *
     * @param target takes them, sum by sum
     * @param begin where in it
     */
    void sums(int step, int examples, float[] target, int begin) {
        FloatPointer x = inputsOf(step, examples);
        Blas.multiply(width, examples, inputs, weights.values(), x, sums, 0);
        if (step > 0) {
            FloatPointer h = statesOf(step - 1, examples);
            Blas.multiply(width, examples, units, recurrent.values(), h, sums, 1);
        }
        sumsBuffer.get(0, target, begin, examples * width);
    }

    /** Keeps a step's states, unit by unit, for the next one. */
    void keep(int step, int examples, float[] source, int begin) {
        statesBuffer.put(step * examples * units, source, begin, examples * units);
    }

    /** Forgets the gradients of the step before. */
    void beginBack() {
        Arrays.fill(sumGradients, 0);
    }

    /**
     * Takes in the gradients of a step's sums, the last step's first, and gives those of the states
     * before it.
     *
     * @param gradients the sums' gradients, sum by sum, beginning at {@code begin}
     * @param stateGradients takes the states' from 0 on, unit by unit; untouched for the first step
     */
    void back(int step, int examples, float[] gradients, int begin, float[] stateGradients) {
        boolean isLast = step == steps - 1;
        int length = examples * width;
        sumsBuffer.put(0, gradients, begin, length);
        addToSum(gradients, begin, length);
        FloatPointer x = inputsOf(step, examples);
        Blas.multiplyTransposed(
                width, inputs, examples, sums, x, weights.gradients(), isLast ? 0 : 1);
        if (in.hasGradients()) {
            FloatPointer dx = inputGradientsAt.position((long) step * examples * inputs);
            Blas.transposedMultiply(inputs, examples, width, weights.values(), sums, dx, 0);
        }
        if (step > 0) {
            FloatPointer h = statesOf(step - 1, examples);
            Blas.multiplyTransposed(
                    width, units, examples, sums, h, recurrent.gradients(), isLast ? 0 : 1);
            Blas.transposedMultiply(units, examples, width, recurrent.values(), sums, back, 0);
            backBuffer.get(0, stateGradients, 0, examples * units);
        } else if (isLast) {
            recurrent.writeGradients(new float[recurrent.length()]);
        }
    }

    /** Over all steps, so that each sum's own examples are added up only once. */
    private void addToSum(float[] gradients, int begin, int length) {
        for (int i = 0; i < length; i++) {
            sumGradients[i] += gradients[begin + i];
        }
    }

    /** Gives the gradients of the bias and of the inputs after the first step's went back. */
    void finish(int examples) {
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (int e = i * examples; e < (i + 1) * examples; e++) {
                sum += sumGradients[e];
            }
            biasGradients[i] = (float) sum;
        }
        bias.writeGradients(biasGradients);
        if (in.hasGradients()) {
            int values = steps * inputs;
            float[] turned = inputGradients.fromBlas(values * examples);
            Turned.copy(turned, 0, in.gradients().array(), 0, values, examples);
        }
    }

    @Override
    public void close() {
        stepInputs.close();
        inputGradients.close();
        sums.close();
        states.close();
        back.close();
    }
}
