package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final List<Double> taken = new ArrayList<>();
    private Label beside;
    private NumberField field;

    @Start
    void start(Stage stage) {
        beside = new Label("beside");
        field = new NumberField(value -> Figures.fixed(value, 2));
        field.setAccepted(value -> value >= 0 && Double.isFinite(value));
        field.setOnCommit(taken::add);
        ThemedStage.show(stage, new HBox(field, beside), 300, 60);
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

    @Test
    void whatWasTypedIsTakenBeforeAnythingElseIsPressed(FxRobot robot) {
        robot.interact(() -> field.show(1));
        type(robot, "7");
        List<Double> takenBefore = new ArrayList<>();
        robot.interact(() -> beside.setOnMousePressed(event -> takenBefore.addAll(taken)));
        robot.clickOn(beside);
        assertThat(takenBefore).containsExactly(7.0);
        assertThat(taken).containsExactly(7.0);
    }

    @Test
    void aPressInTheFieldItselfTakesNothing(FxRobot robot) {
        robot.interact(() -> field.show(1));
        type(robot, "7");
        robot.clickOn(field);
        assertThat(taken).isEmpty();
        assertThat(field.getText()).isEqualTo("7");
    }

    @Test
    void theKeysGoOnFromWhatWasTyped(FxRobot robot) {
        robot.interact(() -> field.show(1));
        type(robot, "70");
        robot.type(KeyCode.UP);
        assertThat(taken).containsExactly(71.0);
    }

    @Test
    void aFieldInWhichNothingWasTypedLeavesTheWindowItsShortcuts(FxRobot robot) {
        List<String> done = new ArrayList<>();
        robot.interact(
                () -> {
                    field.show(1);
                    field.getScene()
                            .getAccelerators()
                            .put(KeyCombination.keyCombination("Shortcut+Z"), () -> done.add("z"));
                });
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(done).containsExactly("z");
        type(robot, "5");
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(done).containsExactly("z");
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn(field).interact(() -> field.setText(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5 | 12.5",
                "−0,25 | -0.25",
                "1,234 | 1234",
                "1,234.5 | 1234.5",
                "12.5\u202f% | 12.5",
                "3e-4 | 0.0003"
            })
    void aCommaIsAPointOrSetsThousandsApart(String text, double number) {
        assertThat(NumberField.read(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1.2,5", "abc", ","})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertThat(NumberField.read(text)).isEmpty();
    }
}
