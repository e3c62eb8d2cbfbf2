package dev.secateur.ui.pruning;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.store.KeptVisit;
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
import javafx.collections.ListChangeListener;

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
        workbench
                .look()
                .visits()
                .addListener((ListChangeListener<KeptVisit>) change -> follow(change));
        workbench.liveAccuracy().takenProperty().subscribe(this::add);
        workbench.draft().planProperty().subscribe(this::refresh);
        workbench.chosenLayerProperty().subscribe(this::refresh);
    }

    /** The drafts like the one of now, by rising share. */
    ReadOnlyObjectProperty<List<Visited>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    private void forget() {
        workbench.look().visits().clear();
    }

    private void add(LiveAccuracy.Taken taken) {
        if (taken == null || workbench.revisionProperty().get() == null) {
            return;
        }
        PruningPreview preview = taken.preview();
        double share =
                AmountFigures.share(preview, workbench.layers().lookedAmong(preview.cuts().size()));
        PruningSpec spec = preview.spec();
        KeptVisit visit =
                new KeptVisit(spec, layer(spec), share, taken.accuracy(), taken.examples());
        workbench.look().visited(visit);
    }

    private void follow(ListChangeListener.Change<? extends KeptVisit> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                known.clear();
                workbench.look().visits().forEach(this::know);
            } else {
                change.getAddedSubList().forEach(this::know);
            }
        }
        refresh();
    }

    private void know(KeptVisit visit) {
        Estimate accuracy = Estimate.wilson(visit.accuracy(), visit.examples());
        known.computeIfAbsent(kind(visit.spec(), visit.layer()), kind -> new TreeMap<>())
                .merge(
                        visit.share(),
                        new Visited(visit.share(), accuracy, visit.examples()),
                        (before, now) -> now.examples() >= before.examples() ? now : before);
    }

    private void refresh() {
        NavigableMap<Double, Visited> alike = null;
        if (workbench.revisionProperty().get() != null) {
            PruningSpec spec = workbench.draft().planProperty().get().spec();
            alike = known.get(kind(spec, layer(spec)));
        }
        points.set(alike == null ? List.of() : List.copyOf(alike.values()));
    }

    private static Kind kind(PruningSpec spec, Optional<String> layer) {
        Amount none = new Amount.Sparsity(0);
        Amount amount =
                layer.map(name -> spec.layerAmounts().getOrDefault(name, none))
                        .orElse(spec.amount());
        PruningSpec rest = spec.withAmount(none);
        return new Kind(
                layer.map(name -> rest.withLayerAmount(name, none)).orElse(rest),
                layer,
                proportion(amount));
    }

    /** As far as figures are typed: a share that is gone back to keeps to it but for rounding. */
    private static double proportion(Amount amount) {
        return amount instanceof Amount.Sides sides
                ? Math.rint(1e4 * Math.atan2(sides.negative(), sides.positive()))
                : Double.NaN;
    }

    /** The layer that has an amount of its own; empty for one amount for all. */
    private Optional<String> layer(PruningSpec spec) {
        if (spec.scope() != Scope.PER_LAYER) {
            return Optional.empty();
        }
        var indexes = workbench.revisionProperty().get().pruner().indexes();
        int chosen = workbench.layers().lookedAmong(indexes.size());
        return Optional.of(indexes.get(chosen).layer());
    }
}
