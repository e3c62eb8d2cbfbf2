package dev.secateur.ui.units;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.UnitReach;
import dev.secateur.model.session.LastGone;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.UnitPast;
import dev.secateur.ui.workbench.ChosenLayer;
import dev.secateur.ui.workbench.Look;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Work;
import dev.secateur.ui.workbench.Workbench;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The units of the layer that is looked at, each of which can be made to go by hand. */
public final class UnitsViewModel {
    /** A pass over a layer of more weights takes too long for one frame. */
    private static final int IN_PASSING = 500_000;

    private static final String UNIT_WAITS = "notice.unit-waits";
    private static final String UNITS_WAIT = "notice.units-wait";

    private final ReadOnlyObjectWrapper<UnitSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;
    private final ChosenLayer chosen;
    private LayerWeights followed;
    private Revision of;
    private UnitPlaces places;
    private UnitPictures pictures;
    private UnitReach reach;
    private JobHandle<UnitReach> measuring;
    private BitSet gone = new BitSet();

    /** Follows the layer that a workbench's window looks at. */
    public UnitsViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.chosen = new ChosenLayer(workbench);
        chosen.layerProperty().subscribe(this::follow);
        workbench.draft().planProperty().subscribe(plan -> showIfLookedAt());
        workbench.dataProperty().subscribe(data -> look());
        workbench.look().tabProperty().subscribe(tab -> show());
        workbench.pruningProperty().subscribe(this::stopWaiting);
    }

    /** The units, another object with every preview; null while no network is open. */
    public ReadOnlyObjectProperty<UnitSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /**
     * Makes a unit go, or takes that back: a step that can be undone. So is bringing one back of
     * which nothing is left, as the nearest earlier revision has it; where none has it, that is
     * said.
     */
    public void toggle(int unit) {
        UnitSheet now = sheet.get();
        boolean isThere = now != null && unit >= 0 && unit < now.states().size();
        if (isThere && now.states().get(unit) == UnitState.GONE) {
            bringBack(now.layer().name(), unit);
        } else if (isThere) {
            String layer = now.layer().name();
            workbench.draft().reviseSpec(spec -> spec.withToggled(layer, unit));
            workbench.history().commitDraft();
        }
    }

    /**
     * Brings back those of the layer's units that went last, as the nearest earlier revision has
     * them: a step that can be undone. Where none has any, that is said.
     */
    public void bringBackLast() {
        if (gone.isEmpty()) {
            return;
        }
        String layer = followed.layer();
        if (workbench.pruningProperty().get()) {
            workbench.notify(Notice.information(UNITS_WAIT, layer));
            return;
        }
        List<Revision> path = workbench.revisions().path(of);
        LayerWeights weights = followed;
        UnitPlaces where = places;
        BitSet all = (BitSet) gone.clone();
        workbench
                .jobs()
                .startQuietly(
                        context -> LastGone.of(path, weights, where, all, context.token()),
                        outcome -> workbench.ended(outcome, found -> bringBack(weights, found)));
    }

    private void bringBack(LayerWeights layer, Optional<LastGone> found) {
        if (found.isEmpty()) {
            workbench.notify(Notice.information("notice.units-gone", layer.layer()));
        } else if (layer.equals(followed) && !workbench.pruningProperty().get()) {
            bringBack(layer.layer(), found.get().units(), found.get().kept());
        }
    }

    private void bringBack(String layer, int unit) {
        UnitPast past = past(unit);
        if (past.kept().isEmpty()) {
            workbench.notify(gone(layer, unit, past));
        } else if (workbench.pruningProperty().get()) {
            workbench.notify(Notice.information(UNIT_WAITS, layer, unit + 1));
        } else {
            bringBack(layer, List.of(unit), past.kept().getAsInt());
        }
    }

    private void bringBack(String layer, List<Integer> units, int kept) {
        Revision source = workbench.revisions().find(kept).orElseThrow();
        workbench
                .runs()
                .make(
                        (maker, parent, split, reading) ->
                                Work.regrowing(maker, parent, source, layer, units, split));
    }

    /** What a unit had to wait for is over. */
    private void stopWaiting(boolean isGoing) {
        if (!isGoing) {
            workbench.takeBack(UNIT_WAITS);
            workbench.takeBack(UNITS_WAIT);
        }
    }

    private static Notice gone(String layer, int unit, UnitPast past) {
        return past.otherwise().isPresent()
                ? Notice.information(
                        "notice.unit-gone-otherwise",
                        layer,
                        unit + 1,
                        past.since(),
                        past.otherwise().getAsInt())
                : Notice.information("notice.unit-gone-first", layer, unit + 1, past.since());
    }

    /** When a unit of which nothing is left went. */
    UnitPast past(int unit) {
        return UnitPast.of(workbench.revisions().path(of), followed, places, unit);
    }

    private void follow(ShownLayer layer) {
        LayerWeights weights = layer == null ? null : layer.index().weights();
        if (!Objects.equals(weights, followed)) {
            followed = weights;
            of = workbench.revisionProperty().get();
            look();
        } else {
            showIfLookedAt();
        }
    }

    /** A pass over all units with every frame of a drag is for those alone who see them. */
    private void showIfLookedAt() {
        boolean isRanked = workbench.draft().planProperty().get().spec().criterion().isUnitwise();
        if (isRanked || isOnMap()) {
            show();
        }
    }

    private boolean isOnMap() {
        return workbench.look().tabProperty().get().equals(Look.MAP_TAB);
    }

    private void look() {
        ShownLayer layer = chosen.layerProperty().get();
        if (layer != null && followed != null) {
            places = UnitPlaces.of(followed);
            pictures = UnitPictures.of(layer.info(), followed, places, input(layer));
            gone = gone(layer.number());
            cancelMeasuring();
            reach = null;
        }
        show();
    }

    private BitSet gone(int layer) {
        BitSet found = new BitSet();
        for (int unit = 0; unit < places.count(); unit++) {
            found.set(unit, places.all(unit, i -> of.mask().isPruned(layer, i)));
        }
        return found;
    }

    /** A network alone may know only how many values an example has; data know how they lie. */
    private Optional<ExampleShape> input(ShownLayer layer) {
        Optional<ExampleShape> ofData =
                Optional.ofNullable(workbench.dataProperty().get())
                        .map(data -> data.train().shape());
        return layer.number() > 0
                ? Optional.empty()
                : ofData.or(() -> of.about().inputShape()).or(() -> of.network().inputShape());
    }

    private void show() {
        ShownLayer layer = chosen.layerProperty().get();
        if (layer == null || !layer.index().weights().equals(followed)) {
            sheet.set(null);
            return;
        }
        double reach = layer.index().statistics().reach();
        sheet.set(new UnitSheet(layer.info(), pictures, reach, states(layer)));
    }

    private List<UnitState> states(ShownLayer layer) {
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        BitSet byHand = new BitSet();
        spec.byHandOf(layer.info().name()).forEach(byHand::set);
        IntPredicate goes = goes(layer.cut());
        return IntStream.range(0, places.count())
                .mapToObj(
                        unit ->
                                gone.get(unit)
                                        ? UnitState.GONE
                                        : byHand.get(unit)
                                                ? UnitState.BY_HAND
                                                : goes.test(unit) ? UnitState.GOES : UnitState.KEPT)
                .toList();
    }

    /** Which units not chosen by hand go; as long as that is not known, none. */
    private IntPredicate goes(LayerCut cut) {
        if (cut == null) {
            return unit -> false;
        }
        boolean isLarge = cut.size() > IN_PASSING;
        if (cut.units().isPresent()) {
            return cut.units().get()::get;
        } else if (cut.bounds().areKnown() && (isLarge || !cut.splitsTies())) {
            measureReach();
            return unit -> reach != null && reach.isWithin(unit, cut.bounds());
        }
        boolean isKnown = cut.isSettled() || !isLarge;
        return unit -> isKnown && places.all(unit, cut::isPruned);
    }

    /** A pass over the layer, for a large one in the background; none while nobody looks. */
    private void measureReach() {
        if (!isOnMap() || reach != null || measuring != null) {
            return;
        }
        LayerWeights layer = followed;
        UnitPlaces of = places;
        if (layer.size() <= IN_PASSING) {
            reach = UnitReach.of(layer, of, new CancellationToken());
            return;
        }
        measuring =
                workbench
                        .jobs()
                        .startQuietly(
                                context -> UnitReach.of(layer, of, context.token()),
                                outcome -> workbench.ended(outcome, this::measured));
    }

    private void measured(UnitReach found) {
        measuring = null;
        reach = found;
        show();
    }

    private void cancelMeasuring() {
        if (measuring != null) {
            measuring.cancel();
            measuring = null;
        }
    }
}
