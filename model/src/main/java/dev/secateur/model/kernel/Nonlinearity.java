package dev.secateur.model.kernel;

/**
 * An activation function whose derivative can be told from its value.
 *
 * @param kind which
 * @param slope what a leaky one multiplies negative values by, or the height of an exponential one;
 *     unused by the others
 */
public record Nonlinearity(Kind kind, float slope) {
    /** f(x) = x. */
    public static final Nonlinearity IDENTITY = new Nonlinearity(Kind.IDENTITY, 0);

    /** f(x) = max(0, x). */
    public static final Nonlinearity RELU = new Nonlinearity(Kind.RELU, 0);

    /** The hyperbolic tangent. */
    public static final Nonlinearity TANH = new Nonlinearity(Kind.TANH, 0);

    /** f(x) = 1 / (1 + e⁻ˣ). */
    public static final Nonlinearity SIGMOID = new Nonlinearity(Kind.SIGMOID, 0);

    /** Makes 1 or more of every positive value that matters. */
    private static final float HUGE = 1e30f;

    /** The activation functions that are known. */
    public enum Kind {
        IDENTITY,
        RELU,
        LEAKY_RELU,
        ELU,
        TANH,
        SIGMOID
    }

    /** f(x) for x ≥ 0, slope·x below; the slope is positive. */
    public static Nonlinearity leakyRelu(float slope) {
        return new Nonlinearity(Kind.LEAKY_RELU, slope);
    }

    /** x for x ≥ 0, height·(eˣ − 1) below. */
    public static Nonlinearity elu(float height) {
        return new Nonlinearity(Kind.ELU, height);
    }

    /** Applies it to a stretch of an array, in place. */
    void apply(float[] values, int from, int to) {
        switch (kind) {
            case IDENTITY -> {}
            case RELU -> relu(values, from, to);
            case LEAKY_RELU -> leaky(values, from, to);
            case ELU -> elu(values, from, to);
            case TANH -> FastMath.tanh(values, from, to, 0);
            case SIGMOID -> sigmoid(values, from, to);
        }
    }

    /**
     * Adds a number to a stretch of an array and applies it, in place. A sigmoid's error may then
     * be 2·10⁻⁷ however small the result, which is exact enough for gates.
     */
    void applyAfterAdding(float added, float[] values, int from, int to) {
        switch (kind) {
            case TANH -> FastMath.tanh(values, from, to, added);
            case SIGMOID -> FastMath.gate(values, from, to, added);
            default -> {
                for (int i = from; i < to; i++) {
                    values[i] += added;
                }
                apply(values, from, to);
            }
        }
    }

    private static void relu(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(0f, values[i]);
        }
    }

    private void leaky(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(0f, values[i]) + slope * Math.min(0f, values[i]);
        }
    }

    private void elu(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = values[i];
            values[i] = x >= 0 ? x : slope * (float) Math.expm1(x);
        }
    }

    private static void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = FastMath.sigmoid(values[i]);
        }
    }

    /** Multiplies gradients by f′, given f's values, in place. */
    void backward(float[] gradients, float[] outputs, int from, int to) {
        switch (kind) {
            case IDENTITY -> {}
            case RELU -> reluBack(gradients, outputs, from, to);
            case LEAKY_RELU -> leakyBack(gradients, outputs, from, to);
            case ELU -> eluBack(gradients, outputs, from, to);
            case TANH -> tanhBack(gradients, outputs, from, to);
            case SIGMOID -> sigmoidBack(gradients, outputs, from, to);
        }
    }

    /** Without a branch, which the processor would guess wrong half the time. */
    private static void reluBack(float[] gradients, float[] outputs, int from, int to) {
        for (int i = from; i < to; i++) {
            gradients[i] *= Math.min(1f, outputs[i] * HUGE);
        }
    }

    private void leakyBack(float[] gradients, float[] outputs, int from, int to) {
        for (int i = from; i < to; i++) {
            gradients[i] *= Math.max(slope, Math.min(1f, outputs[i] * HUGE));
        }
    }

    private void eluBack(float[] gradients, float[] outputs, int from, int to) {
        for (int i = from; i < to; i++) {
            gradients[i] *= outputs[i] >= 0 ? 1 : outputs[i] + slope;
        }
    }

    private static void tanhBack(float[] gradients, float[] outputs, int from, int to) {
        for (int i = from; i < to; i++) {
            gradients[i] *= 1 - outputs[i] * outputs[i];
        }
    }

    private static void sigmoidBack(float[] gradients, float[] outputs, int from, int to) {
        for (int i = from; i < to; i++) {
            gradients[i] *= outputs[i] * (1 - outputs[i]);
        }
    }
}
