package dev.secateur.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the boxes of a graph stand and how the lines between them run: from the top down in ranks,
 * branches side by side.
 *
 * @param boxes one for each node, in order
 * @param edges the lines
 * @param width how wide all of it is
 * @param height how high
 */
public record GraphLayout(List<Box> boxes, List<Edge> edges, double width, double height) {
    /** Copies the lists. */
    public GraphLayout {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
    }

    /** How large a box is. */
    public record Size(double width, double height) {}

    /**
     * Where a box stands.
     *
     * @param rank how many steps it is from the top
     */
    public record Box(double x, double y, double width, double height, int rank) {
        /** The middle from left to right. */
        public double centre() {
            return x + width / 2;
        }

        /** The lower side. */
        public double bottom() {
            return y + height;
        }

        boolean contains(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= bottom();
        }
    }

    /** A point of a line. */
    public record Point(double x, double y) {}

    /**
     * A line from one node down to another.
     *
     * @param points at least two; past boxes in between it runs straight down from every second
     */
    public record Edge(int from, int to, List<Point> points) {
        /** Copies the list. */
        public Edge {
            points = List.copyOf(points);
        }
    }

    /** Ways to walk along a graph. */
    public enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    /**
     * Lays out a graph.
     *
     * @param sources for each node those that it reads, all before it
     * @param sizes one for each node
     */
    public static GraphLayout of(List<List<Integer>> sources, List<Size> sizes) {
        return new RankedLayout(sources, sizes).layout();
    }

    /** The node at a point; −1 where there is none. */
    public int at(double x, double y) {
        for (int node = 0; node < boxes.size(); node++) {
            if (boxes.get(node).contains(x, y)) {
                return node;
            }
        }
        return -1;
    }

    /** The node that lies next in a direction; the same one where there is no other. */
    public int next(int node, Direction direction) {
        return switch (direction) {
            case UP -> nearest(node, ends(node, false));
            case DOWN -> nearest(node, ends(node, true));
            case LEFT, RIGHT -> beside(node, direction == Direction.RIGHT);
        };
    }

    private List<Integer> ends(int node, boolean below) {
        List<Integer> ends = new ArrayList<>();
        for (Edge edge : edges) {
            if ((below ? edge.from() : edge.to()) == node) {
                ends.add(below ? edge.to() : edge.from());
            }
        }
        return ends;
    }

    private int nearest(int node, List<Integer> others) {
        Box from = boxes.get(node);
        return others.stream()
                .min(
                        Comparator.<Integer>comparingInt(
                                        o -> Math.abs(boxes.get(o).rank() - from.rank()))
                                .thenComparingDouble(
                                        o -> Math.abs(boxes.get(o).centre() - from.centre())))
                .orElse(node);
    }

    private int beside(int node, boolean right) {
        Box from = boxes.get(node);
        OptionalInt found = OptionalInt.empty();
        for (int other = 0; other < boxes.size(); other++) {
            Box box = boxes.get(other);
            double ahead = right ? box.x() - from.x() : from.x() - box.x();
            boolean isNearer =
                    found.isEmpty()
                            || Math.abs(box.x() - from.x())
                                    < Math.abs(boxes.get(found.getAsInt()).x() - from.x());
            if (box.rank() == from.rank() && ahead > 0 && isNearer) {
                found = OptionalInt.of(other);
            }
        }
        return found.orElse(node);
    }
}
