package dev.secateur.model.study;

import java.util.Comparator;
import java.util.List;

/**
 * How a network's accuracy follows the sparsity of one layer.
 *
 * @param layer the layer's name
 * @param points from the lowest sparsity to the highest; the first one, of which there must be one,
 *     is the layer as it is
 */
public record LayerSensitivity(String layer, List<SensitivityPoint> points) {
    private static final double ROUNDING = 1e-9;

    /** Sorts the points. */
    public LayerSensitivity {
        points =
                points.stream()
                        .sorted(Comparator.comparingDouble(SensitivityPoint::sparsity))
                        .toList();
    }

    /** The sparsity that the layer has. */
    public double now() {
        return points.get(0).sparsity();
    }

    /** The highest sparsity that was tried. */
    public double most() {
        return points.get(points.size() - 1).sparsity();
    }

    /**
     * The most accuracy that is lost anywhere up to the highest sparsity, 0 to 1; 0 where nothing
     * is lost.
     */
    public double mostLost() {
        return points.stream().mapToDouble(this::lost).max().orElse(0);
    }

    /**
     * The highest sparsity up to which no more accuracy is lost than so much. Between two points
     * the loss goes in a straight line; where accuracy rises again with sparsity, which is chance,
     * the loss stays what it was. Rises with the loss allowed, and is at least {@link #now}.
     *
     * @param loss a share of the examples, at least 0
     */
    public double within(double loss) {
        double sparsity = now();
        double worst = 0;
        for (SensitivityPoint point : points) {
            double next = Math.max(worst, lost(point));
            if (next > loss + ROUNDING) {
                double step = Math.max(0, (loss - worst) / (next - worst));
                return sparsity + step * (point.sparsity() - sparsity);
            }
            worst = next;
            sparsity = point.sparsity();
        }
        return sparsity;
    }

    /**
     * The accuracy at a sparsity, in a straight line between the points on both sides; that of the
     * nearest point outside of them.
     */
    public double accuracyAt(double sparsity) {
        SensitivityPoint before = points.get(0);
        for (SensitivityPoint point : points) {
            if (point.sparsity() >= sparsity) {
                double span = point.sparsity() - before.sparsity();
                double step = span == 0 ? 1 : Math.max(0, (sparsity - before.sparsity()) / span);
                double from = before.accuracy().value();
                return from + step * (point.accuracy().value() - from);
            }
            before = point;
        }
        return before.accuracy().value();
    }

    private double lost(SensitivityPoint point) {
        return points.get(0).accuracy().value() - point.accuracy().value();
    }
}
