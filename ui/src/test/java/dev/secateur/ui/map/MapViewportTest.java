package dev.secateur.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.ui.map.GraphLayout.Box;
import dev.secateur.ui.map.GraphLayout.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapViewportTest {
    private final GraphLayout tall = stack(30);

    @Test
    void theWholeMapFitsTheRoom() {
        MapViewport seen = MapViewport.whole(tall, 300, 400);
        assertThat(tall.height() * seen.scale()).isLessThanOrEqualTo(400);
        assertThat(seen.top()).isGreaterThanOrEqualTo(0);
        assertThat(seen.left() * 2 + tall.width() * seen.scale()).isEqualTo(300, within(1e-6));
    }

    @Test
    void aShortMapIsSeenWholeAtFirstAndATallOneFromItsTop() {
        GraphLayout few = stack(3);
        double high = few.height() * 0.8 + 32;
        assertThat(MapViewport.first(few, 300, high)).isEqualTo(MapViewport.whole(few, 300, high));
        assertThat(MapViewport.first(tall, 300, 400)).isEqualTo(MapViewport.wide(tall, 300, 400));
    }

    @Test
    void zoomingLeavesThePointUnderTheMouse() {
        MapViewport seen = MapViewport.wide(tall, 300, 400);
        MapViewport closer = seen.zoomed(1.5, 70, 90);
        assertThat(closer.x(70)).isEqualTo(seen.x(70), within(1e-9));
        assertThat(closer.y(90)).isEqualTo(seen.y(90), within(1e-9));
    }

    @Test
    void aBoxBelowIsRevealedAndOneInSightMovesNothing() {
        MapViewport seen = MapViewport.wide(tall, 300, 400);
        Box last = tall.boxes().get(29);
        MapViewport moved = seen.revealing(last, 300, 400);
        assertThat(moved.top() + last.bottom() * moved.scale()).isLessThanOrEqualTo(400);
        assertThat(moved.top() + last.y() * moved.scale()).isGreaterThanOrEqualTo(0);
        assertThat(moved.revealing(last, 300, 400)).isEqualTo(moved);
    }

    @Test
    void itCannotBeMovedOutOfSight() {
        MapViewport seen = MapViewport.wide(tall, 300, 400).moved(0, -1e6).within(tall, 300, 400);
        assertThat(seen.top() + tall.height() * seen.scale()).isEqualTo(384, within(1e-6));
    }

    private static GraphLayout stack(int count) {
        List<List<Integer>> sources = new ArrayList<>(List.of(List.of()));
        for (int i = 1; i < count; i++) {
            sources.add(List.of(i - 1));
        }
        return GraphLayout.of(sources, Collections.nCopies(count, new Size(100, 40)));
    }
}
