package dev.secateur.ui.units;

import dev.secateur.model.compaction.CompactionPreview;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.fx.TreeVisibility;
import dev.secateur.ui.units.CompactionTiming.Phase;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The units of the layer that is looked at, ranked, and what taking them out would give. */
public final class RankingView extends VBox {
    private static final double STALE = 0.55;

    private final RankingViewModel model;
    private final Localization texts;
    private final TreeVisibility visibility = new TreeVisibility(this);

    /** Shows a model. */
    public RankingView(RankingViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("ranking-view");
        setMinSize(0, 0);
        visibility.visibleProperty().subscribe(model.showingProperty()::set);
        RankingChart chart = new RankingChart(model, texts);
        Label none = new Label();
        none.getStyleClass().add("chart-empty");
        none.textProperty().bind(texts.bind("ranking.none"));
        Shown.only(chart, Bindings.isNotNull(model.dataProperty()));
        Shown.only(none, Bindings.isNull(model.dataProperty()));
        StackPane middle = new StackPane(chart, none);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(header(), middle, forecasts());
    }

    private Node header() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        heading.textProperty()
                .bind(
                        texts.map(
                                model.dataProperty(),
                                data ->
                                        data == null
                                                ? texts.text("ranking.heading.empty")
                                                : texts.text(
                                                        "ranking.heading",
                                                        data.sheet().layer().name(),
                                                        Figures.count(data.count()))));
        Region dot = new Region();
        dot.getStyleClass().add("activation-dot");
        Label activation = new Label("", dot);
        activation.getStyleClass().add("muted");
        activation.textProperty().bind(texts.bind("ranking.legend.activation"));
        Shown.only(activation, model.dataProperty().map(data -> !data.activations().isEmpty()));
        Label score = new Label();
        score.getStyleClass().add("muted");
        score.textProperty().bind(texts.bind("ranking.legend.score"));
        FlowPane header = new FlowPane(14, 4, heading, score, activation);
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private Node forecasts() {
        Button measure = new Button();
        measure.setId("ranking-measure");
        measure.textProperty().bind(texts.bind("ranking.measure"));
        measure.setOnAction(event -> model.measure());
        Shown.only(measure, model.timingProperty().map(t -> t.phase() == Phase.OFFERED));
        FlowPane forecasts = new FlowPane(16, 4, forecast(), timing(), measure);
        forecasts.setRowValignment(VPos.CENTER);
        forecasts.setMinHeight(USE_PREF_SIZE);
        return forecasts;
    }

    private Node timing() {
        Label says = new Label();
        says.setId("ranking-timing");
        says.setMinHeight(USE_PREF_SIZE);
        says.textProperty().bind(texts.map(model.timingProperty(), this::timing));
        says.opacityProperty()
                .bind(
                        model.timingProperty()
                                .map(t -> t.phase() == Phase.MEASURED ? 1.0 : STALE)
                                .orElse(1.0));
        Tooltip help = new Tooltip();
        help.textProperty().bind(texts.bind("ranking.timing.help"));
        says.setTooltip(help);
        Shown.only(
                says,
                model.timingProperty()
                        .map(t -> t.speeds().isPresent() || t.phase() == Phase.COMING));
        return says;
    }

    private String timing(CompactionTiming.Timing timing) {
        if (timing == null) {
            return "";
        }
        return timing.speeds()
                .map(
                        speeds ->
                                texts.text(
                                        "ranking.timing",
                                        Figures.millis(speeds.now().millisPerExample()),
                                        Figures.millis(speeds.compacted().millisPerExample()),
                                        Figures.times(speeds.speedup())))
                .orElseGet(() -> texts.text("ranking.timing.coming"));
    }

    private Node forecast() {
        Label says = new Label();
        says.setId("ranking-forecast");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        says.textProperty().bind(texts.map(model.sizesProperty(), this::forecast));
        says.opacityProperty()
                .bind(model.sizesProperty().map(s -> s.isStale() ? STALE : 1.0).orElse(1.0));
        Shown.only(says, Bindings.isNotNull(model.sizesProperty()));
        return says;
    }

    private String forecast(CompactionForecast.Sizes sizes) {
        if (sizes == null) {
            return "";
        }
        CompactionPreview costs = sizes.costs();
        return texts.text(
                "ranking.forecast",
                Figures.count(costs.before().parameters()),
                Figures.count(costs.after().parameters()),
                Figures.count(costs.before().macs()),
                Figures.count(costs.after().macs()));
    }
}
