package dev.secateur.ui.heatmap;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Names what a weight connects, and the axes of a picture; places count from 1. */
final class CellNames {
    private static final String[] GATES = {"i", "f", "o", "g"};

    private CellNames() {}

    static String cell(Localization texts, Arrangement arrangement, int flatIndex) {
        int[] at = indices(arrangement.tensor(), flatIndex);
        if (arrangement instanceof Arrangement.Matrix matrix) {
            int input = matrix.inputsFirst() ? at[0] : at[1];
            int output = matrix.inputsFirst() ? at[1] : at[0];
            return texts.text("weights.cell.matrix", place(output), place(input));
        } else if (arrangement instanceof Arrangement.Images images) {
            return image(texts, images.image(), at);
        } else if (arrangement instanceof Arrangement.Kernels kernels) {
            return kernel(texts, kernels, at);
        } else if (arrangement instanceof Arrangement.Gates gates) {
            return texts.text(
                    "weights.cell.gate",
                    GATES[at[1] / gates.cells()],
                    place(at[1] % gates.cells()),
                    place(at[0]));
        }
        return texts.text("weights.cell.any", Figures.count(flatIndex + 1));
    }

    /** What the picture's columns or tiles are. */
    static String axis(Localization texts, Arrangement arrangement) {
        if (arrangement instanceof Arrangement.Matrix matrix) {
            return texts.text("weights.axis.matrix", Figures.count(matrix.inputs()));
        } else if (arrangement instanceof Arrangement.Images images) {
            return texts.text("weights.axis.images", side(images.image()));
        } else if (arrangement instanceof Arrangement.Kernels kernels) {
            String filters = Figures.count(kernels.outputs());
            return kernels.inputs() == 1
                    ? texts.text("weights.axis.kernels.one", filters)
                    : texts.text("weights.axis.kernels", filters, Figures.count(kernels.inputs()));
        } else if (arrangement instanceof Arrangement.Gates) {
            return texts.text("weights.axis.gates", String.join(" · ", GATES));
        }
        return "";
    }

    /** The size of an image as people write it. */
    static String side(ExampleShape.Image image) {
        return image.height() + "×" + image.width();
    }

    private static String image(Localization texts, ExampleShape.Image image, int[] at) {
        int pixel = at[0] % (image.height() * image.width());
        return texts.text(
                "weights.cell.image",
                place(at[1]),
                place(pixel / image.width()),
                place(pixel % image.width()));
    }

    private static String kernel(Localization texts, Arrangement.Kernels kernels, int[] at) {
        int[] order = kernels.outputsFirst() ? new int[] {0, 1, 2, 3} : new int[] {3, 2, 0, 1};
        return texts.text(
                "weights.cell.kernel",
                place(at[order[0]]),
                place(at[order[1]]),
                place(at[order[2]]),
                place(at[order[3]]));
    }

    private static String place(int index) {
        return Figures.count(index + 1L);
    }

    /** Which indices of its tensor a weight has: what {@link WeightTensor#flatIndex} undoes. */
    static int[] indices(WeightTensor tensor, int flatIndex) {
        int rank = tensor.shape().size();
        int[] strides = new int[rank];
        for (int d = 0; d < rank; d++) {
            int[] one = new int[rank];
            one[d] = 1;
            strides[d] = tensor.flatIndex(one);
        }
        int[] found = new int[rank];
        int rest = flatIndex;
        for (int d : slowestFirst(tensor, strides)) {
            found[d] = rest / strides[d];
            rest %= strides[d];
        }
        return found;
    }

    private static int[] slowestFirst(WeightTensor tensor, int[] strides) {
        return IntStream.range(0, strides.length)
                .filter(d -> tensor.shape().get(d) > 1)
                .boxed()
                .sorted(Comparator.comparing((Integer d) -> -strides[d]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
