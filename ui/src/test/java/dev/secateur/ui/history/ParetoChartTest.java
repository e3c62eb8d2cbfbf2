package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class ParetoChartTest {
    private static final ParetoPoint CHEAP = new ParetoPoint(3, 10, 0.8, "a", "a: 80", false);
    private static final ParetoPoint MIDDLE = new ParetoPoint(2, 50, 0.7, "b", "b: 70", true);
    private static final ParetoPoint DEAR = new ParetoPoint(1, 100, 0.9, "c", "c: 90", false);

    private final List<Integer> opened = new ArrayList<>();
    private final ParetoChart chart = Fx.call(this::chart);

    private ParetoChart chart() {
        ParetoChart made = new ParetoChart(opened::add);
        made.show(
                new ParetoData(
                        ParetoMeasure.PARAMETERS,
                        List.of(CHEAP, MIDDLE, DEAR),
                        List.of(CHEAP, DEAR)),
                "parameters");
        new Scene(made, 400, 300);
        made.resize(400, 300);
        made.layout();
        return made;
    }

    @Test
    void dearerLiesToTheRightAndBetterAbove() {
        Point2D cheap = place(CHEAP);
        Point2D middle = place(MIDDLE);
        Point2D dear = place(DEAR);
        assertThat(cheap.getX()).isLessThan(middle.getX());
        assertThat(middle.getX()).isLessThan(dear.getX());
        assertThat(dear.getY()).isLessThan(cheap.getY());
        assertThat(cheap.getY()).isLessThan(middle.getY());
        assertThat(dear.getX()).isBetween(0.0, 400.0);
        assertThat(middle.getX() - cheap.getX())
                .isCloseTo(
                        (dear.getX() - cheap.getX()) * 40 / 90,
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theMouseReadsAPointAndAClickOpensIt() {
        mouse(MouseEvent.MOUSE_MOVED, place(MIDDLE).add(3, 2));
        assertThat(reading().isVisible()).isTrue();
        assertThat(reading().getText()).isEqualTo("b: 70");
        mouse(MouseEvent.MOUSE_CLICKED, place(MIDDLE).add(3, 2));
        assertThat(opened).containsExactly(2);
    }

    @Test
    void awayFromAllPointsNothingIsReadOrOpened() {
        Point2D away = place(MIDDLE).add(0, -60);
        mouse(MouseEvent.MOUSE_MOVED, away);
        mouse(MouseEvent.MOUSE_CLICKED, away);
        assertThat(reading().isVisible()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void theKeysStepFromPointToPointAndEnterOpens() {
        key(KeyCode.RIGHT);
        assertThat(reading().getText()).isEqualTo("a: 80");
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        key(KeyCode.RIGHT);
        assertThat(reading().getText()).isEqualTo("c: 90");
        key(KeyCode.LEFT);
        key(KeyCode.ENTER);
        assertThat(opened).containsExactly(2);
    }

    private Point2D place(ParetoPoint point) {
        return Fx.call(() -> chart.place(point));
    }

    private Label reading() {
        Node found = Fx.call(() -> chart.lookup("#pareto-reading"));
        return (Label) found;
    }

    private void key(KeyCode code) {
        Fx.call(
                () -> {
                    chart.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    false,
                                    false,
                                    false,
                                    false));
                    return code;
                });
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, Point2D at) {
        Fx.call(
                () -> {
                    chart.fireEvent(
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    1,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    null));
                    return type;
                });
    }
}
