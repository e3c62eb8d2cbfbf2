package dev.secateur.ui.compaction;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.fx.TreeVisibility;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page that takes units out of a network: what would go, or what went and the proof. */
public final class CompactionView extends StackPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final CompactionViewModel model;
    private final Localization texts;
    private final TreeVisibility visibility = new TreeVisibility(this);

    /**
     * Shows a model.
     *
     * @param pruneUnits sets the pruning panel to whole units
     */
    public CompactionView(CompactionViewModel model, Localization texts, Runnable pruneUnits) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("compaction-view");
        setMinSize(0, 0);
        getChildren().setAll(content(pruneUnits), empty());
        model.showingProperty().bind(visibility.visibleProperty());
    }

    private Node content(Runnable pruneUnits) {
        VBox inner = new VBox(help(), pruneUnits(pruneUnits), proof(), figures());
        inner.getStyleClass().add("compaction-inner");
        ScrollPane scroll = new ScrollPane(inner);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(header(), scroll, action());
        content.getStyleClass().add("compaction-content");
        content.setMinWidth(0);
        Shown.only(content, model.pictureProperty().map(picture -> true).orElse(false));
        return content;
    }

    private Node header() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        heading.textProperty().bind(texts.map(model.stateProperty(), this::heading));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label bars = new Label();
        bars.getStyleClass().add("muted");
        bars.setMinWidth(0);
        bars.textProperty().bind(texts.bind("compaction.bars"));
        HBox row =
                new HBox(
                        16,
                        heading,
                        gap,
                        bars,
                        legend("kept", "compaction.stays"),
                        legend("goes", "compaction.goes"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String heading(CompactionState state) {
        if (state.isWithout()) {
            return texts.text("compaction.heading.without");
        }
        return texts.text(
                state == CompactionState.DONE
                        ? "compaction.heading.done"
                        : "compaction.heading.goes");
    }

    private Node legend(String style, String key) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("unit-swatch", style);
        Label label = new Label();
        label.setGraphic(swatch);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.bind(key));
        return label;
    }

    private Node help() {
        Label help = wrapped("compaction-help", "muted");
        help.textProperty().bind(texts.map(model.stateProperty(), this::help));
        return help;
    }

    private String help(CompactionState state) {
        return switch (state) {
            case DENSE -> texts.text("compaction.without.dense");
            case SCATTERED ->
                    texts.text("compaction.without.scattered", Figures.percent(model.sparsity()));
            case TO_PRUNE -> texts.text("compaction.without.to-prune");
            case BOUND -> texts.text("compaction.without.bound");
            case DONE -> texts.text("compaction.help.done");
            case GOES, LOOKING, NOTHING_OPEN -> texts.text("compaction.help.goes");
        };
    }

    private Node pruneUnits(Runnable action) {
        Button button = new Button();
        button.setId("prune-units");
        button.getStyleClass().add("secondary");
        button.textProperty().bind(texts.bind("compaction.prune-units"));
        button.setOnAction(event -> action.run());
        Shown.only(
                button,
                model.stateProperty()
                        .map(s -> s == CompactionState.DENSE || s == CompactionState.SCATTERED));
        return button;
    }

    private Node proof() {
        Label heading = new Label();
        heading.getStyleClass().add("proof-heading");
        heading.textProperty()
                .bind(
                        texts.map(
                                model.proofProperty(),
                                proof ->
                                        texts.text(
                                                proof == null || proof.holds()
                                                        ? "compaction.proof.holds"
                                                        : "compaction.proof.differs")));
        Label text = wrapped("compaction-proof", "proof-text");
        text.textProperty().bind(model.proofProperty().map(ProofText::text).orElse(""));
        VBox box = new VBox(4, heading, text);
        box.getStyleClass().add("proof");
        model.proofProperty()
                .subscribe(
                        proof ->
                                box.pseudoClassStateChanged(
                                        TROUBLE, proof != null && !proof.holds()));
        Shown.only(box, model.proofProperty().map(proof -> true).orElse(false));
        return box;
    }

    private Node figures() {
        TotalsPane totals = new TotalsPane();
        model.pictureProperty().subscribe(totals::show);
        UnitGrid units = new UnitGrid(texts);
        model.pictureProperty().subscribe(units::show);
        VBox figures = new VBox(16, totals, units);
        figures.getStyleClass().add("compaction-figures");
        model.staleProperty().subscribe(stale -> figures.pseudoClassStateChanged(STALE, stale));
        return figures;
    }

    private Node action() {
        OptionsPane options = new OptionsPane(model, texts);
        options.setMinWidth(0);
        HBox.setHgrow(options, Priority.ALWAYS);
        Button button = new Button();
        button.setId("compact");
        button.getStyleClass().add("primary");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        texts.map(
                                model.runningProperty(),
                                running ->
                                        texts.text(
                                                running
                                                        ? "pruning.cancel"
                                                        : "compaction.compact")));
        button.disableProperty()
                .bind(
                        model.runningProperty()
                                .not()
                                .and(
                                        Bindings.createBooleanBinding(
                                                this::isWaiting,
                                                model.stateProperty(),
                                                model.staleProperty())));
        button.setOnAction(event -> model.compactOrCancel());
        HBox row = new HBox(16, options, button);
        row.getStyleClass().add("compaction-action");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private boolean isWaiting() {
        return model.stateProperty().get() != CompactionState.GOES || model.staleProperty().get();
    }

    private Node empty() {
        Label hint = new Label();
        hint.setId("compaction-hint");
        hint.getStyleClass().add("chart-empty");
        hint.textProperty()
                .bind(
                        texts.map(
                                model.stateProperty(),
                                state ->
                                        texts.text(
                                                state == CompactionState.NOTHING_OPEN
                                                        ? "compaction.empty.nothing-open"
                                                        : "compaction.empty.looking")));
        VBox box = new VBox(hint);
        box.getStyleClass().add("room-empty");
        box.setMaxSize(460, USE_PREF_SIZE);
        Shown.only(box, model.pictureProperty().map(picture -> false).orElse(true));
        return box;
    }

    private static Label wrapped(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
