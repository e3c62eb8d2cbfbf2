package dev.secateur.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;

/** The way from the opened network to what is shown, in one line. */
final class TrailView extends HBox {
    private ShellViewModel.Trail shown;
    private Label preview;

    TrailView(ObservableValue<ShellViewModel.Trail> trail) {
        super(6);
        setId("trail");
        getStyleClass().add("trail");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        trail.subscribe(this::show);
    }

    private void show(ShellViewModel.Trail trail) {
        if (isPreviewing(shown) && isPreviewing(trail) && shown.steps().equals(trail.steps())) {
            preview.setText("› " + trail.preview());
        } else {
            build(trail);
        }
        shown = trail;
    }

    private static boolean isPreviewing(ShellViewModel.Trail trail) {
        return trail != null && !trail.preview().isEmpty();
    }

    private void build(ShellViewModel.Trail trail) {
        getChildren().clear();
        setVisible(!trail.steps().isEmpty());
        for (int i = 0; i < trail.steps().size(); i++) {
            boolean last = i == trail.steps().size() - 1;
            add(trail.steps().get(i), last ? "step-now" : "step", last);
            if (!last) {
                add("›", "step", false);
            }
        }
        if (!trail.preview().isEmpty()) {
            preview = add("› " + trail.preview(), "goes", false);
            preview.setTextOverrun(OverrunStyle.ELLIPSIS);
            HBox.setHgrow(preview, Priority.NEVER);
        }
    }

    private Label add(String text, String style, boolean isWhole) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(isWhole ? USE_PREF_SIZE : 16);
        HBox.setHgrow(label, Priority.SOMETIMES);
        getChildren().add(label);
        return label;
    }
}
