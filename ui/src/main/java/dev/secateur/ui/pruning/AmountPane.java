package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * How much goes: a slider, and the same amount as a share and as a threshold, each moving the
 * others.
 */
final class AmountPane extends VBox {
    private static final double STEP = 0.01;

    private final PruningViewModel model;
    private final Localization texts;
    private final Slider slider = new Slider(0, 1, 0.5);
    private boolean showing;

    AmountPane(PruningViewModel model, Localization texts) {
        super(4);
        this.model = model;
        this.texts = texts;
        Node both = new SidesSlider(model.sides(), texts);
        Shown.only(both, model.sides().apartProperty());
        Shown.only(slider(), model.sides().apartProperty().not());
        StackPane sliders = new StackPane(slider, both);
        VBox overOneAxis = new VBox(4, sliders, visited());
        HBox.setHgrow(overOneAxis, Priority.ALWAYS);
        HBox row = new HBox(8, overOneAxis, apart());
        row.setAlignment(Pos.TOP_LEFT);
        row.setViewOrder(-1); // over the fields below, for the chart's reading
        getChildren().addAll(heading(), row, fields());
    }

    private Node heading() {
        Label name = new Label();
        name.textProperty().bind(texts.map(model.togetherProperty(), this::amountName));
        name.getStyleClass().add("muted");
        Label now = new Label();
        now.getStyleClass().add("goes");
        now.setMinWidth(USE_PREF_SIZE);
        now.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::amountNow,
                                model.shareProperty(),
                                model.planProperty(),
                                model.patternedProperty(),
                                texts.messagesProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(name, gap, now);
    }

    private String amountName(Number layers) {
        return layers.intValue() < 2
                ? texts.text("pruning.amount")
                : texts.text("pruning.amount.together", layers);
    }

    private String amountNow() {
        double share = model.shareProperty().get();
        if (model.patternedProperty().get()) {
            return texts.text("pruning.amount.pattern");
        } else if (isOfSomeLayers()) {
            return texts.text("pruning.amount.ticked", Figures.percent(share));
        }
        return criterion().isUnitwise()
                ? texts.text("pruning.amount.units", Figures.percent(share))
                : texts.text(
                        "pruning.amount.now",
                        Figures.percent(share),
                        Figures.times(1 / (1 - share)));
    }

    /** Then the network as a whole shrinks less. */
    private boolean isOfSomeLayers() {
        PruningSpec spec = model.planProperty().get().spec();
        return spec.scope() != Scope.PER_LAYER && !spec.leftOut().isEmpty();
    }

    private Node slider() {
        slider.setId("amount");
        slider.getStyleClass().add("amount-slider");
        model.snapProperty().subscribe(step -> stepBy(false));
        model.shareProperty().subscribe(share -> show(share.doubleValue()));
        model.planProperty().subscribe(plan -> show(model.shareProperty().get()));
        slider.valueProperty()
                .subscribe(
                        value -> {
                            if (!showing) {
                                show(model.slideShare(value.doubleValue()));
                            }
                        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> end());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        return slider;
    }

    private Node visited() {
        VisitedChart chart =
                new VisitedChart(
                        texts,
                        share -> {
                            model.dragShare(share);
                            model.commit();
                        });
        chart.measurableProperty().bind(model.canFineTuneProperty());
        model.visitedProperty().subscribe(chart::show);
        model.shareProperty().subscribe(share -> chart.mark(share.doubleValue()));
        return chart;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.revert();
        }
        stepBy(event.isShiftDown());
    }

    private void stepBy(boolean isFine) {
        double snap = model.snapProperty().get();
        double step = isFine ? STEP / 10 : STEP;
        slider.setBlockIncrement(Math.max(snap, step));
    }

    /** Where less or more goes than was asked for, the slider goes back to what goes. */
    private void end() {
        model.commit();
        if (model.readinessProperty().get().state() != Readiness.State.COUNTING) {
            show(model.shareProperty().get());
        }
    }

    private void show(double share) {
        showing = true;
        slider.setValue(share);
        showing = false;
    }

    private Node fields() {
        NumberField share = new NumberField(percent -> Figures.fixed(percent, 2) + "\u202f%");
        share.setId("sparsity");
        share.setPrefColumnCount(5);
        share.setMinWidth(76);
        share.setPrefWidth(76);
        share.setAccepted(value -> value >= 0 && value <= 100);
        share.setOnCommit(
                percent -> {
                    model.dragShare(percent / 100);
                    model.commit();
                    share.show(percent(model.shareProperty().get()));
                });
        model.shareProperty().subscribe(value -> share.show(percent(value.doubleValue())));
        Node snap = snap();
        Shown.only(snap, model.sides().apartProperty().not());
        FlowPane box =
                new FlowPane(
                        6,
                        6,
                        new VBox(4, shareName(share), share),
                        threshold(),
                        side("below", true),
                        side("above", false),
                        snap);
        box.setRowValignment(VPos.BOTTOM);
        return box;
    }

    private static double percent(double share) {
        return share * 100;
    }

    private Node threshold() {
        NumberField threshold = weightField("threshold");
        threshold.setOnCommit(
                value -> {
                    model.setThreshold(value);
                    threshold.show(model.thresholdProperty().get());
                });
        model.thresholdProperty().subscribe(value -> threshold.show(value.doubleValue()));
        Label name = thresholdName();
        name.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(4, name, threshold);
        Shown.only(
                box,
                Bindings.createBooleanBinding(
                        () ->
                                criterion().hasWeightThreshold()
                                        && !model.sides().apartProperty().get(),
                        model.planProperty(),
                        model.sides().apartProperty()));
        return box;
    }

    private static NumberField weightField(String id) {
        NumberField field = new NumberField(Figures::weight);
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setAccepted(value -> value >= 0 && Double.isFinite(value));
        field.setStep(0.001);
        field.setMinWidth(76);
        field.setPrefWidth(88);
        return field;
    }

    /** How far from zero one side goes. */
    private Node side(String id, boolean below) {
        SidesViewModel sides = model.sides();
        NumberField field = weightField(id);
        field.setOnCommit(
                value -> {
                    sides.drag(sides.boundsProperty().get().with(below, value));
                    sides.commit();
                    field.show(sides.boundsProperty().get().of(below));
                });
        sides.boundsProperty().subscribe(bounds -> field.show(bounds.of(below)));
        Node box =
                Choices.labelled(
                        texts, below ? "pruning.sides.below" : "pruning.sides.above", field);
        Shown.only(box, sides.apartProperty());
        return box;
    }

    private ToggleButton apart() {
        SidesViewModel sides = model.sides();
        ToggleButton apart = new ToggleButton("±");
        apart.setId("apart");
        apart.getStyleClass().add("apart");
        apart.setMinWidth(USE_PREF_SIZE);
        apart.accessibleTextProperty().bind(texts.bind("pruning.sides.tip"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("pruning.sides.tip"));
        apart.setTooltip(tip);
        sides.apartProperty().subscribe(apart::setSelected);
        apart.setOnAction(
                event -> {
                    sides.setApart(apart.isSelected());
                    apart.setSelected(sides.apartProperty().get());
                });
        Shown.only(apart, sides.offeredProperty());
        return apart;
    }

    private Node snap() {
        ComboBox<Double> steps =
                Choices.of(texts, "pruning.snap.", AmountPane::snapKey, List.of(0.0, 0.01, 0.05));
        steps.setId("snap");
        steps.setMinWidth(64);
        steps.setPrefWidth(64);
        steps.setOnAction(event -> model.snapProperty().set(steps.getValue()));
        model.snapProperty().subscribe(step -> Choices.show(steps, step.doubleValue()));
        return Choices.labelled(texts, "pruning.snap", steps);
    }

    private static String snapKey(double step) {
        return step == 0 ? "off" : step < 0.02 ? "1" : "5";
    }

    private Label shareName(Node field) {
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.setLabelFor(field);
        name.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.text(
                                                criterion().isUnitwise()
                                                        ? "pruning.share-of-units"
                                                        : "pruning.sparsity"),
                                model.planProperty(),
                                texts.messagesProperty()));
        return name;
    }

    private Label thresholdName() {
        Label name = new Label();
        name.getStyleClass().add("muted");
        name.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        criterion().hasWeightThreshold()
                                                ? texts.text(
                                                        "pruning.threshold." + criterion().key())
                                                : "",
                                model.planProperty(),
                                texts.messagesProperty()));
        return name;
    }

    private Criterion criterion() {
        return model.planProperty().get().spec().criterion();
    }
}
