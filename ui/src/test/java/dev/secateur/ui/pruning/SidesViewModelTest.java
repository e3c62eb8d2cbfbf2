package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SidesViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final PruningViewModel model = new PruningViewModel(workbench);
    private final SidesViewModel sides = model.sides();

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }

    private PruningPreview preview() {
        return workbench.draft().previewProperty().get();
    }

    private void apart() {
        sides.setApart(true);
        bench.settle();
    }

    /** What a full scan finds. */
    private long between(Bounds bounds) {
        long found = 0;
        for (LayerWeights layer : workbench.revisionProperty().get().network().weights()) {
            for (int i = 0; i < layer.size(); i++) {
                float w = layer.value(i);
                boolean isWithin = w < 0 ? -w < bounds.negative() : w < bounds.positive();
                found += isWithin || (w == 0 && bounds.farther() > 0) ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void thresholdsGoApartFromWhereTheOneStandsAndNothingChangesUntilThen() {
        long before = preview().pruned();
        double t = model.thresholdProperty().get();
        assertThat(sides.offeredProperty().get()).isTrue();
        apart();
        assertThat(sides.apartProperty().get()).isTrue();
        assertThat(sides.boundsProperty().get()).isEqualTo(Bounds.both(t));
        assertThat(preview().pruned()).isEqualTo(before);
    }

    @Test
    void whatGoesIsWhatLiesBetweenThem() {
        apart();
        double reach = sides.reachProperty().get();
        for (Bounds bounds :
                new Bounds[] {
                    new Bounds(reach / 2, 0), new Bounds(0, reach / 3), new Bounds(0.1, reach)
                }) {
            sides.drag(bounds);
            bench.settle();
            assertThat(sides.boundsProperty().get()).isEqualTo(bounds);
            assertThat(preview().pruned()).isEqualTo(between(bounds));
        }
    }

    @Test
    void oneGestureIsOneStepOfUndo() {
        apart();
        Bounds before = sides.boundsProperty().get();
        sides.drag(before.times(0.5));
        sides.drag(before.times(0.25));
        sides.commit();
        workbench.undo();
        bench.settle();
        assertThat(sides.boundsProperty().get()).isEqualTo(before);
        sides.drag(before.times(0.5));
        sides.revert();
        bench.settle();
        assertThat(sides.boundsProperty().get()).isEqualTo(before);
    }

    @Test
    void aShareTakesBothInProportion() {
        apart();
        double reach = sides.reachProperty().get();
        sides.drag(new Bounds(reach / 2, reach / 4));
        bench.settle();
        model.dragShare(0.4);
        bench.settle();
        Bounds bounds = sides.boundsProperty().get();
        assertThat(bounds.negative() / bounds.positive()).isEqualTo(2, within(1e-9));
        long all = preview().cuts().stream().mapToLong(cut -> cut.size()).sum();
        assertThat(preview().pruned()).isBetween((long) (0.4 * all) - 1, (long) (0.4 * all));
        model.dragShare(0);
        bench.settle();
        assertThat(preview().pruned()).isZero();
        model.dragShare(0.4);
        bench.settle();
        assertThat(preview().pruned()).isPositive();
    }

    @Test
    void togetherAgainAsMuchGoesByOneThreshold() {
        apart();
        sides.drag(new Bounds(sides.reachProperty().get(), 0));
        bench.settle();
        long pruned = preview().pruned();
        sides.setApart(false);
        bench.settle();
        assertThat(spec().amount()).isInstanceOf(Amount.Sparsity.class);
        assertThat(preview().pruned()).isBetween(pruned - 1, pruned);
    }

    @Test
    void withAnAmountForEachLayerTheChosenOneGoesApartAlone() {
        model.chooseScope(Scope.PER_LAYER);
        workbench.chosenLayerProperty().set(1);
        apart();
        sides.drag(new Bounds(0.2, 0.1));
        bench.settle();
        String chosen = preview().network().prunableLayers().get(1).name();
        assertThat(spec().layerAmounts()).containsEntry(chosen, new Amount.Sides(0.2, 0.1));
        workbench.chosenLayerProperty().set(0);
        bench.settle();
        assertThat(sides.apartProperty().get()).isFalse();
    }

    @Test
    void ofSeveralChosenLayersEachGoesApartFromItsOwnThreshold() {
        model.chooseScope(Scope.PER_LAYER);
        bench.settle();
        List<Integer> before = preview().cuts().stream().map(cut -> cut.chosen()).toList();
        workbench.layers().choose(1, Set.of(0, 1));
        apart();
        assertThat(spec().layerAmounts().values().stream().filter(Amount.Sides.class::isInstance))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(preview().cuts().stream().map(cut -> cut.chosen()).toList()).isEqualTo(before);
    }

    @Test
    void theLastLayerStandsForOneThatASmallerNetworkHasNot() {
        int last = preview().cuts().size() - 1;
        workbench.layers().lookedProperty().set(last + 5);
        assertThat(workbench.layers().lookedAmong(last + 1)).isEqualTo(last);
        apart();
        assertThat(sides.apartProperty().get()).isTrue();
        workbench.layers().lookedProperty().set(0);
        assertThat(workbench.layers().lookedAmong(last + 1)).isZero();
    }

    @Test
    void criteriaWithoutASignAndPatternsOfferNone() {
        model.chooseCriterion(Criterion.QUANTILE);
        bench.settle();
        assertThat(sides.offeredProperty().get()).isFalse();
        model.chooseCriterion(Criterion.STD);
        bench.settle();
        assertThat(sides.offeredProperty().get()).isTrue();
        model.choosePattern(Optional.of(new Pattern(2, 4)));
        bench.settle();
        assertThat(sides.offeredProperty().get()).isFalse();
    }

    @Test
    void anotherCriterionTakesThemTogether() {
        apart();
        model.chooseCriterion(Criterion.RANDOM);
        bench.settle();
        assertThat(sides.apartProperty().get()).isFalse();
        assertThat(spec().criterion()).isEqualTo(Criterion.RANDOM);
        assertThat(workbench.draft().problemProperty().get()).isNull();
    }
}
