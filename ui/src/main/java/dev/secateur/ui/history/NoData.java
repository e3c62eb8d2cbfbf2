package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says what cannot be shown without data, and lets a person choose some. */
final class NoData extends VBox {
    /**
     * Shown only where data are missing.
     *
     * @param says what cannot be shown
     * @param chooseData lets the person choose data
     * @param isMissing counts as false while it is null
     */
    NoData(
            Localization texts,
            ObservableValue<String> says,
            Runnable chooseData,
            ObservableValue<Boolean> isMissing) {
        Label hint = new Label();
        hint.getStyleClass().add("chart-empty");
        hint.textProperty().bind(says);
        Button choose = new Button();
        choose.textProperty().bind(texts.bind("evaluation.choose-data"));
        choose.getStyleClass().add("primary");
        choose.setOnAction(event -> chooseData.run());
        getStyleClass().add("room-empty");
        getChildren().addAll(hint, choose);
        Shown.only(this, isMissing);
    }
}
