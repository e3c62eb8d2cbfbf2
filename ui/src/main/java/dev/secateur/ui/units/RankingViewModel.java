package dev.secateur.ui.units;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.pruning.UnitRanking;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The units of the layer that is looked at, ranked, and the threshold that can be dragged there.
 */
public final class RankingViewModel {
    private final ReadOnlyObjectWrapper<RankingData> data = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> unitwise;
    private final Workbench workbench;
    private final UnitsViewModel units;
    private final CompactionForecast forecast;
    private final CompactionTiming timing;
    private ScoreRequest asked;
    private Pruner askedOf;

    /**
     * Follows the units of a workbench's layer.
     *
     * @param ticker tells when the hand has rested
     */
    public RankingViewModel(Workbench workbench, UnitsViewModel units, Ticker ticker) {
        this.workbench = workbench;
        this.units = units;
        this.forecast = new CompactionForecast(workbench);
        this.timing = new CompactionTiming(workbench, ticker);
        unitwise =
                workbench.draft().planProperty().map(plan -> plan.spec().criterion().isUnitwise());
        units.sheetProperty().subscribe(sheet -> show());
        workbench.draft().previewProperty().subscribe(preview -> show());
        unitwise.subscribe(is -> show());
        showing.subscribe(this::show);
    }

    /** Whether the criterion ranks units. */
    public ObservableValue<Boolean> unitwiseProperty() {
        return unitwise;
    }

    /** The ranking, another object with every preview; null where the criterion makes none. */
    public ReadOnlyObjectProperty<RankingData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** What compacting would give after the draft; null while that is not known. */
    public ReadOnlyObjectProperty<CompactionForecast.Sizes> sizesProperty() {
        return forecast.sizesProperty();
    }

    /** How fast that would be; null where it cannot be measured. */
    public ReadOnlyObjectProperty<CompactionTiming.Timing> timingProperty() {
        return timing.timingProperty();
    }

    /** Measures how fast that would be, of a network that is too large to do it unasked. */
    public void measure() {
        timing.measure();
    }

    /** Whether the view can be seen; only then is anything measured. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Takes the threshold behind so many units, in the midst of a gesture. */
    public void dragTo(int place) {
        RankingData now = data.get();
        if (now != null && now.isEditable()) {
            int bounded = Math.max(now.ranking().gone(), Math.min(now.count(), place));
            RankingEdit edit = new RankingEdit(pruner(), number());
            workbench.draft().reviseSpec(spec -> edit.to(bounded, spec));
        }
    }

    /** Ends a gesture. */
    public void commit() {
        workbench.history().commitDraft();
    }

    /** Gives a gesture up. */
    public void revert() {
        workbench.history().revertDraft();
    }

    private void show() {
        UnitSheet sheet = units.sheetProperty().get();
        boolean isAsked = sheet != null && unitwise.getValue() && showing.get();
        if (isAsked) {
            lookForActivations();
            forecast.follow(workbench.draft().previewProperty().get());
            timing.follow(workbench.draft().previewProperty().get());
        } else {
            timing.leave();
        }
        data.set(isAsked ? ranking(sheet) : null);
    }

    private RankingData ranking(UnitSheet sheet) {
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        return pruner().unitRanking(spec.criterion(), number())
                .filter(ranking -> ranking.units().size() == sheet.states().size())
                .map(
                        ranking ->
                                new RankingData(
                                        sheet,
                                        ranking,
                                        activations(),
                                        !spec.leftOut().contains(sheet.layer().name())))
                .orElse(null);
    }

    private Pruner pruner() {
        return workbench.revisionProperty().get().pruner();
    }

    private int number() {
        return workbench.chosenLayerProperty().get();
    }

    private List<Double> activations() {
        Optional<UnitRanking> ranking = pruner().unitRanking(Criterion.UNIT_ACTIVATION, number());
        return asked == null || ranking.isEmpty() ? List.of() : shares(ranking.get());
    }

    private static List<Double> shares(UnitRanking ranking) {
        List<UnitRanking.Ranked> all = ranking.units();
        double most = all.get(all.size() - 1).score();
        List<Double> shares = new ArrayList<>(Collections.nCopies(all.size(), 0.0));
        all.forEach(one -> shares.set(one.unit(), most > 0 ? one.score() / most : 0));
        return shares;
    }

    /** A quiet pass over a few training examples, once for each network and data. */
    private void lookForActivations() {
        Revision of = workbench.revisionProperty().get();
        DataSplit split = workbench.dataProperty().get();
        if (split == null) {
            return;
        }
        var plan = workbench.draft().planProperty().get();
        ScoreRequest request =
                ScoreRequest.of(
                        plan.spec().withCriterion(Criterion.UNIT_ACTIVATION),
                        plan.fineTuning(),
                        Optional.of(split.train()));
        if (!of.pruner().isReady(request)
                && !(request.equals(asked) && of.pruner().equals(askedOf))) {
            workbench
                    .jobs()
                    .startQuietly(
                            context -> {
                                of.prepare(request, 0, context);
                                return of;
                            },
                            outcome -> show());
        }
        asked = request;
        askedOf = of.pruner();
    }
}
