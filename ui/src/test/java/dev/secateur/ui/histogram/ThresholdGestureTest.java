package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThresholdGestureTest {
    private final List<String> events = new ArrayList<>();
    private final ThresholdGesture<Double> gesture =
            new ThresholdGesture<>(value -> events.add("write " + value));

    @BeforeEach
    void listen() {
        gesture.setOnDragged(value -> events.add("drag " + value));
        gesture.setOnCommitted(value -> events.add("commit " + value));
        gesture.setOnCancelled(() -> events.add("cancel"));
    }

    @Test
    void manyMovesAreOneCommit() {
        gesture.begin(1.0);
        gesture.move(2.0);
        gesture.move(2.0);
        gesture.move(3.0);
        gesture.commit();
        gesture.commit();
        assertThat(events)
                .containsExactly("write 2.0", "drag 2.0", "write 3.0", "drag 3.0", "commit 3.0");
    }

    @Test
    void aGestureThatNeverMovedIsNone() {
        gesture.begin(1.0);
        gesture.move(1.0);
        gesture.commit();
        gesture.begin(1.0);
        gesture.cancel();
        assertThat(events).isEmpty();
    }

    @Test
    void cancellingReturnsToTheStartAndTheRestIsIgnored() {
        gesture.begin(1.0);
        gesture.move(2.0);
        gesture.cancel();
        gesture.move(3.0);
        gesture.commit();
        assertThat(events).containsExactly("write 2.0", "drag 2.0", "write 1.0", "cancel");
    }
}
