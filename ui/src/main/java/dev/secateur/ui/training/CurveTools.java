package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SymbolMark;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Above the curves: which other runs are beside them, how smooth they are, and all epochs again.
 */
final class CurveTools extends HBox {
    private static final double SMOOTHEST = 0.95;
    private static final double SLIDER = 90;

    private final TrainingViewModel model;
    private final Localization texts;

    /**
     * Tools for charts.
     *
     * @param charts what they work on
     * @param save saves them
     */
    CurveTools(TrainingViewModel model, Localization texts, TrainingCurvesPane charts, Node save) {
        super(10);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("curve-tools");
        setAlignment(Pos.CENTER_LEFT);
        FlowPane chips = chips();
        HBox.setHgrow(chips, Priority.ALWAYS);
        getChildren().setAll(beside(), chips, whole(charts), smoothing(), save);
    }

    private Node beside() {
        MenuButton beside = new MenuButton();
        beside.setId("curves-beside");
        beside.getStyleClass().add("flat");
        beside.setMinWidth(USE_PREF_SIZE);
        beside.textProperty().bind(texts.bind("training.beside"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("training.beside.help"));
        beside.setTooltip(tooltip);
        model.offeredProperty()
                .subscribe(
                        offered -> {
                            beside.getItems().setAll(offered.stream().map(this::item).toList());
                            beside.setDisable(offered.isEmpty());
                        });
        return beside;
    }

    private CheckMenuItem item(OtherRun run) {
        CheckMenuItem item = new CheckMenuItem(run.name());
        item.setMnemonicParsing(false);
        item.setSelected(model.isBeside(run.number()));
        item.setOnAction(event -> model.putBeside(run.number(), item.isSelected()));
        return item;
    }

    private FlowPane chips() {
        FlowPane chips = new FlowPane(8, 4);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        model.groupsProperty()
                .subscribe(
                        groups ->
                                chips.getChildren()
                                        .setAll(groups.stream().map(this::chip).toList()));
        return chips;
    }

    private Node chip(OtherRuns.Group group) {
        Label name = new Label(group.name(), new SymbolMark(group.symbol()));
        name.setMaxWidth(260);
        name.setTooltip(new Tooltip(group.name()));
        Button remove = new Button("×");
        remove.getStyleClass().addAll("flat", "chip-remove");
        remove.accessibleTextProperty().bind(texts.bind("training.beside.remove"));
        remove.setOnAction(
                event -> List.copyOf(group.numbers()).forEach(n -> model.putBeside(n, false)));
        HBox chip = new HBox(2, name, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("curve-chip");
        return chip;
    }

    private Node whole(TrainingCurvesPane charts) {
        Button whole = new Button();
        whole.setId("curves-whole");
        whole.getStyleClass().add("flat");
        whole.setMinWidth(USE_PREF_SIZE);
        whole.textProperty().bind(texts.bind("training.whole"));
        whole.setOnAction(event -> charts.zoomProperty().set(null));
        Shown.only(whole, charts.zoomProperty().map(zoom -> true).orElse(false));
        return whole;
    }

    private Node smoothing() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.bind("training.smoothing"));
        Slider slider = new Slider(0, SMOOTHEST, 0);
        slider.setId("curves-smoothing");
        slider.setPrefWidth(SLIDER);
        slider.setMinWidth(SLIDER);
        slider.valueProperty().bindBidirectional(model.smoothnessProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("training.smoothing.help"));
        slider.setTooltip(tooltip);
        slider.accessibleTextProperty().bind(label.textProperty());
        HBox box = new HBox(6, label, slider);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
