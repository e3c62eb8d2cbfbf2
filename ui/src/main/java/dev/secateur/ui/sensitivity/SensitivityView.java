package dev.secateur.ui.sensitivity;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.sensitivity.SensitivityViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The sensitivity tab: a line for each layer, and thresholds suggested from them. */
public final class SensitivityView extends StackPane {
    private final SensitivityViewModel model;
    private final Localization texts;

    /**
     * Shows a model.
     *
     * @param chooseData lets the person choose data
     */
    public SensitivityView(SensitivityViewModel model, Localization texts, Runnable chooseData) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sensitivity-view");
        setMinSize(0, 0);
        getChildren().setAll(content(), empty(chooseData));
    }

    private Node content() {
        SensitivityChart chart = new SensitivityChart(texts, model::choose);
        model.dataProperty().subscribe(chart::show);
        VBox.setVgrow(chart, Priority.ALWAYS);
        ProposalTable table = new ProposalTable(model.proposal(), texts);
        VBox inner = new VBox(header(), status(), chart, budget(), table);
        inner.getStyleClass().add("sensitivity-inner");
        inner.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(inner);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(scroll, new ProposalAction(model.proposal(), texts));
        content.getStyleClass().add("sensitivity-content");
        content.setMinWidth(0);
        Shown.only(content, hasCurves());
        return content;
    }

    private Node header() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        heading.textProperty().bind(texts.bind("sensitivity.heading"));
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button measure = measure("measure-sensitivity", "secondary");
        Shown.only(measure, model.stateProperty().map(state -> state != State.MEASURED));
        HBox row = new HBox(8, heading, gap, examples("sensitivity-examples"), measure);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node examples(String id) {
        NumberField field = new NumberField(count -> Figures.fixed(count, 0));
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setMinWidth(USE_PREF_SIZE);
        field.setStep(100);
        field.setAccepted(v -> v == Math.rint(v) && v >= 1 && v <= 1_000_000);
        field.setOnCommit(v -> model.examplesProperty().set((int) v));
        field.accessibleTextProperty().bind(texts.bind("sensitivity.examples"));
        model.examplesProperty().subscribe(n -> field.show(n.intValue()));
        HBox row = new HBox(8, label("sensitivity.examples"), field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node status() {
        Label status = muted("sensitivity-status");
        status.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::statusText,
                                model.stateProperty(),
                                model.dataProperty(),
                                model.criterionProperty(),
                                texts.messagesProperty()));
        Shown.only(status, model.proposal().proposalProperty().map(any -> false).orElse(true));
        return status;
    }

    private String statusText() {
        String known = Figures.count(model.known());
        String all = Figures.count(model.all());
        return switch (model.stateProperty().get()) {
            case MEASURING -> texts.text("sensitivity.measuring", known, all);
            case UNMEASURED -> texts.text("sensitivity.stopped", known, all);
            case MEASURED ->
                    texts.text(
                            "sensitivity.measured",
                            texts.text("criterion." + model.criterionProperty().get().key()),
                            Figures.count(model.sampled()));
            case NOTHING_OPEN, NO_DATA -> "";
        };
    }

    private Button measure(String id, String style) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        texts.map(
                                model.stateProperty(),
                                state ->
                                        texts.text(
                                                state == State.MEASURING
                                                        ? "pruning.cancel"
                                                        : "sensitivity.measure")));
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(event -> model.measureOrCancel());
        return button;
    }

    private Node budget() {
        ProposalViewModel proposal = model.proposal();
        NumberField points = new NumberField(value -> Figures.fixed(value, 1));
        points.setId("sensitivity-budget");
        points.setPrefColumnCount(4);
        points.setMinWidth(USE_PREF_SIZE);
        points.setStep(0.5);
        points.setAccepted(value -> value >= 0 && value <= 100);
        points.setOnCommit(proposal.budgetProperty()::set);
        points.accessibleTextProperty().bind(texts.bind("sensitivity.budget"));
        proposal.budgetProperty().subscribe(value -> points.show(value.doubleValue()));
        Button suggest = new Button();
        suggest.setId("suggest-thresholds");
        suggest.getStyleClass().add("secondary");
        suggest.setMinWidth(USE_PREF_SIZE);
        suggest.textProperty()
                .bind(
                        texts.map(
                                proposal.suggestingProperty(),
                                going ->
                                        texts.text(
                                                going ? "pruning.cancel" : "sensitivity.suggest")));
        suggest.disableProperty().bind(proposal.possibleProperty().map(is -> !is));
        suggest.setOnAction(event -> proposal.suggestOrCancel());
        HBox row =
                new HBox(
                        8,
                        label("sensitivity.budget"),
                        points,
                        label("sensitivity.points"),
                        suggest);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private Node empty(Runnable chooseData) {
        Label hint = new Label();
        hint.setId("sensitivity-hint");
        hint.getStyleClass().add("chart-empty");
        hint.textProperty().bind(texts.map(model.stateProperty(), this::hint));
        Button measure = measure("measure-first", "primary");
        Shown.only(
                measure,
                model.stateProperty().map(s -> s == State.UNMEASURED || s == State.MEASURING));
        Button choose = new Button();
        choose.setId("sensitivity-data");
        choose.getStyleClass().add("primary");
        choose.textProperty().bind(texts.bind("inputs.choose-data"));
        choose.setOnAction(event -> chooseData.run());
        Shown.only(choose, model.stateProperty().map(state -> state == State.NO_DATA));
        VBox box = new VBox(hint, measure, choose);
        box.getStyleClass().add("room-empty");
        box.setMaxSize(460, USE_PREF_SIZE);
        Shown.only(box, hasCurves().map(has -> !has));
        return box;
    }

    private String hint(State state) {
        return switch (state) {
            case NOTHING_OPEN -> texts.text("sensitivity.empty.nothing-open");
            case NO_DATA -> texts.text("sensitivity.empty.no-data");
            case UNMEASURED, MEASURED -> texts.text("sensitivity.empty.unmeasured");
            case MEASURING -> texts.text("sensitivity.empty.measuring");
        };
    }

    private ObservableValue<Boolean> hasCurves() {
        return Bindings.isNotNull(model.dataProperty());
    }

    private Label label(String key) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private static Label muted(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
