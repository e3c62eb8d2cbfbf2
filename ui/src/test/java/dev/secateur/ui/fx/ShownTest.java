package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ShownTest {
    private final IntegerProperty number = new SimpleIntegerProperty(1);

    @Test
    void aNodeTakesRoomWhileItIsVisibleAndNothingIsLaidOutWhileThatStays() {
        Fx.call(
                () -> {
                    Pane node = new Pane();
                    StackPane around = new StackPane(node);
                    new Scene(around);
                    Shown.only(node, number.map(n -> n.intValue() > 0));
                    around.layout();

                    number.set(2);
                    assertThat(node.isVisible()).isTrue();
                    assertThat(around.isNeedsLayout()).isFalse();

                    number.set(-1);
                    assertThat(node.isVisible()).isFalse();
                    assertThat(node.isManaged()).isFalse();
                    assertThat(around.isNeedsLayout()).isTrue();
                    return null;
                });
    }
}
