package dev.secateur.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.ui.map.GraphLayout.Box;
import dev.secateur.ui.map.GraphLayout.Direction;
import dev.secateur.ui.map.GraphLayout.Edge;
import dev.secateur.ui.map.GraphLayout.Point;
import dev.secateur.ui.map.GraphLayout.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLayoutTest {
    private static final Size SIZE = new Size(100, 40);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoBoxesOverlapAndAllLieWithin(long seed) {
        GraphLayout layout = drawn(seed);
        List<Box> boxes = layout.boxes();
        for (int a = 0; a < boxes.size(); a++) {
            Box one = boxes.get(a);
            assertThat(one.x()).isGreaterThanOrEqualTo(-1e-9);
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(layout.width() + 1e-9);
            assertThat(one.bottom()).isLessThanOrEqualTo(layout.height() + 1e-9);
            for (int b = 0; b < a; b++) {
                assertThat(overlap(one, boxes.get(b))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineRunsDownFromItsSourceToItsReader(long seed) {
        GraphLayout layout = drawn(seed);
        for (Edge edge : layout.edges()) {
            List<Point> points = edge.points();
            Box from = layout.boxes().get(edge.from());
            Box to = layout.boxes().get(edge.to());
            assertThat(to.rank()).isGreaterThan(from.rank());
            assertThat(points.get(0)).isEqualTo(new Point(from.centre(), from.bottom()));
            assertThat(points.get(points.size() - 1)).isEqualTo(new Point(to.centre(), to.y()));
            for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i).y()).isGreaterThan(points.get(i - 1).y());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineRunsThroughABoxThatItOnlyPasses(long seed) {
        GraphLayout layout = drawn(seed);
        for (Edge edge : layout.edges()) {
            for (int i = 1; i + 1 < edge.points().size(); i++) {
                Point point = edge.points().get(i);
                for (Box box : layout.boxes()) {
                    boolean isBeside = point.x() <= box.x() || point.x() >= box.x() + box.width();
                    boolean isApart = point.y() < box.y() || point.y() > box.bottom();
                    assertThat(isBeside || isApart).isTrue();
                }
            }
        }
    }

    @Test
    void aStackStandsInOneColumnInOrder() {
        List<List<Integer>> sources = new ArrayList<>(List.of(List.of()));
        IntStream.range(1, 22).forEach(i -> sources.add(List.of(i - 1)));
        GraphLayout layout = GraphLayout.of(sources, Collections.nCopies(22, SIZE));
        assertThat(layout.width()).isEqualTo(100);
        for (int i = 1; i < 22; i++) {
            assertThat(layout.boxes().get(i).x()).isEqualTo(0, within(1e-9));
            assertThat(layout.boxes().get(i).y()).isGreaterThan(layout.boxes().get(i - 1).bottom());
        }
    }

    @Test
    void branchesStandSideBySide() {
        List<List<Integer>> sources =
                List.of(List.of(), List.of(0), List.of(0), List.of(0), List.of(1, 2, 3));
        GraphLayout layout = GraphLayout.of(sources, Collections.nCopies(5, SIZE));
        assertThat(layout.boxes().subList(1, 4).stream().map(Box::y).distinct()).hasSize(1);
        assertThat(layout.boxes().get(4).centre())
                .isEqualTo(layout.boxes().get(0).centre(), within(1.0));
    }

    @Test
    void whatSkipsALayerRunsBesideIt() {
        List<List<Integer>> sources = List.of(List.of(), List.of(0), List.of(0, 1));
        GraphLayout layout = GraphLayout.of(sources, Collections.nCopies(3, SIZE));
        Edge skip =
                layout.edges().stream()
                        .filter(edge -> edge.from() == 0 && edge.to() == 2)
                        .findFirst()
                        .orElseThrow();
        assertThat(skip.points()).hasSize(4);
    }

    @Test
    void arrowsWalkAlongLinesAndAcrossBranches() {
        List<List<Integer>> sources = List.of(List.of(), List.of(0), List.of(0), List.of(1, 2));
        GraphLayout layout = GraphLayout.of(sources, Collections.nCopies(4, SIZE));
        int first = layout.next(0, Direction.DOWN);
        assertThat(first).isIn(1, 2);
        int other = 3 - first;
        boolean isRight = layout.boxes().get(other).x() > layout.boxes().get(first).x();
        Direction towards = isRight ? Direction.RIGHT : Direction.LEFT;
        assertThat(layout.next(first, towards)).isEqualTo(other);
        assertThat(layout.next(other, Direction.DOWN)).isEqualTo(3);
        assertThat(layout.next(other, Direction.UP)).isZero();
        assertThat(layout.next(3, Direction.DOWN)).isEqualTo(3);
    }

    private static boolean overlap(Box a, Box b) {
        boolean across = a.x() < b.x() + b.width() - 1e-9 && b.x() < a.x() + a.width() - 1e-9;
        return across && a.y() < b.bottom() && b.y() < a.bottom();
    }

    /** Some nodes, each reading one to three before it. */
    private static GraphLayout drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 1 + random.nextInt(24);
        List<List<Integer>> sources = new ArrayList<>();
        List<Size> sizes = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            TreeSet<Integer> read = new TreeSet<>();
            for (int i = random.nextInt(3); node > 0 && i >= 0; i--) {
                read.add(Math.max(0, node - 1 - random.nextInt(5)));
            }
            sources.add(List.copyOf(read));
            sizes.add(new Size(40 + random.nextInt(200), 20 + random.nextInt(50)));
        }
        return GraphLayout.of(sources, sizes);
    }
}
