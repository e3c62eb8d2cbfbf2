package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Loss over accuracy with one crosshair, and above them a place for the verdict. */
public final class TrainingCurvesPane extends VBox implements Exportable {
    private final CurveChart loss;
    private final CurveChart accuracy;
    private final ObjectProperty<Node> banner = new SimpleObjectProperty<>(this, "banner");

    /** A pane without data, in the language of the texts. */
    public TrainingCurvesPane(Localization texts) {
        loss = new CurveChart(texts);
        accuracy = new CurveChart(texts);
        loss.setId("loss-chart");
        accuracy.setId("accuracy-chart");
        loss.axisTitleShownProperty().set(false);
        loss.crosshairProperty().bindBidirectional(accuracy.crosshairProperty());
        loss.zoomProperty().bindBidirectional(accuracy.zoomProperty());
        loss.smoothingProperty().bindBidirectional(accuracy.smoothingProperty());
        loss.emptyTextProperty().bind(texts.bind("curves.empty"));
        StackPane place = new StackPane();
        place.managedProperty().bind(banner.isNotNull());
        banner.addListener((o, old, now) -> fill(place, now));
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        getStyleClass().add("training-curves");
        getChildren().setAll(place, loss, accuracy);
    }

    /** What the upper chart shows. */
    public ObjectProperty<CurveData> lossProperty() {
        return loss.dataProperty();
    }

    /** What the lower chart shows. */
    public ObjectProperty<CurveData> accuracyProperty() {
        return accuracy.dataProperty();
    }

    /** Which epochs both show; null for all. */
    ObjectProperty<EpochRange> zoomProperty() {
        return accuracy.zoomProperty();
    }

    /** How both are smoothed. */
    ObjectProperty<Smoothing> smoothingProperty() {
        return accuracy.smoothingProperty();
    }

    @Override
    public Optional<Figure> figure() {
        return loss.figure().isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure("curves", List.of(loss.plot(), accuracy.plot())));
    }

    /** What stands above the charts; null for nothing. */
    public ObjectProperty<Node> bannerProperty() {
        return banner;
    }

    /** What the upper chart says while there is no curve; bound to a text of ours at first. */
    public StringProperty emptyTextProperty() {
        return loss.emptyTextProperty();
    }

    private static void fill(StackPane place, Node banner) {
        place.getChildren().clear();
        if (banner != null) {
            place.getChildren().add(banner);
        }
    }
}
