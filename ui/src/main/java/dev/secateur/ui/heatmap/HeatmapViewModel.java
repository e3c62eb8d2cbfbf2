package dev.secateur.ui.heatmap;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.ChosenLayer;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The weights of the layer that is looked at, arranged, and which of them go. */
public final class HeatmapViewModel {
    private static final int MOST_COPIED = 1_000_000;

    private final ReadOnlyObjectWrapper<LayerPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> tensors = FXCollections.observableArrayList();

    /** One for all: a view that nobody holds takes its listeners with it. */
    private final ObservableList<String> tensorsView =
            FXCollections.unmodifiableObservableList(tensors);

    private final ObjectProperty<String> tensor = new SimpleObjectProperty<>();
    private final ObjectProperty<HeatmapMode> mode =
            new SimpleObjectProperty<>(HeatmapMode.WEIGHTS);
    private final BooleanProperty asImages = new SimpleBooleanProperty();
    private final BooleanProperty sorted = new SimpleBooleanProperty();
    private final BooleanProperty compared = new SimpleBooleanProperty();
    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.DRAFT);
    private final ReadOnlyBooleanWrapper hasParent = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sortable = new ReadOnlyBooleanWrapper();
    private final Workbench workbench;
    private final ChosenLayer chosen;
    private final TieSettling ties;
    private final NormSorting sorting;
    private final ReadOnlyBooleanWrapper isSorting = new ReadOnlyBooleanWrapper();
    private LayerWeights followed;
    private WeightValues values;
    private Arrangement arrangement;
    private Optional<Arrangement.Images> images = Optional.empty();
    private Optional<MagnitudeIndex> parent = Optional.empty();
    private List<Integer> examples = List.of();
    private LayerPicture resting;

    /** Follows the layer that a workbench's window looks at. */
    public HeatmapViewModel(Workbench workbench) {
        this(workbench, NormSorting.SORTED_IN_PASSING);
    }

    /** Sorts matrices of up to so many weights at once, others in the background. */
    HeatmapViewModel(Workbench workbench, int sortedInPassing) {
        this.workbench = workbench;
        this.chosen = new ChosenLayer(workbench);
        this.ties = new TieSettling(workbench.jobs(), this::show);
        this.sorting = new NormSorting(workbench.jobs(), sortedInPassing, this::fold);
        chosen.layerProperty().subscribe(this::follow);
        workbench.dataProperty().subscribe(data -> arrange());
        tensor.subscribe(name -> arrange());
        asImages.subscribe(on -> fold());
        sorted.subscribe(on -> fold());
        compared.subscribe(on -> fold());
        against.subscribe(what -> fold());
    }

    /** The picture, another object with every preview; null while no network is open. */
    public ReadOnlyObjectProperty<LayerPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The names of the layer's tensors. */
    public ObservableList<String> tensors() {
        return tensorsView;
    }

    /** The name of the tensor that is shown; null while no network is open. */
    public ObjectProperty<String> tensorProperty() {
        return tensor;
    }

    /** What the colours tell. */
    public ObjectProperty<HeatmapMode> modeProperty() {
        return mode;
    }

    /** Whether weights are folded back into images, where that can be done. */
    public BooleanProperty asImagesProperty() {
        return asImages;
    }

    /** Whether rows and columns stand by falling norm, where that can be done. */
    public BooleanProperty sortedProperty() {
        return sorted;
    }

    /** Whether what is shown can be sorted: a matrix, and not one that takes long to read. */
    public ReadOnlyBooleanProperty sortableProperty() {
        return sortable.getReadOnlyProperty();
    }

    /** Whether the order is being worked out; until then rows and columns stand as they do. */
    public ReadOnlyBooleanProperty sortingProperty() {
        return isSorting.getReadOnlyProperty();
    }

    /** Whether the weights are shown beside what they were before. */
    public BooleanProperty comparedProperty() {
        return compared;
    }

    /** What they are compared with; with the draft where there is no such parent. */
    public ObjectProperty<Against> againstProperty() {
        return against;
    }

    /** Whether the revision was made of one in which the layer's weights lie alike. */
    public ReadOnlyBooleanProperty hasParentProperty() {
        return hasParent.getReadOnlyProperty();
    }

    private void follow(ShownLayer now) {
        LayerWeights weights = now == null ? null : now.index().weights();
        if (Objects.equals(weights, followed)) {
            show();
        } else {
            followed = weights;
            choose(now);
            arrange();
        }
    }

    private void choose(ShownLayer now) {
        List<String> names =
                now == null
                        ? List.of()
                        : now.index().weights().tensors().stream().map(WeightTensor::name).toList();
        if (!tensors.equals(names)) {
            tensors.setAll(names);
        }
        if (!names.contains(tensor.get())) {
            tensor.set(names.isEmpty() ? null : names.get(0));
        }
    }

    private void arrange() {
        ShownLayer layer = chosen.layerProperty().get();
        WeightTensor shown = layer == null ? null : shownTensor(layer);
        values = shown == null ? null : quick(shown);
        arrangement = shown == null ? null : Arrangements.of(layer.info(), shown);
        images =
                shown == null || layer.number() > 0
                        ? Optional.empty()
                        : Arrangements.images(layer.info(), shown, inputShape());
        parent = shown == null ? Optional.empty() : ParentLayer.of(layer, workbench.parent());
        hasParent.set(parent.isPresent());
        examples = images.map(ExampleUnits::of).orElse(List.of());
        fold();
    }

    private void fold() {
        ShownLayer layer = chosen.layerProperty().get();
        boolean isShown = layer != null && arrangement != null;
        sortable.set(isShown && isSortable(arrangement()));
        if (!sorted.get() || !sortable.get()) {
            sorting.forget();
        }
        resting = isShown ? pictureOf(layer) : null;
        isSorting.set(sorting.isGoingOn());
        show();
    }

    private Arrangement arrangement() {
        return asImages.get() && images.isPresent() ? images.get() : arrangement;
    }

    private static boolean isSortable(Arrangement shown) {
        return shown instanceof Arrangement.Matrix && shown.tensor().size() <= MOST_COPIED;
    }

    /** A copy is read faster than the network's memory; that of a large tensor takes too long. */
    private static WeightValues quick(WeightTensor tensor) {
        if (tensor.size() > MOST_COPIED) {
            return tensor::value;
        }
        float[] copy = new float[tensor.size()];
        tensor.values().get(copy);
        return index -> copy[index];
    }

    private WeightTensor shownTensor(ShownLayer layer) {
        return layer.index().weights().tensors().stream()
                .filter(each -> each.name().equals(tensor.get()))
                .findFirst()
                .orElse(null);
    }

    /** A network alone may know only how many values an example has; data know how they lie. */
    private Optional<ExampleShape> inputShape() {
        DataSplit data = workbench.dataProperty().get();
        Revision revision = workbench.revisionProperty().get();
        return data != null
                ? Optional.of(data.train().shape())
                : revision.about().inputShape().or(() -> revision.network().inputShape());
    }

    private void show() {
        ShownLayer layer = chosen.layerProperty().get();
        if (layer == null || resting == null) {
            picture.set(null);
            return;
        }
        if (layer.cut() != null) {
            ties.settle(layer.cut());
        }
        picture.set(resting.with(PrunedWeights.of(layer, arrangement.tensor())));
    }

    /** With nothing of it gone. */
    private LayerPicture pictureOf(ShownLayer layer) {
        Optional<MagnitudeIndex> old = compared.get() ? comparedParent() : Optional.empty();
        double reach = Math.max(reach(layer.index()), old.map(HeatmapViewModel::reach).orElse(0.0));
        Arrangement shown = arrangement();
        WeightGrid plain = shown.grid(values, reach);
        Optional<NormOrder> order =
                sorted.get() && sortable.get() ? sorting.of(shown, plain) : Optional.empty();
        WeightGrid grid = ordered(plain, order);
        Optional<WeightGrid> parents =
                old.map(index -> ordered(shown.grid(values(index), reach), order));
        List<LayerPicture.Unit> units =
                examples.stream()
                        .map(n -> new LayerPicture.Unit(n, images.get().unit(n, values, reach)))
                        .toList();
        return new LayerPicture(
                shown, images, grid, PrunedWeights.NONE, before(grid, parents), units);
    }

    private Optional<MagnitudeIndex> comparedParent() {
        return parent.filter(index -> against.get() == Against.PARENT);
    }

    private Optional<LayerPicture.Before> before(WeightGrid now, Optional<WeightGrid> parents) {
        LayerPicture.Before same = new LayerPicture.Before(now, Against.DRAFT);
        return compared.get()
                ? parents.map(grid -> new LayerPicture.Before(grid, Against.PARENT))
                        .or(() -> Optional.of(same))
                : Optional.empty();
    }

    private WeightValues values(MagnitudeIndex old) {
        return quick(ParentLayer.tensor(old, arrangement.tensor()));
    }

    private static WeightGrid ordered(WeightGrid plain, Optional<NormOrder> order) {
        return order.<WeightGrid>map(known -> known.on(plain)).orElse(plain);
    }

    private static double reach(MagnitudeIndex index) {
        return index.statistics().reach();
    }
}
