package dev.secateur.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places the labels of vertical marks so that none covers another and none leaves the plot: to the
 * right of its mark, or to the left near the right edge, and in the first row that is free.
 */
final class LabelRows {
    /** Between a mark and its label, and between two labels. */
    static final double GAP = 5;

    /**
     * Where a label goes.
     *
     * @param left its left edge
     * @param row its row from the top; −1 if there is no room for it
     */
    record Place(double left, int row) {}

    private record Taken(double left, double right) {}

    private LabelRows() {}

    /**
     * Places labels.
     *
     * @param anchors where the marks are
     * @param widths how wide their labels are
     * @param left the left edge of the plot
     * @param right the right edge of the plot
     * @param rows how many rows there are
     * @return the places, in the order of the marks
     */
    static List<Place> place(
            double[] anchors, double[] widths, double left, double right, int rows) {
        List<List<Taken>> taken = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            taken.add(new ArrayList<>());
        }
        Place[] places = new Place[anchors.length];
        IntStream.range(0, anchors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> anchors[i]))
                .forEach(i -> places[i] = place(anchors[i], widths[i], left, right, taken));
        return List.of(places);
    }

    private static Place place(
            double anchor, double width, double left, double right, List<List<Taken>> taken) {
        double start = start(anchor, width, left, right);
        if (start < left || start + width > right) {
            return new Place(left, -1);
        }
        for (int row = 0; row < taken.size(); row++) {
            boolean free =
                    taken.get(row).stream()
                            .allMatch(
                                    t ->
                                            start >= t.right() + GAP
                                                    || start + width <= t.left() - GAP);
            if (free) {
                taken.get(row).add(new Taken(start, start + width));
                return new Place(start, row);
            }
        }
        return new Place(start, -1);
    }

    private static double start(double anchor, double width, double left, double right) {
        if (anchor + GAP + width <= right) {
            return anchor + GAP;
        }
        double flipped = anchor - GAP - width;
        return flipped >= left ? flipped : right - width;
    }
}
