package dev.secateur.ui.pruning;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.ui.workbench.Workbench;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All criteria in their groups, and what keeps the open network from being pruned by some. */
public final class CriteriaOffer {
    private final ReadOnlyObjectWrapper<List<CriterionChoice>> choices =
            new ReadOnlyObjectWrapper<>(choices(List.of(), true));
    private final ObservableList<Criterion> usable =
            FXCollections.observableArrayList(Criterion.values());
    private final ObservableList<Criterion> view = FXCollections.unmodifiableObservableList(usable);
    private final Workbench workbench;

    CriteriaOffer(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(this::refresh);
        workbench.dataProperty().subscribe(this::refresh);
        refresh();
    }

    /** All criteria, group after group. */
    public ReadOnlyObjectProperty<List<CriterionChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Those that can be used on the open network and its data. */
    public ObservableList<Criterion> usable() {
        return view;
    }

    /** What there is to know of the choice of a criterion. */
    public CriterionChoice of(Criterion criterion) {
        return choices.get().stream()
                .filter(choice -> choice.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private void refresh() {
        if (workbench.revisionProperty().get() == null) {
            return;
        }
        List<LayerWeights> layers =
                workbench.revisionProperty().get().pruner().indexes().stream()
                        .map(MagnitudeIndex::weights)
                        .toList();
        choices.set(choices(layers, workbench.dataProperty().get() != null));
        List<Criterion> fit =
                Arrays.stream(Criterion.values()).filter(c -> of(c).isUsable()).toList();
        if (!fit.equals(usable)) {
            usable.setAll(fit);
        }
    }

    private static List<CriterionChoice> choices(List<LayerWeights> layers, boolean hasData) {
        return Stream.of(CriterionGroup.values())
                .flatMap(group -> group.criteria().stream())
                .map(criterion -> CriterionChoice.of(criterion, layers, hasData))
                .toList();
    }
}
