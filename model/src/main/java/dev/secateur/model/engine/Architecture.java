package dev.secateur.model.engine;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;

/** A kind of network that can be built and trained from nothing. */
public sealed interface Architecture {
    /** The names that {@link #parse} knows, apart from free widths. */
    List<String> NAMES =
            List.of("mlp-64", "lenet-300-100", "lenet-5", "digits-cnn", "charts-lstm", "vgg16");

    /**
     * Dense layers with ReLU between them.
     *
     * @param widths the widths of the hidden layers, at least one
     */
    record Mlp(List<Integer> widths) implements Architecture {
        /** Copies the list. */
        public Mlp {
            widths = List.copyOf(widths);
        }
    }

    /**
     * Two convolutions with pooling and two dense layers, 20-50-500, the variant of LeNet-5 that
     * the pruning literature uses (Han 2015, arXiv 1506.02626).
     */
    record LeNet5() implements Architecture {}

    /** Convolutions with batch normalisation and a residual addition: a graph. */
    record ResidualCnn() implements Architecture {}

    /**
     * One LSTM layer, read at its last step.
     *
     * @param units how many cells
     */
    record LstmClassifier(int units) implements Architecture {}

    /** Thirteen convolutions and three dense layers for 3×224×224 images (arXiv 1409.1556). */
    record Vgg16() implements Architecture {}

    /**
     * Reads an architecture's name, or widths such as {@code mlp:512-512-512}.
     *
     * @throws UserError if there is no such architecture
     */
    static Architecture parse(String name) {
        return switch (name) {
            case "mlp-64" -> new Mlp(List.of(64));
            case "lenet-300-100" -> new Mlp(List.of(300, 100));
            case "lenet-5" -> new LeNet5();
            case "digits-cnn" -> new ResidualCnn();
            case "charts-lstm" -> new LstmClassifier(32);
            case "vgg16" -> new Vgg16();
            default -> widths(name);
        };
    }

    private static Architecture widths(String name) {
        if (!name.matches("mlp:[1-9]\\d{0,4}(-[1-9]\\d{0,4}){0,15}")) {
            throw new UserError(ErrorCode.ARCHITECTURE_UNKNOWN, name, String.join(", ", NAMES));
        }
        List<Integer> widths = new ArrayList<>();
        for (String width : name.substring(4).split("-", -1)) {
            widths.add(Integer.valueOf(width));
        }
        return new Mlp(widths);
    }
}
