package dev.secateur.model.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What a node does to the channels it reads. */
public sealed interface Operation {
    /** Its parameters, always in the same order. */
    default List<Part> parts() {
        return List.of();
    }

    private static List<Part> kernelAndBias(Connections kernel, Optional<Connections> bias) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(kernel, Part.Role.KERNEL));
        Part.bias(bias).ifPresent(parts::add);
        return parts;
    }

    /** The network's input. */
    record Input() implements Operation {}

    /**
     * Sums of weighted channels: a dense layer, or a convolution over all channels.
     *
     * @param kernel the weights
     * @param bias what is added, where there is such
     * @param looksBeyond whether a window may look beyond the border, where it finds zeros
     */
    record Affine(Connections kernel, Optional<Connections> bias, boolean looksBeyond)
            implements Operation {
        @Override
        public List<Part> parts() {
            return kernelAndBias(kernel, bias);
        }
    }

    /**
     * A convolution that keeps channels apart: output {@code c·multiplier + m} is the m-th of those
     * that read channel c.
     *
     * @param kernel the weights, by input; the outputs of an input and the places of the window are
     *     left over, place by place, the outputs of one place together
     * @param bias what is added, where there is such
     * @param multiplier how many outputs a channel has
     * @param looksBeyond whether a window may look beyond the border, where it finds zeros
     */
    record Depthwise(
            Connections kernel, Optional<Connections> bias, int multiplier, boolean looksBeyond)
            implements Operation {
        /** The weights' place of one window place of one of a channel's outputs. */
        public int rest(int filter, int windowPlace) {
            return windowPlace * multiplier + filter;
        }

        /** How many places the window has. */
        public int windowPlaces() {
            return kernel.rest() / multiplier;
        }

        @Override
        public List<Part> parts() {
            return kernelAndBias(kernel, bias);
        }
    }

    /**
     * A depthwise convolution, and sums over what it gives.
     *
     * @param depthwise the first weights, laid out as in {@link Depthwise}
     * @param pointwise the second ones, by output and channel; the filters of a channel are left
     *     over
     * @param bias what is added at the end, where there is such
     * @param multiplier how many filters a channel has
     * @param looksBeyond whether a window may look beyond the border, where it finds zeros
     */
    record Separable(
            Connections depthwise,
            Connections pointwise,
            Optional<Connections> bias,
            int multiplier,
            boolean looksBeyond)
            implements Operation {
        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(kernelAndBias(depthwise, Optional.empty()));
            parts.addAll(kernelAndBias(pointwise, bias));
            return parts;
        }
    }

    /**
     * Recurrent units, all of whose states begin at 0. The gates are the places left over; those of
     * an LSTM are the cell input, forget, output and input gates, in this order.
     *
     * @param kernel the weights from the channels read
     * @param recurrent the weights from the units' own outputs a step before
     * @param bias what is added
     * @param own other values that each unit has for itself, such as peepholes
     * @param cell which kind
     * @param function what is applied to the sums of a plain unit or of an LSTM's cell input, and
     *     to an LSTM's cells
     */
    record Recurrent(
            Connections kernel,
            Connections recurrent,
            Connections bias,
            List<Connections> own,
            Cell cell,
            Function function)
            implements Operation {
        /** Copies the list. */
        public Recurrent {
            own = List.copyOf(own);
        }

        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>(kernelAndBias(kernel, Optional.of(bias)));
            parts.add(new Part(recurrent, Part.Role.RECURRENT));
            own.forEach(one -> parts.add(new Part(one, Part.Role.OWN)));
            return parts;
        }
    }

    /** Kinds of recurrent units. */
    enum Cell {
        /** h = f(W·x + R·h₋₁ + b). */
        SIMPLE,
        /** c = f·c₋₁ + g·a, h = o·φ(c). */
        LSTM
    }

    /**
     * A row of weights for each of the numbers that are read.
     *
     * @param kernel the weights by output; the rows are left over
     * @param bias what is added, where there is such
     * @param numbers how many numbers an example has; 0 if it may be any
     */
    record Embedding(Connections kernel, Optional<Connections> bias, int numbers)
            implements Operation {
        @Override
        public List<Part> parts() {
            return kernelAndBias(kernel, bias);
        }
    }

    /**
     * Batch normalisation when the network is run: γ·(x − μ)/√(σ² + ε) + β.
     *
     * @param gamma the factors, where they are learned
     * @param beta the offsets, where they are learned
     * @param mean the running means
     * @param spread the running variances, or the decimal logarithms of the standard deviations
     * @param logarithmic whether the spread is logarithmic
     * @param epsilon ε
     * @param fixedGamma the factor where none is learned
     * @param fixedBeta the offset where none is learned
     */
    record Normalization(
            Optional<Connections> gamma,
            Optional<Connections> beta,
            Connections mean,
            Connections spread,
            boolean logarithmic,
            double epsilon,
            double fixedGamma,
            double fixedBeta)
            implements Operation {
        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            gamma.ifPresent(values -> parts.add(new Part(values, Part.Role.OWN)));
            beta.ifPresent(values -> parts.add(new Part(values, Part.Role.OWN)));
            parts.add(new Part(mean, Part.Role.OWN));
            parts.add(new Part(spread, Part.Role.OWN));
            return parts;
        }

        /** What a channel is multiplied by. */
        public double factor(int channel) {
            double s = spread.value(channel, 0, 0);
            double variance = logarithmic ? Math.pow(10, 2 * s) : s;
            double scale = gamma.isPresent() ? gamma.get().value(channel, 0, 0) : fixedGamma;
            return scale / Math.sqrt(variance + epsilon);
        }

        /** What is added to a channel then. */
        public double offset(int channel) {
            double shift = beta.isPresent() ? beta.get().value(channel, 0, 0) : fixedBeta;
            return shift - factor(channel) * mean.value(channel, 0, 0);
        }
    }

    /**
     * A function applied to every value by itself.
     *
     * @param function which
     */
    record Activation(Function function) implements Operation {}

    /**
     * A function of one value.
     *
     * @param of what it gives
     * @param scaling how it treats multiples
     */
    record Function(DoubleUnaryOperator of, Scaling scaling) {}

    /** How a function treats multiples of a value. */
    enum Scaling {
        /** Nothing is known. */
        NONE,
        /** f(s·x) = s·f(x) for s &gt; 0, such as ReLU. */
        POSITIVE,
        /** f(x) = x. */
        IDENTITY
    }

    /**
     * Treats each channel by itself and has no parameters: pooling, dropout, the last step.
     *
     * @param factor what a channel that is the same everywhere is multiplied by; NaN if that is not
     *     known
     * @param offset what is added to it then
     * @param addsZeros whether zeros may be mixed in at the borders
     * @param takesLargest whether it takes the largest of several values
     */
    record Passing(double factor, double offset, boolean addsZeros, boolean takesLargest)
            implements Operation {
        /** What leaves a channel that is the same everywhere as it is. */
        public static final Passing PLAIN = new Passing(1, 0, false, false);
    }

    /**
     * Channels of images laid out as one vector: channel c and place p come to {@code c·places + p}
     * or, with channels last, to {@code p·channels + c}.
     *
     * @param places how many places an image has
     * @param channelsLast which order
     */
    record Flattening(int places, boolean channelsLast) implements Operation {
        /** The channel that a value of the vector comes from. */
        public int channel(int value, int channels) {
            return channelsLast ? value % channels : value / places;
        }
    }

    /**
     * A vector laid out as the channels of images: the reverse of {@link Flattening} with channels
     * first.
     *
     * @param places how many places an image has
     */
    record Unflattening(int places) implements Operation {}

    /**
     * Several nodes of equal width, combined channel by channel.
     *
     * @param kind how
     */
    record Combination(Kind kind) implements Operation {
        /** How two values become one. */
        public enum Kind {
            /** Their sum. */
            ADD,
            /** The first minus the second. */
            SUBTRACT,
            /** Their product. */
            MULTIPLY,
            /** Their mean. */
            AVERAGE,
            /** The larger one. */
            LARGEST
        }
    }

    /** The channels of several nodes, one after the other. */
    record Concatenation() implements Operation {}

    /**
     * Something that is not understood: it has to stay, and so have all channels that it reads and
     * gives.
     *
     * @param what its kind, as its makers call it
     */
    record Opaque(String what) implements Operation {}
}
