package dev.secateur.model.kernel;

/**
 * Batch normalisation of each channel over examples and places (Ioffe and Szegedy, arXiv
 * 1502.03167). In training it uses the batch's mean and variance and gives, as the gradient of the
 * running ones, what has to be subtracted from them.
 */
public final class BatchNormKernel implements Kernel {
    private static final double HALF_LOG10_E = 0.5 / Math.log(10);

    private final Activations in;
    private final Activations out;
    private final Parameters parameters;
    private final Settings settings;
    private final boolean training;
    private final Lanes lanes;
    private final int channels;
    private final double[] variance;
    private final double[] sums;
    private final double[] products;
    private final float[] mean;
    private final float[] scale;
    private final float[] slant;
    private final float[] shift;
    private final float[] update;

    /**
     * What is learned.
     *
     * @param gamma the factors; null where they are fixed
     * @param beta the offsets; null where they are fixed
     * @param mean the running means
     * @param spread the running variances, or the decimal logarithms of the standard deviations
     */
    public record Parameters(Parameter gamma, Parameter beta, Parameter mean, Parameter spread) {}

    /**
     * What is set.
     *
     * @param epsilon added to variances
     * @param decay how much of the running values is kept a step
     * @param logarithmic whether the running spread is log₁₀ of the standard deviation
     * @param gamma the fixed factor
     * @param beta the fixed offset
     */
    public record Settings(
            double epsilon, double decay, boolean logarithmic, double gamma, double beta) {}

    /** A normalisation from {@code in} to {@code out}. */
    public BatchNormKernel(
            Activations in,
            Activations out,
            Parameters parameters,
            Settings settings,
            boolean training) {
        this.in = in;
        this.out = out;
        this.parameters = parameters;
        this.settings = settings;
        this.training = training;
        this.channels = in.extent().channels();
        this.lanes = new Lanes(channels);
        this.variance = new double[channels];
        this.sums = new double[channels];
        this.products = new double[channels];
        this.mean = new float[channels];
        this.scale = new float[channels];
        this.slant = new float[channels];
        this.shift = new float[channels];
        this.update = new float[channels];
    }

    @Override
    public void forward(int examples) {
        int rows = examples * in.extent().places();
        if (training) {
            measure(rows);
        } else {
            remember();
        }
        float[] gamma = gamma();
        float[] beta = parameters.beta() == null ? null : parameters.beta().read();
        for (int c = 0; c < channels; c++) {
            double factor = gamma[c] / deviation(c);
            scale[c] = (float) factor;
            double offset = beta == null ? settings.beta() : beta[c];
            shift[c] = (float) (offset - mean[c] * factor);
        }
        lanes.scale(in.values().array(), out.values().array(), rows, scale, shift);
    }

    private float[] gamma() {
        if (parameters.gamma() != null) {
            return parameters.gamma().read();
        }
        java.util.Arrays.fill(slant, (float) settings.gamma());
        return slant;
    }

    private double deviation(int channel) {
        return Math.sqrt(variance[channel] + settings.epsilon());
    }

    private void measure(int rows) {
        lanes.sums(in.values().array(), rows, sums);
        for (int c = 0; c < channels; c++) {
            mean[c] = (float) (sums[c] / rows);
        }
        lanes.squares(in.values().array(), mean, rows, sums);
        for (int c = 0; c < channels; c++) {
            variance[c] = sums[c] / rows;
        }
    }

    private void remember() {
        System.arraycopy(parameters.mean().read(), 0, mean, 0, channels);
        float[] spread = parameters.spread().read();
        for (int c = 0; c < channels; c++) {
            variance[c] = variance(spread[c]);
        }
    }

    private double variance(float spread) {
        return settings.logarithmic() ? Math.pow(10, 2.0 * spread) : spread;
    }

    @Override
    public void backward(int examples) {
        int rows = examples * in.extent().places();
        float[] deltas = out.gradients().array();
        lanes.sums(deltas, rows, sums);
        lanes.centeredProducts(deltas, in.values().array(), mean, rows, products);
        if (parameters.gamma() != null) {
            writeGradients();
        }
        if (in.hasGradients()) {
            float[] gamma = gamma();
            for (int c = 0; c < channels; c++) {
                double d = deviation(c);
                double a = gamma[c] / d;
                double b = training ? -a * products[c] / (rows * d * d) : 0;
                scale[c] = (float) a;
                slant[c] = (float) b;
                shift[c] = (float) (training ? -a * sums[c] / rows - b * mean[c] : 0);
            }
            lanes.combine(
                    deltas, in.values().array(), in.gradients().array(), rows, scale, slant, shift);
        }
        moveRunning();
    }

    private void writeGradients() {
        for (int c = 0; c < channels; c++) {
            update[c] = (float) (products[c] / deviation(c));
        }
        parameters.gamma().writeGradients(update);
        for (int c = 0; c < channels; c++) {
            update[c] = (float) sums[c];
        }
        parameters.beta().writeGradients(update);
    }

    private void moveRunning() {
        double pace = training ? 1 - settings.decay() : 0;
        float[] before = parameters.mean().read();
        for (int c = 0; c < channels; c++) {
            update[c] = (float) (pace * (before[c] - mean[c]));
        }
        parameters.mean().writeGradients(update);
        float[] spread = parameters.spread().read();
        for (int c = 0; c < channels; c++) {
            double old = variance(spread[c]);
            double difference =
                    settings.logarithmic()
                            ? HALF_LOG10_E * Math.log(old / (old + pace * (variance[c] - old)))
                            : pace * (old - variance[c]);
            update[c] = (float) difference;
        }
        parameters.spread().writeGradients(update);
    }

    @Override
    public String toString() {
        return "batch normalization " + channels;
    }
}
