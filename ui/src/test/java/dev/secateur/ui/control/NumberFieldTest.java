package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final List<Double> taken = new ArrayList<>();
    private NumberField field;

    @Start
    void start(Stage stage) {
        field = new NumberField(value -> Figures.fixed(value, 2));
        field.setAccepted(value -> value >= 0 && Double.isFinite(value));
        field.setOnCommit(taken::add);
        ThemedStage.show(stage, new StackPane(field), 200, 60);
    }

    @Test
    void whereThereIsNoNumberTheFieldIsEmptyAndNotWrong(FxRobot robot) {
        robot.interact(() -> field.show(Double.NaN));
        assertThat(field.getText()).isEmpty();
        assertThat(field.getPseudoClassStates()).doesNotContain(INVALID);
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertThat(field.getText()).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void aNumberMayBeTypedWhereThereWasNone(FxRobot robot) {
        robot.interact(
                () -> {
                    field.show(Double.NaN);
                    field.setText("0.5");
                    field.fireEvent(new ActionEvent());
                });
        assertThat(taken).containsExactly(0.5);
        assertThat(field.getText()).isEqualTo("0.50");
    }

    @Test
    void anEmptyFieldIsWrongWhereThereIsANumber(FxRobot robot) {
        robot.interact(
                () -> {
                    field.show(0.25);
                    field.setText("");
                });
        assertThat(field.getPseudoClassStates()).contains(INVALID);
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertThat(field.getText()).isEqualTo("0.25");
    }
}
