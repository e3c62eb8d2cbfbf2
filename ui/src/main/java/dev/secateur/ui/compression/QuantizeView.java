package dev.secateur.ui.compression;

import dev.secateur.model.compression.Coding;
import dev.secateur.ui.compression.CompressionViewModel.State;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.fx.TreeVisibility;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The page that lets weights share few values. */
public final class QuantizeView extends StackPane {
    private static final List<Integer> BITS = List.of(8, 4, 2);

    /** What codings there are. */
    private enum Family {
        SHARED,
        UNIFORM
    }

    private final QuantizeViewModel model;
    private final Localization texts;
    private final PageParts parts;
    private final TreeVisibility visibility = new TreeVisibility(this);
    private final ObjectProperty<Family> family = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> bits = new SimpleObjectProperty<>();
    private int values = 16;

    /** Shows a model; the button without data runs {@code chooseData}. */
    public QuantizeView(QuantizeViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        this.parts = new PageParts(texts);
        getStyleClass().add("compression-view");
        setMinSize(0, 0);
        SweepChart<Coding> chart = new SweepChart<>(model::choose);
        chart.setId("coding-chart");
        model.sweepProperty().subscribe(chart::show);
        Node content =
                parts.page(
                        List.of(choice(), status(chooseData), chart),
                        List.of(
                                parts.cost("quantize-cost", model.costProperty()),
                                parts.action(hint(), epochs(), make())));
        Node empty = parts.empty("quantize.empty");
        Shown.only(empty, model.stateProperty().map(s -> s == State.NOTHING_OPEN));
        Shown.only(content, model.stateProperty().map(s -> s != State.NOTHING_OPEN));
        getChildren().setAll(content, empty);
        model.codingProperty().subscribe(this::follow);
        family.subscribe(chosen -> choose());
        bits.subscribe(chosen -> choose());
        model.showingProperty().bind(visibility.visibleProperty());
    }

    private void follow(Coding coding) {
        if (coding instanceof Coding.Sharing sharing) {
            values = sharing.values();
        }
        bits.set(model.uniformProperty().get().bits());
        family.set(coding instanceof Coding.Uniform ? Family.UNIFORM : Family.SHARED);
    }

    private void choose() {
        Coding.Uniform before = model.uniformProperty().get();
        if (family.get() != null && bits.get() != null) {
            choose(before.isPerChannel(), before.isSymmetric());
        }
    }

    private void choose(boolean isPerChannel, boolean isSymmetric) {
        Coding chosen =
                family.get() == Family.UNIFORM
                        ? new Coding.Uniform(bits.get(), isPerChannel, isSymmetric)
                        : new Coding.Sharing(values);
        if (!chosen.equals(model.codingProperty().get())) {
            model.choose(chosen);
        }
    }

    private Node choice() {
        SegmentedChoice<Family> families =
                new SegmentedChoice<>(
                        family,
                        List.of(Family.values()),
                        f ->
                                texts.bind(
                                        f == Family.UNIFORM
                                                ? "quantize.family.uniform"
                                                : "quantize.family.shared"));
        families.getChildren().get(0).setId("coding-shared");
        families.getChildren().get(1).setId("coding-uniform");
        SegmentedChoice<Integer> widths =
                new SegmentedChoice<>(bits, BITS, b -> texts.bind("quantize.bits", b));
        BITS.forEach(b -> widths.getChildren().get(BITS.indexOf(b)).setId("bits-" + b));
        HBox uniform = parts.row(widths, channel(), symmetric());
        Shown.only(uniform, family.map(f -> f == Family.UNIFORM));
        HBox shared = parts.row(parts.label("quantize.values"), values());
        Shown.only(shared, family.map(f -> f == Family.SHARED));
        return parts.flow(families, uniform, shared);
    }

    private Node values() {
        NumberField field =
                parts.whole("shared-values", 2, 256, v -> model.choose(new Coding.Sharing(v)));
        field.accessibleTextProperty().bind(texts.bind("quantize.values"));
        model.codingProperty().subscribe(coding -> field.show(values));
        return field;
    }

    private CheckBox channel() {
        CheckBox box = box("per-channel", "quantize.per-channel");
        model.uniformProperty().subscribe(u -> box.setSelected(u.isPerChannel()));
        box.setOnAction(e -> choose(box.isSelected(), model.uniformProperty().get().isSymmetric()));
        return box;
    }

    private CheckBox symmetric() {
        CheckBox box = box("symmetric", "quantize.symmetric");
        model.uniformProperty().subscribe(u -> box.setSelected(u.isSymmetric()));
        box.setOnAction(
                e -> choose(model.uniformProperty().get().isPerChannel(), box.isSelected()));
        return box;
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.textProperty().bind(texts.bind(key));
        return box;
    }

    private Node status(Runnable chooseData) {
        return parts.status(
                "quantize",
                Bindings.createStringBinding(
                        this::status,
                        model.stateProperty(),
                        model.sweepProperty(),
                        texts.messagesProperty()),
                measure(),
                dataButton(chooseData));
    }

    private String status() {
        if (!model.hasData()) {
            return texts.text("compression.no-data");
        } else if (model.stateProperty().get() == State.MEASURING) {
            return texts.text("compression.measuring");
        }
        return model.stateProperty().get() == State.UNMEASURED
                ? texts.text("compression.unmeasured")
                : texts.text("compression.choose-point");
    }

    private Button measure() {
        Button button =
                parts.measure(
                        "measure-codings",
                        model.stateProperty().map(s -> s == State.MEASURING),
                        model.stateProperty()
                                .map(s -> s == State.MEASURING || s == State.UNMEASURED),
                        model::measureOrCancel);
        button.disableProperty().bind(model.runningProperty());
        return button;
    }

    private Button dataButton(Runnable chooseData) {
        return parts.chooseData(
                "quantize-data", model.sweepProperty().map(s -> !model.hasData()), chooseData);
    }

    private Node epochs() {
        return parts.epochs(
                "quantize-epochs",
                model.epochsProperty(),
                Bindings.createBooleanBinding(
                        () -> model.hasData() && family.get() == Family.SHARED,
                        family,
                        model.sweepProperty()));
    }

    private Node hint() {
        return parts.hint(
                "quantize-hint",
                Bindings.createStringBinding(
                        () ->
                                model.canQuantize()
                                        ? model.chosenText()
                                        : texts.text("quantize.already"),
                        model.sweepProperty(),
                        texts.messagesProperty()));
    }

    private Button make() {
        Button button = parts.primary("quantize");
        button.textProperty()
                .bind(
                        texts.map(
                                model.runningProperty(),
                                r -> texts.text(r ? "pruning.cancel" : "quantize.do")));
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.runningProperty().get() && !model.canQuantize(),
                                model.runningProperty(),
                                model.sweepProperty()));
        button.setOnAction(event -> model.quantizeOrCancel());
        return button;
    }
}
