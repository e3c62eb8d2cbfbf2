package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import dev.secateur.ui.export.ExportButton;
import dev.secateur.ui.fx.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The heatmap of the layer that is looked at, what it tells, and a few of its units. */
public final class WeightHeatmapView extends VBox {
    /** In a lower pane the units would be too small to see anything in. */
    private static final double LEAST_FOR_UNITS = 290;

    private final HeatmapViewModel viewModel;
    private final Localization texts;
    private final HeatmapPane heatmap;
    private final UnitStrip strip = new UnitStrip();
    private final HBox tensors = new HBox();
    private LayerPicture shown;

    /** Shows a view model. */
    public WeightHeatmapView(HeatmapViewModel viewModel, Localization texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.heatmap = new HeatmapPane(texts);
        getStyleClass().add("weight-heatmap");
        setMinSize(0, 0);
        heatmap.setMinSize(0, 0);
        heatmap.modeProperty().bind(viewModel.modeProperty());
        heatmap.waitingProperty().bind(viewModel.sortingProperty());
        strip.modeProperty().bind(viewModel.modeProperty());
        strip.visibleProperty()
                .bind(
                        Bindings.isNotEmpty(strip.units())
                                .and(heightProperty().greaterThan(LEAST_FOR_UNITS)));
        Shown.takesRoomOnlyWhileVisible(strip);
        HBox pictures = new HBox(heatmap, strip);
        pictures.getStyleClass().add("pictures");
        pictures.setMinHeight(0);
        HBox.setHgrow(heatmap, Priority.ALWAYS);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        getChildren().addAll(header(), pictures);
        viewModel.tensors().addListener((InvalidationListener) names -> offerTensors());
        offerTensors();
        viewModel.pictureProperty().subscribe(this::show);
        texts.messagesProperty().subscribe(() -> show(viewModel.pictureProperty().get()));
    }

    private void show(LayerPicture picture) {
        boolean liesAsBefore = picture != null && picture.liesLike(shown);
        shown = picture;
        Crop looked = heatmap.cropProperty().get();
        heatmap.gridProperty().set(picture == null ? null : picture.grid());
        heatmap.beforeProperty().set(picture == null ? null : picture.before().orElse(null));
        if (picture == null) {
            strip.units().clear();
            return;
        }
        if (liesAsBefore) {
            heatmap.cropProperty().set(looked);
        }
        heatmap.goesProperty().set(picture.goes());
        Arrangement arrangement = picture.arrangement();
        heatmap.axisTextProperty().set(CellNames.axis(texts, arrangement));
        heatmap.cellNameProperty().set(cell -> CellNames.cell(texts, arrangement, cell.index()));
        List<UnitStrip.Unit> units = new ArrayList<>();
        for (LayerPicture.Unit unit : picture.units()) {
            String name = texts.text("weights.unit", unit.number() + 1);
            units.add(new UnitStrip.Unit(name, unit.grid(), picture.goes()));
        }
        strip.units().setAll(units);
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.bind("weights.heatmap"));
        FlowPane choices =
                new FlowPane(tensors, sorted(), images(), compared(), against(), modes());
        choices.getStyleClass().add("choices");
        HBox.setHgrow(choices, Priority.ALWAYS);
        HBox header = new HBox(title, choices, new ExportButton(heatmap, texts));
        header.getStyleClass().add("weights-header");
        return header;
    }

    private SegmentedChoice<HeatmapMode> modes() {
        return new SegmentedChoice<>(
                viewModel.modeProperty(), List.of(HeatmapMode.values()), this::name);
    }

    private ObservableValue<String> name(HeatmapMode mode) {
        return switch (mode) {
            case WEIGHTS -> texts.bind("weights.mode.weights");
            case KEPT -> texts.bind("weights.mode.kept");
            case DENSITY -> texts.bind("weights.mode.density");
        };
    }

    private ToggleButton sorted() {
        ToggleButton sorted =
                toggle(
                        "heatmap-sorted",
                        viewModel.sortedProperty(),
                        texts.bind("weights.sorted"),
                        texts.bind("weights.sorted.help"));
        Shown.only(sorted, viewModel.sortableProperty());
        return sorted;
    }

    private ToggleButton compared() {
        return toggle(
                "heatmap-compared",
                viewModel.comparedProperty(),
                texts.bind("weights.compared"),
                texts.bind("weights.compared.help"));
    }

    private static ToggleButton toggle(
            String id,
            BooleanProperty on,
            ObservableValue<String> name,
            ObservableValue<String> help) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId(id);
        toggle.getStyleClass().add("as-images");
        toggle.textProperty().bind(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(help);
        toggle.setTooltip(tooltip);
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private SegmentedChoice<Against> against() {
        SegmentedChoice<Against> against =
                new SegmentedChoice<>(
                        viewModel.againstProperty(), List.of(Against.values()), this::name);
        against.setId("heatmap-against");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("weights.against.help"));
        Tooltip.install(against, tooltip);
        Shown.only(against, viewModel.comparedProperty().and(viewModel.hasParentProperty()));
        return against;
    }

    private ObservableValue<String> name(Against against) {
        return switch (against) {
            case DRAFT -> texts.bind("weights.against.draft");
            case PARENT -> texts.bind("weights.against.parent");
        };
    }

    private ToggleButton images() {
        ToggleButton images = new ToggleButton();
        images.getStyleClass().add("as-images");
        images.selectedProperty().bindBidirectional(viewModel.asImagesProperty());
        ObservableValue<Optional<Arrangement.Images>> possible =
                viewModel.pictureProperty().map(LayerPicture::images).orElse(Optional.empty());
        images.visibleProperty().bind(possible.map(Optional::isPresent));
        Shown.takesRoomOnlyWhileVisible(images);
        images.textProperty()
                .bind(
                        texts.map(
                                possible,
                                now ->
                                        texts.text(
                                                "weights.as-images",
                                                now.map(i -> CellNames.side(i.image()))
                                                        .orElse(""))));
        return images;
    }

    /** A choice where a layer has several tensors, such as input and recurrent weights. */
    private void offerTensors() {
        boolean several = viewModel.tensors().size() > 1;
        tensors.getChildren().clear();
        tensors.setManaged(several);
        if (several) {
            tensors.getChildren()
                    .add(
                            new SegmentedChoice<>(
                                    viewModel.tensorProperty(),
                                    List.copyOf(viewModel.tensors()),
                                    this::tensorName));
        }
    }

    private ObservableValue<String> tensorName(String tensor) {
        return switch (tensor) {
            case "W" -> texts.bind("weights.tensor.input");
            case "RW" -> texts.bind("weights.tensor.recurrent");
            case "pW" -> texts.bind("weights.tensor.pointwise");
            default -> texts.bind("weights.tensor.named", tensor);
        };
    }
}
