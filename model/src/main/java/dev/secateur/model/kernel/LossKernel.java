package dev.secateur.model.kernel;

/**
 * A network's last step: what it answers, and how far that is from the labels. The loss is the mean
 * over the batch, in which each class may have a weight.
 */
public final class LossKernel implements Kernel {
    private static final double LEAST = 1e-10;

    private final Activations in;
    private final Activations out;
    private final Kind kind;
    private final double clip;
    private int[] labels = {};
    private float[] classWeights;

    /** How answers come from sums, and the loss that goes with them. */
    public enum Kind {
        /** Probabilities that add up to 1, and the negative logarithm of the label's. */
        SOFTMAX_CROSS_ENTROPY,
        /**
         * A probability of its own for each output; a single output is that of the second class.
         */
        SIGMOID_CROSS_ENTROPY,
        /** The sums themselves, and the mean of the squared differences from 1 and 0. */
        SQUARED
    }

    /**
     * A loss.
     *
     * @param kind which
     * @param clip how near to 0 and 1 a probability of {@link Kind#SIGMOID_CROSS_ENTROPY} may come:
     *     nearer ones count as this near, and gradients go on from there; 0 for as near as they are
     */
    public record Loss(Kind kind, double clip) {
        /** A loss that clips nothing. */
        public Loss(Kind kind) {
            this(kind, 0);
        }
    }

    /** From the sums {@code in} to the answers {@code out}, which need no gradients. */
    public LossKernel(Activations in, Activations out, Loss loss) {
        this.in = in;
        this.out = out;
        this.kind = loss.kind();
        this.clip = loss.clip();
    }

    /**
     * Says what the right answers of the batch are, before its {@link #backward}.
     *
     * @param classes the class of each example
     * @param weights what the loss of each class is multiplied by; null for 1
     */
    public void expect(int[] classes, float[] weights) {
        labels = classes;
        classWeights = weights;
    }

    @Override
    public void forward(int examples) {
        int width = out.extent().channels();
        float[] answers = out.values().array();
        System.arraycopy(in.values().array(), 0, answers, 0, examples * width);
        switch (kind) {
            case SOFTMAX_CROSS_ENTROPY -> softmax(answers, examples, width);
            case SIGMOID_CROSS_ENTROPY -> Nonlinearity.SIGMOID.apply(answers, 0, examples * width);
            case SQUARED -> {}
        }
    }

    private static void softmax(float[] values, int rows, int width) {
        for (int row = 0; row < rows; row++) {
            softmaxOfRow(values, row * width, width);
        }
    }

    private static void softmaxOfRow(float[] values, int begin, int width) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = begin; i < begin + width; i++) {
            largest = Math.max(largest, values[i]);
        }
        float sum = 0;
        for (int i = begin; i < begin + width; i++) {
            values[i] = FastMath.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = begin; i < begin + width; i++) {
            values[i] /= sum;
        }
    }

    @Override
    public void backward(int examples) {
        int width = out.extent().channels();
        float[] answers = out.values().array();
        float[] gradients = in.gradients().array();
        if (kind == Kind.SIGMOID_CROSS_ENTROPY) {
            sigmoidBack(answers, gradients, examples, width);
        } else {
            linearBack(answers, gradients, examples, width);
        }
        if (classWeights != null) {
            for (int i = 0; i < examples * width; i++) {
                gradients[i] *= classWeights[labels[i / width]];
            }
        }
    }

    private void linearBack(float[] answers, float[] gradients, int examples, int width) {
        float share = (kind == Kind.SQUARED ? 2f / width : 1f) / examples;
        for (int i = 0; i < examples * width; i++) {
            gradients[i] = answers[i] * share;
        }
        for (int e = 0; e < examples; e++) {
            if (width > 1) {
                gradients[e * width + labels[e]] -= share;
            } else {
                gradients[e] -= labels[e] * share;
            }
        }
    }

    private void sigmoidBack(float[] answers, float[] gradients, int examples, int width) {
        for (int i = 0; i < examples * width; i++) {
            double answer = answers[i];
            double clipped = clipped(answer);
            double slope = answer == clipped ? 1 : slope(answer) / slope(clipped);
            gradients[i] = (float) ((clipped - (isRight(i, width) ? 1 : 0)) * slope / examples);
        }
    }

    private double clipped(double answer) {
        return Math.max(clip, Math.min(1 - clip, answer));
    }

    private static double slope(double answer) {
        return answer * (1 - answer);
    }

    private boolean isRight(int i, int width) {
        return width > 1 ? labels[i / width] == i % width : labels[i] == 1;
    }

    /** The mean loss of the last batch. */
    public double loss(int examples) {
        int width = out.extent().channels();
        double sum = 0;
        for (int i = 0; i < examples * width; i++) {
            double weight = classWeights == null ? 1 : classWeights[labels[i / width]];
            sum += weight * loss(out.values().array()[i], isRight(i, width));
        }
        return sum / examples / (kind == Kind.SQUARED ? width : 1);
    }

    private double loss(double answer, boolean right) {
        return switch (kind) {
            case SOFTMAX_CROSS_ENTROPY -> right ? -log(answer) : 0;
            case SIGMOID_CROSS_ENTROPY -> right ? -log(clipped(answer)) : -log(1 - clipped(answer));
            case SQUARED -> (answer - (right ? 1 : 0)) * (answer - (right ? 1 : 0));
        };
    }

    private static double log(double probability) {
        return Math.log(Math.max(LEAST, probability));
    }

    @Override
    public String toString() {
        return "loss";
    }
}
