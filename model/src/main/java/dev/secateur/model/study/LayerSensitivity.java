package dev.secateur.model.study;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.DoubleStream;

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

    /** How much accuracy is lost at the highest sparsity by the fit, 0 to 1. */
    public double mostLost() {
        double[] losses = losses();
        return losses[losses.length - 1];
    }

    /**
     * The highest sparsity at which no more accuracy is lost than so much. As accuracies on a
     * sample go up and down by chance, this goes by the nearest curve that never rises: isotonic
     * regression by pooling adjacent violators (Ayer et al. 1955, Annals of Mathematical Statistics
     * 26:641). Between two points that goes in a straight line. Never falls when more may be lost,
     * and is at least {@link #now}.
     *
     * @param loss a share of the examples, at least 0
     */
    public double within(double loss) {
        double[] losses = losses();
        int last = 0;
        while (last + 1 < losses.length && losses[last + 1] <= loss + ROUNDING) {
            last++;
        }
        double sparsity = points.get(last).sparsity();
        if (last + 1 == losses.length) {
            return sparsity;
        }
        double step = (loss - losses[last]) / (losses[last + 1] - losses[last]);
        return sparsity + Math.max(0, step) * (points.get(last + 1).sparsity() - sparsity);
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

    /** What is lost at each point by the fit; never falls. */
    private double[] losses() {
        double baseline = points.get(0).accuracy().value();
        Deque<Block> blocks = new ArrayDeque<>();
        for (SensitivityPoint point : points) {
            Block block = new Block(point.accuracy().value(), 1);
            while (!blocks.isEmpty() && blocks.peekLast().mean() <= block.mean()) {
                block = block.and(blocks.removeLast());
            }
            blocks.addLast(block);
        }
        return blocks.stream()
                .flatMapToDouble(
                        block ->
                                DoubleStream.generate(() -> Math.max(0, baseline - block.mean()))
                                        .limit(block.count))
                .toArray();
    }

    /** Points that the fit gives one value. */
    private record Block(double sum, int count) {
        double mean() {
            return sum / count;
        }

        Block and(Block other) {
            return new Block(sum + other.sum, count + other.count);
        }
    }
}
