package dev.secateur.ui.compression;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.study.FactorCandidate;
import dev.secateur.ui.compression.CompressionViewModel.State;
import dev.secateur.ui.control.Figures;
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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The page that factors a layer. */
public final class FactorView extends StackPane {
    /** What shapes are searched within. */
    private enum Within {
        SIZE,
        ERROR
    }

    private static final double ROW = 24;
    private static final int ROWS = 4;

    private final FactorViewModel model;
    private final Localization texts;
    private final PageParts parts;
    private final TreeVisibility visibility = new TreeVisibility(this);
    private final ObjectProperty<Within> within = new SimpleObjectProperty<>(Within.SIZE);
    private boolean showing;

    /** Shows a model; the button without data runs {@code chooseData}. */
    public FactorView(FactorViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        this.parts = new PageParts(texts);
        getStyleClass().add("compression-view");
        setMinSize(0, 0);
        SweepChart<Integer> chart = new SweepChart<>(model::choose);
        chart.setId("factor-chart");
        model.sweepProperty().subscribe(chart::show);
        Node search =
                parts.flow(
                        parts.row(parts.label("factor.layer"), layers()),
                        parts.row(parts.label("factor.within"), budgets(), amount()),
                        search());
        Node content =
                parts.page(
                        List.of(search, candidates(), chosen(), status(chooseData), chart),
                        List.of(
                                parts.cost("factor-cost", model.costProperty()),
                                parts.action(hint(), epochs(), make())));
        Node nothing = parts.empty("factor.empty.nothing-open");
        Node impossible = parts.empty("factor.empty.impossible");
        Shown.only(nothing, model.stateProperty().map(s -> s == State.NOTHING_OPEN));
        Shown.only(impossible, model.stateProperty().map(s -> s == State.IMPOSSIBLE));
        Shown.only(content, model.sweepProperty().map(s -> true));
        getChildren().setAll(content, nothing, impossible);
        model.showingProperty().bind(visibility.visibleProperty());
    }

    private Node chosen() {
        return parts.flow(shape(), parts.row(parts.label("factor.terms"), terms()));
    }

    private Node status(Runnable chooseData) {
        return parts.status("factor", statusText(), measure(), dataButton(chooseData));
    }

    private ComboBox<LayerChoice> layers() {
        ComboBox<LayerChoice> box = new ComboBox<>();
        box.setId("factor-layer");
        box.setCellFactory(list -> new LayerChoiceCell(texts));
        box.setButtonCell(new LayerChoiceCell(texts));
        box.accessibleTextProperty().bind(texts.bind("factor.layer"));
        model.layersProperty().subscribe(all -> show(() -> box.getItems().setAll(all)));
        model.layersProperty()
                .subscribe(all -> show(() -> box.setValue(model.layerProperty().get())));
        model.layerProperty().subscribe(one -> show(() -> box.setValue(one)));
        box.valueProperty()
                .subscribe(
                        chosen -> {
                            if (!showing && chosen != null) {
                                model.choose(chosen);
                            }
                        });
        return box;
    }

    private void show(Runnable change) {
        boolean before = showing;
        showing = true;
        change.run();
        showing = before;
    }

    private Node budgets() {
        SegmentedChoice<Within> choice =
                new SegmentedChoice<>(
                        within,
                        List.of(Within.values()),
                        w ->
                                texts.bind(
                                        w == Within.SIZE
                                                ? "factor.within.size"
                                                : "factor.within.error"));
        choice.getChildren().get(0).setId("within-size");
        choice.getChildren().get(1).setId("within-error");
        within.subscribe(
                w -> {
                    boolean isSize =
                            model.budgetProperty().get() instanceof FactorBudget.WithinSize;
                    if (isSize != (w == Within.SIZE)) {
                        choose(w == Within.SIZE ? 0.1 : 0.8);
                    }
                });
        return choice;
    }

    private void choose(double share) {
        model.choose(
                within.get() == Within.SIZE
                        ? new FactorBudget.WithinSize(share)
                        : new FactorBudget.WithinError(share));
    }

    private Node amount() {
        NumberField field = new NumberField(percent -> Figures.percent(percent / 100));
        field.setId("factor-budget");
        field.setPrefColumnCount(5);
        field.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(texts.bind("factor.within"));
        field.setAccepted(v -> v > 0 && v < 100);
        field.setOnCommit(v -> choose(v / 100));
        model.budgetProperty().subscribe(b -> field.show(100 * share(b)));
        return field;
    }

    private static double share(FactorBudget budget) {
        if (budget instanceof FactorBudget.WithinSize size) {
            return size.share();
        }
        return budget instanceof FactorBudget.WithinError error ? error.most() : 0;
    }

    private Button search() {
        Button button = parts.secondary("search-shapes");
        button.textProperty()
                .bind(
                        texts.map(
                                model.stateProperty(),
                                s ->
                                        texts.text(
                                                s == State.SEARCHING
                                                        ? "pruning.cancel"
                                                        : "factor.search")));
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(event -> model.searchOrCancel());
        return button;
    }

    private Node candidates() {
        ListView<FactorCandidate> list = new ListView<>();
        list.setId("factor-candidates");
        list.getStyleClass().add("candidate-list");
        list.setFixedCellSize(ROW);
        list.setMinHeight(ROWS * ROW + 2);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setMaxHeight(ROWS * ROW + 2);
        list.setCellFactory(view -> new CandidateCell(texts));
        texts.messagesProperty().subscribe(messages -> list.refresh());
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        hint.textProperty()
                .bind(
                        texts.map(
                                model.stateProperty(),
                                s ->
                                        texts.text(
                                                model.hasSearched()
                                                        ? "factor.none"
                                                        : "factor.unsearched")));
        list.setPlaceholder(hint);
        model.candidatesProperty().subscribe(found -> show(() -> list.getItems().setAll(found)));
        model.sweepProperty().subscribe(sweep -> show(() -> mark(list)));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (!showing && chosen != null) {
                                model.choose(chosen);
                            }
                        });
        return list;
    }

    private void mark(ListView<FactorCandidate> list) {
        KroneckerShape shape = model.shapeProperty().get();
        list.getItems().stream()
                .filter(item -> item.shape().equals(shape))
                .findFirst()
                .ifPresentOrElse(
                        list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private Node shape() {
        Label label = new Label();
        label.setId("factor-shape");
        label.textProperty()
                .bind(
                        texts.map(
                                model.shapeProperty(),
                                s -> s == null ? "" : texts.text("factor.shape", s.text())));
        return label;
    }

    private Node terms() {
        NumberField field = parts.whole("factor-terms", 1, 1_000_000, model::choose);
        field.accessibleTextProperty().bind(texts.bind("factor.terms"));
        model.termsProperty().subscribe(k -> field.show(k.intValue()));
        return field;
    }

    private javafx.beans.value.ObservableValue<String> statusText() {
        return Bindings.createStringBinding(
                this::status,
                model.stateProperty(),
                model.sweepProperty(),
                texts.messagesProperty());
    }

    private String status() {
        return switch (model.stateProperty().get()) {
            case SEARCHING -> texts.text("factor.searching");
            case MEASURING ->
                    texts.text(model.hasData() ? "compression.measuring" : "factor.no-data");
            case UNMEASURED -> texts.text("compression.unmeasured");
            case MEASURED ->
                    texts.text(model.hasData() ? "compression.choose-point" : "factor.no-data");
            case NOTHING_OPEN, IMPOSSIBLE -> "";
        };
    }

    private Button measure() {
        Button button =
                parts.measure(
                        "measure-terms",
                        model.stateProperty().map(s -> s == State.MEASURING),
                        model.stateProperty()
                                .map(s -> s == State.MEASURING || s == State.UNMEASURED),
                        model::measureOrCancel);
        button.disableProperty().bind(model.runningProperty());
        return button;
    }

    private Button dataButton(Runnable chooseData) {
        return parts.chooseData(
                "factor-data", model.sweepProperty().map(s -> !model.hasData()), chooseData);
    }

    private Node epochs() {
        return parts.epochs(
                "factor-epochs",
                model.epochsProperty(),
                model.sweepProperty().map(s -> model.hasData()));
    }

    private Node hint() {
        return parts.hint(
                "factor-hint",
                Bindings.createStringBinding(
                        model::chosenText, model.sweepProperty(), texts.messagesProperty()));
    }

    private Button make() {
        Button button = parts.primary("factor");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::makeText,
                                model.runningProperty(),
                                model.layerProperty(),
                                texts.messagesProperty()));
        button.setOnAction(event -> model.factorOrCancel());
        return button;
    }

    private String makeText() {
        if (model.runningProperty().get() || model.layerProperty().get() == null) {
            return texts.text("pruning.cancel");
        }
        return texts.text("factor.do", model.layerProperty().get().name());
    }
}
