package dev.secateur.ui.inputs;

import dev.secateur.model.inputs.RankedInput;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** An input in the list: its place, its name, a bar as long as its score, and the score. */
final class RankedCell extends ListCell<RankedInput> {
    private static final PseudoClass GOES = PseudoClass.getPseudoClass("goes");

    private final InputsViewModel model;
    private final Label place = label("place", 44);
    private final Label name = label("name", 170);
    private final Region bar = new Region();
    private final Label score = label("score", 88);
    private final StackPane track = new StackPane(bar);
    private final HBox row = new HBox(12, place, name, track, score);
    private final InvalidationListener recolour = observable -> showFate();

    RankedCell(InputsViewModel model) {
        this.model = model;
        getStyleClass().add("ranked-cell");
        bar.getStyleClass().add("bar");
        bar.setMinWidth(2);
        track.getStyleClass().add("track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(40);
        HBox.setHgrow(track, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        model.keepProperty().addListener(new WeakInvalidationListener(recolour));
        setOnMouseClicked(event -> choose());
    }

    private static Label label(String style, double width) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private void choose() {
        if (!isEmpty()) {
            model.keep(getIndex() + 1);
        }
    }

    @Override
    protected void updateItem(RankedInput input, boolean empty) {
        super.updateItem(input, empty);
        Ranked ranked = model.rankedProperty().get();
        setGraphic(empty || ranked == null ? null : row);
        if (!empty && ranked != null) {
            place.setText(Integer.toString(getIndex() + 1));
            name.setText(input.name());
            score.setText(ranked.text(input));
            setAccessibleText(place.getText() + ", " + name.getText() + ", " + score.getText());
            bar.maxWidthProperty().bind(track.widthProperty().multiply(ranked.height(input)));
            showFate();
        }
    }

    private void showFate() {
        pseudoClassStateChanged(GOES, !isEmpty() && getIndex() >= model.keepProperty().get());
    }
}
