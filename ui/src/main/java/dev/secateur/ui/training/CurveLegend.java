package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.training.CurveSeries.Role;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Says which curve is which, by the shape on it and the kind of line as well as by colour. */
final class CurveLegend extends HBox {
    private final Label train;
    private final Label validation;
    private final Label parent;

    CurveLegend(Localization texts) {
        train = entry(sample("train", new Circle(3.5)));
        train.textProperty().bind(texts.bind("curves.train"));
        validation = entry(sample("validation", new Rectangle(6, 6)));
        validation.textProperty().bind(texts.bind("curves.validation"));
        parent = entry(sample("parent", null));
        parent.textProperty().bind(texts.bind("curves.parent"));
        getStyleClass().add("curve-legend");
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(train, validation, parent);
        show(null);
    }

    /** Lists the curves that there are. */
    void show(CurveData data) {
        show(train, data != null && data.find(Role.TRAIN, false).isPresent());
        show(validation, data != null && data.find(Role.VALIDATION, false).isPresent());
        show(
                parent,
                data != null && data.series().stream().anyMatch(s -> s.parent() && s.size() > 0));
    }

    private static void show(Label entry, boolean shown) {
        entry.setVisible(shown);
        entry.setManaged(shown);
    }

    private static Label entry(Node sample) {
        Label entry = new Label();
        entry.setGraphic(sample);
        entry.setMinWidth(USE_PREF_SIZE);
        return entry;
    }

    private static Node sample(String role, Shape symbol) {
        Line line = new Line(0, 0, 18, 0);
        line.getStyleClass().add("curve-line");
        StackPane sample = new StackPane(line);
        if (symbol != null) {
            symbol.getStyleClass().add("curve-symbol");
            sample.getChildren().add(symbol);
        }
        sample.getStyleClass().add(role);
        return sample;
    }
}
