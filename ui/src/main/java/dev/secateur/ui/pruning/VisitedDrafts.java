package dev.secateur.ui.pruning;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.workbench.LiveAccuracy;
import dev.secateur.ui.workbench.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The accuracies that drafts left which differ from the one of now in the amount alone, so that a
 * cliff is seen before one falls off it. Another revision or other data begin anew.
 */
final class VisitedDrafts {
    private final ReadOnlyObjectWrapper<List<Visited>> points =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Kind, NavigableMap<Double, Visited>> known = new HashMap<>();
    private final Workbench workbench;

    /**
     * What drafts of one curve have in common: all but the amount, for a layer if it has its own,
     * and the proportion of the thresholds on both sides of zero.
     */
    private record Kind(PruningSpec spec, Optional<String> layer, double proportion) {}

    VisitedDrafts(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(this::forget);
        workbench.dataProperty().subscribe(this::forget);
        workbench.liveAccuracy().takenProperty().subscribe(this::add);
        workbench.draft().planProperty().subscribe(this::refresh);
        workbench.chosenLayerProperty().subscribe(this::refresh);
    }

    /** The drafts like the one of now, by rising share. */
    ReadOnlyObjectProperty<List<Visited>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    private void forget() {
        known.clear();
        refresh();
    }

    private void add(LiveAccuracy.Taken taken) {
        if (taken == null || workbench.revisionProperty().get() == null) {
            return;
        }
        PruningPreview preview = taken.preview();
        double share = AmountFigures.share(preview, layer(preview));
        Estimate accuracy = Estimate.wilson(taken.accuracy(), taken.examples());
        known.computeIfAbsent(kind(preview.spec()), kind -> new TreeMap<>())
                .merge(
                        share,
                        new Visited(share, accuracy, taken.examples()),
                        (before, now) -> now.examples() >= before.examples() ? now : before);
        refresh();
    }

    private void refresh() {
        NavigableMap<Double, Visited> alike =
                workbench.revisionProperty().get() == null
                        ? null
                        : known.get(kind(workbench.draft().planProperty().get().spec()));
        points.set(alike == null ? List.of() : List.copyOf(alike.values()));
    }

    private Kind kind(PruningSpec spec) {
        Amount none = new Amount.Sparsity(0);
        if (spec.scope() != Scope.PER_LAYER) {
            return new Kind(spec.withAmount(none), Optional.empty(), proportion(spec.amount()));
        }
        var indexes = workbench.revisionProperty().get().pruner().indexes();
        String layer =
                indexes.get(Math.min(workbench.chosenLayerProperty().get(), indexes.size() - 1))
                        .layer();
        return new Kind(
                spec.withAmount(none).withLayerAmount(layer, none),
                Optional.of(layer),
                proportion(spec.layerAmounts().getOrDefault(layer, none)));
    }

    /** As far as figures are typed: a share that is gone back to keeps to it but for rounding. */
    private static double proportion(Amount amount) {
        return amount instanceof Amount.Sides sides
                ? Math.rint(1e4 * Math.atan2(sides.negative(), sides.positive()))
                : Double.NaN;
    }

    private int layer(PruningPreview preview) {
        return Math.min(workbench.chosenLayerProperty().get(), preview.cuts().size() - 1);
    }
}
