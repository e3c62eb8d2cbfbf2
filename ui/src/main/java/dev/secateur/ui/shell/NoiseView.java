package dev.secateur.ui.shell;

import dev.secateur.model.data.Noise;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much noise goes into the training data. A slider takes effect when it is let go. */
public final class NoiseView extends VBox {
    private static final double STEP = 0.05;

    private final ShellViewModel model;
    private final Localization texts;
    private final Slider labels = new Slider(0, 1, 0);
    private final Slider features = new Slider(0, 2, 0);
    private final ObjectProperty<Noise.LabelKind> kind =
            new SimpleObjectProperty<>(Noise.LabelKind.UNIFORM);
    private boolean showing;

    /** A view on the noise of a shell, in the language of the texts. */
    public NoiseView(ShellViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-view");
        Label heading = label("noise.heading", "heading");
        Label hint = label("noise.hint", "muted");
        hint.getStyleClass().add("settings-hint");
        hint.setWrapText(true);
        getChildren()
                .addAll(
                        heading,
                        rate("label-noise", "noise.labels", labels),
                        kinds(),
                        rate("feature-noise", "noise.features", features),
                        hint,
                        off());
        follow(labels, Noise::labelRate);
        follow(features, Noise::featureRate);
        model.noiseProperty().subscribe(now -> shown(() -> kind.set(now.labelKind())));
        kind.subscribe(now -> choose());
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private Node rate(String id, String key, Slider slider) {
        slider.setId(id);
        slider.setBlockIncrement(STEP);
        Label now = new Label();
        now.textProperty()
                .bind(slider.valueProperty().map(value -> Figures.percent(rounded(slider))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new VBox(4, new HBox(label(key, "muted"), gap, now), slider);
    }

    private Node kinds() {
        SegmentedChoice<Noise.LabelKind> choice =
                new SegmentedChoice<>(
                        kind,
                        List.of(Noise.LabelKind.values()),
                        value -> texts.bind("noise.kind." + value.key()));
        choice.setId("label-noise-kind");
        choice.setMaxWidth(USE_PREF_SIZE);
        return choice;
    }

    private Node off() {
        Button off = new Button();
        off.setId("noise-off");
        off.textProperty().bind(texts.bind("noise.off"));
        off.disableProperty().bind(model.noiseProperty().map(Noise::isNone));
        off.setOnAction(event -> model.chooseNoise(Noise.NONE));
        return off;
    }

    private void follow(Slider slider, ToDoubleFunction<Noise> rate) {
        model.noiseProperty()
                .subscribe(now -> shown(() -> slider.setValue(rate.applyAsDouble(now))));
        slider.valueChangingProperty().subscribe(dragging -> choose());
        slider.valueProperty()
                .subscribe(
                        value -> {
                            if (!slider.isValueChanging()) {
                                choose();
                            }
                        });
    }

    private void shown(Runnable show) {
        showing = true;
        show.run();
        showing = false;
    }

    private void choose() {
        if (!showing && !labels.isValueChanging() && !features.isValueChanging()) {
            model.chooseNoise(new Noise(rounded(labels), kind.get(), rounded(features)));
        }
    }

    /** To whole per cents. */
    private static double rounded(Slider slider) {
        return Math.round(slider.getValue() * 100) / 100.0;
    }
}
