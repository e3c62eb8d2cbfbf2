package dev.secateur.ui.layers;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.histogram.MiniHistogram;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What a row shows, and between rows the layers with nothing to prune. */
final class LayerCard extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final LayersViewModel viewModel;
    private final Localization texts;
    private final VBox before = new VBox();
    private final VBox after = new VBox();
    private final CheckBox name = new CheckBox();
    private final Label weights = new Label();
    private final Label kind = new Label();
    private final MiniHistogram histogram = new MiniHistogram();
    private final ThresholdHandle handle;
    private final Label threshold = new Label();
    private final Label sparsity = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final Tooltip mustStay = new Tooltip();
    private final Tooltip kindInFull = new Tooltip();
    private final VBox card;
    private LayerRow row;
    private Subscription shown = Subscription.EMPTY;

    LayerCard(LayersViewModel viewModel, Localization texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        handle = new ThresholdHandle(histogram, viewModel);
        card = new VBox(top(), kind, middle(), share);
        card.getStyleClass().add("layer-card");
        before.getStyleClass().add("layers-between");
        after.getStyleClass().add("layers-between");
        kind.getStyleClass().add("muted");
        kind.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        kind.setTooltip(kindInFull);
        kindInFull.textProperty().bind(kind.textProperty());
        share.getStyleClass().add("share");
        share.setMaxWidth(Double.MAX_VALUE);
        share.setMinWidth(0);
        mustStay.textProperty().bind(texts.bind("layers.last-included"));
        getChildren().addAll(before, card, after);
        texts.messagesProperty().subscribe(this::describe);
    }

    void showChosen(boolean chosen, boolean looked) {
        card.pseudoClassStateChanged(CHOSEN, chosen);
        card.pseudoClassStateChanged(BESIDE, chosen && !looked);
    }

    /** Goes over to another row; null shows none. */
    void show(LayerRow other) {
        if (other != row) {
            shown.unsubscribe();
            row = other;
            handle.follow(other);
            shown = other == null ? Subscription.EMPTY : follow(other);
            describe();
        }
    }

    private Subscription follow(LayerRow now) {
        return Subscription.combine(
                now.histogramProperty().subscribe(histogram.histogramProperty()::set),
                now.keptProperty().subscribe(histogram.keptHistogramProperty()::set),
                now.boundsProperty().subscribe(this::showFigures),
                now.sparsityProperty().subscribe(this::showFigures),
                now.includedProperty().subscribe(this::showFigures),
                now.lastIncludedProperty()
                        .subscribe(last -> Tooltip.install(name, last ? mustStay : null)));
    }

    private HBox top() {
        name.getStyleClass().add("layer-name");
        name.setMinWidth(0);
        name.setMnemonicParsing(false);
        name.setFocusTraversable(false);
        name.setOnAction(event -> include());
        weights.getStyleClass().add("muted");
        weights.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(name, space(), weights);
        top.getStyleClass().add("layer-line");
        return top;
    }

    private HBox middle() {
        threshold.getStyleClass().add("muted");
        threshold.setMinWidth(USE_PREF_SIZE);
        sparsity.getStyleClass().add("figure");
        sparsity.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(handle, Priority.ALWAYS);
        HBox middle = new HBox(handle, threshold, sparsity);
        middle.getStyleClass().add("layer-figures");
        return middle;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void include() {
        viewModel.include(row, name.isSelected());
        name.setSelected(row.includedProperty().get());
    }

    /** Everything that a drag does not change. */
    private void describe() {
        if (row != null) {
            LayerInfo info = row.info();
            name.setText(info.name());
            weights.setText(Figures.count(info.weights()));
            kind.setText(kind(info));
            show(before, row.before());
            show(after, row.after());
            showFigures();
        }
    }

    private void showFigures() {
        if (row == null) {
            return;
        }
        boolean in = row.includedProperty().get();
        double goes = row.sparsityProperty().get();
        boolean known = !Double.isNaN(goes);
        name.setSelected(in);
        histogram.boundsProperty().set(in ? row.boundsProperty().get() : Bounds.NONE);
        histogram.prunedShareProperty().set(goes);
        threshold.setText(thresholdText(in));
        sparsity.setText(known ? Figures.percent(goes) : "");
        share.setProgress(known ? goes : 0);
        card.pseudoClassStateChanged(OUT, !in);
        card.setAccessibleText(
                texts.text("layers.row", name.getText(), weights.getText(), sparsity.getText()));
    }

    private String thresholdText(boolean in) {
        Bounds bounds = row.boundsProperty().get();
        if (!in) {
            return texts.text("layers.left-out");
        }
        if (!bounds.areKnown()) {
            return Double.isNaN(row.sparsityProperty().get())
                    ? ""
                    : texts.text("layers.no-threshold");
        }
        return bounds.areEven()
                ? texts.text("layers.below", Figures.weight(bounds.positive()))
                : texts.text(
                        "layers.between",
                        Figures.weight(-bounds.negative()),
                        Figures.weight(bounds.positive()));
    }

    private String kind(LayerInfo info) {
        String kernel = info.kernel();
        String shape =
                info.shape().isEmpty() ? "" : (kernel.isEmpty() ? " " : " · ") + info.shape();
        return type(info) + shape;
    }

    private String type(LayerInfo info) {
        return (texts.text("layer.type." + info.type().key()) + " " + info.kernel()).strip();
    }

    private void show(VBox box, List<LayerInfo> between) {
        box.getChildren().setAll(between.stream().map(this::thin).toList());
        box.setVisible(!between.isEmpty());
        box.setManaged(!between.isEmpty());
    }

    private Node thin(LayerInfo info) {
        // What goes in is what the layer above gives.
        String gives = info.shape().substring(Math.max(0, info.shape().indexOf('→')));
        Label label = new Label((type(info) + " " + gives).strip());
        label.getStyleClass().addAll("muted", "layer-between");
        label.setMinWidth(0);
        return label;
    }
}
