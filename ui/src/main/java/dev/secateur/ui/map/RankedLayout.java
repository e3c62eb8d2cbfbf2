package dev.secateur.ui.map;

import dev.secateur.ui.map.GraphLayout.Box;
import dev.secateur.ui.map.GraphLayout.Edge;
import dev.secateur.ui.map.GraphLayout.Point;
import dev.secateur.ui.map.GraphLayout.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a graph in ranks (Sugiyama 1981): a node stands below all that it reads; a line over
 * several ranks gets a slot of its own in each, so that it runs past the boxes there; slots are
 * ordered so that few lines cross, and drawn towards what they are joined to.
 */
final class RankedLayout {
    private static final double GAP = 28;
    private static final double DROP = 26;
    private static final double LANE = 10;
    private static final int SWEEPS = 8;

    private final List<List<Integer>> sources;
    private final List<Size> sizes;
    private final List<Slot> slots = new ArrayList<>();
    private final List<List<Slot>> ranks = new ArrayList<>();
    private final Map<List<Integer>, List<Slot>> ways = new HashMap<>();

    RankedLayout(List<List<Integer>> sources, List<Size> sizes) {
        this.sources = sources;
        this.sizes = sizes;
    }

    /** A place in a rank, for a box or for a line that passes. */
    private static final class Slot {
        private final int rank;
        private final double width;
        private final List<Slot> above = new ArrayList<>();
        private final List<Slot> below = new ArrayList<>();
        private double centre;
        private double order;

        Slot(int rank, double width) {
            this.rank = rank;
            this.width = width;
        }

        private List<Slot> joined(boolean down) {
            return down ? above : below;
        }
    }

    GraphLayout layout() {
        place();
        join();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            order(sweep % 2 == 0);
        }
        ranks.forEach(RankedLayout::pack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            align(sweep % 2 == 0);
        }
        return drawn();
    }

    private void place() {
        for (int node = 0; node < sizes.size(); node++) {
            int rank =
                    sources.get(node).stream()
                            .mapToInt(source -> slots.get(source).rank + 1)
                            .max()
                            .orElse(0);
            slots.add(add(rank, sizes.get(node).width()));
        }
    }

    private Slot add(int rank, double width) {
        while (ranks.size() <= rank) {
            ranks.add(new ArrayList<>());
        }
        Slot slot = new Slot(rank, width);
        slot.order = ranks.get(rank).size();
        ranks.get(rank).add(slot);
        return slot;
    }

    private void join() {
        for (int node = 0; node < sizes.size(); node++) {
            for (int source : sources.get(node)) {
                ways.put(List.of(source, node), way(slots.get(source), slots.get(node)));
            }
        }
    }

    private List<Slot> way(Slot from, Slot to) {
        List<Slot> way = new ArrayList<>(List.of(from));
        for (int rank = from.rank + 1; rank < to.rank; rank++) {
            way.add(add(rank, LANE));
        }
        way.add(to);
        for (int i = 1; i < way.size(); i++) {
            way.get(i - 1).below.add(way.get(i));
            way.get(i).above.add(way.get(i - 1));
        }
        return way;
    }

    private void order(boolean down) {
        for (int i = 0; i < ranks.size(); i++) {
            List<Slot> rank = ranks.get(down ? i : ranks.size() - 1 - i);
            for (Slot slot : rank) {
                slot.order =
                        slot.joined(down).stream()
                                .mapToDouble(other -> place(other))
                                .average()
                                .orElse(place(slot));
            }
            rank.sort(Comparator.comparingDouble(slot -> slot.order));
        }
    }

    /** From the middle of the rank, so that ranks of different lengths compare. */
    private double place(Slot slot) {
        List<Slot> rank = ranks.get(slot.rank);
        return rank.indexOf(slot) - (rank.size() - 1) / 2.0;
    }

    private static void pack(List<Slot> rank) {
        double all = rank.stream().mapToDouble(slot -> slot.width + GAP).sum() - GAP;
        double x = -all / 2;
        for (Slot slot : rank) {
            slot.centre = x + slot.width / 2;
            x += slot.width + GAP;
        }
    }

    private void align(boolean down) {
        for (int i = 0; i < ranks.size(); i++) {
            align(ranks.get(down ? i : ranks.size() - 1 - i), down);
        }
    }

    /** Both ways of keeping apart do, so what lies in the middle between them does too. */
    private static void align(List<Slot> rank, boolean down) {
        int count = rank.size();
        double[] right = new double[count];
        double[] left = new double[count];
        for (int i = 0; i < count; i++) {
            double wish = wish(rank.get(i), down);
            right[i] = i == 0 ? wish : Math.max(wish, right[i - 1] + apart(rank, i));
        }
        for (int i = count - 1; i >= 0; i--) {
            double wish = wish(rank.get(i), down);
            left[i] = i == count - 1 ? wish : Math.min(wish, left[i + 1] - apart(rank, i + 1));
        }
        for (int i = 0; i < count; i++) {
            rank.get(i).centre = (left[i] + right[i]) / 2;
        }
    }

    private static double wish(Slot slot, boolean down) {
        return slot.joined(down).stream()
                .mapToDouble(other -> other.centre)
                .average()
                .orElse(slot.centre);
    }

    /** How far the middle of a slot is at least from that of the one before it. */
    private static double apart(List<Slot> rank, int i) {
        return (rank.get(i - 1).width + rank.get(i).width) / 2 + GAP;
    }

    private GraphLayout drawn() {
        double left = slotsOfAllRanks().mapToDouble(s -> s.centre - s.width / 2).min().orElse(0);
        double right = slotsOfAllRanks().mapToDouble(s -> s.centre + s.width / 2).max().orElse(0);
        double[] tops = tops();
        List<Box> boxes = new ArrayList<>();
        for (int node = 0; node < sizes.size(); node++) {
            Slot slot = slots.get(node);
            Size size = sizes.get(node);
            double x = slot.centre - size.width() / 2 - left;
            boxes.add(new Box(x, tops[slot.rank], size.width(), size.height(), slot.rank));
        }
        double height = ranks.isEmpty() ? 0 : tops[ranks.size()] - DROP;
        return new GraphLayout(boxes, edges(boxes, tops, left), right - left, height);
    }

    private java.util.stream.Stream<Slot> slotsOfAllRanks() {
        return ranks.stream().flatMap(List::stream);
    }

    private double[] tops() {
        double[] heights = new double[ranks.size()];
        for (int node = 0; node < sizes.size(); node++) {
            int rank = slots.get(node).rank;
            heights[rank] = Math.max(heights[rank], sizes.get(node).height());
        }
        double[] tops = new double[ranks.size() + 1];
        for (int rank = 0; rank < heights.length; rank++) {
            tops[rank + 1] = tops[rank] + heights[rank] + DROP;
        }
        return tops;
    }

    private List<Edge> edges(List<Box> boxes, double[] tops, double left) {
        List<Edge> edges = new ArrayList<>();
        for (int node = 0; node < sizes.size(); node++) {
            for (int source : sources.get(node)) {
                List<Slot> way = ways.get(List.of(source, node));
                List<Point> points = new ArrayList<>();
                points.add(new Point(boxes.get(source).centre(), boxes.get(source).bottom()));
                for (Slot slot : way.subList(1, way.size() - 1)) {
                    points.add(new Point(slot.centre - left, tops[slot.rank]));
                    points.add(new Point(slot.centre - left, tops[slot.rank + 1] - DROP));
                }
                points.add(new Point(boxes.get(node).centre(), boxes.get(node).y()));
                edges.add(new Edge(source, node, points));
            }
        }
        return edges;
    }
}
