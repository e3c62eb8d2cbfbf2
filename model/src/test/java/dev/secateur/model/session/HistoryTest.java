package dev.secateur.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>("a");

    @Test
    void forgottenMomentsAreNotComeBackTo() {
        List.of("b", "c", "b", "d").forEach(history::add);
        history.undo();
        history.forget(moment -> moment.equals("c") || moment.equals("d"));
        assertThat(history.canRedo()).isFalse();
        assertThat(undone()).containsExactly("b", "a");
    }

    @Test
    void equalMomentsThatMeetAreOne() {
        List.of("b", "a", "b", "a", "c").forEach(history::add);
        history.forget("b"::equals);
        assertThat(undone()).containsExactly("c", "a");
    }

    @Test
    void momentsUndoneKeepTheirOrder() {
        List.of("b", "c", "d").forEach(history::add);
        history.undo();
        history.undo();
        history.undo();
        history.forget("c"::equals);
        assertThat(history.redo()).isEqualTo("b");
        assertThat(history.redo()).isEqualTo("d");
        assertThat(history.canRedo()).isFalse();
    }

    private List<String> undone() {
        List<String> all = new ArrayList<>(List.of(history.current()));
        while (history.canUndo()) {
            all.add(history.undo());
        }
        return all;
    }
}
