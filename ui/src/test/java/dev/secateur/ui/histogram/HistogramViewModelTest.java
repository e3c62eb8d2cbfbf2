package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final HistogramViewModel viewModel = new HistogramViewModel(workbench);

    static Stream<Arguments> everyWayToDrag() {
        return Stream.of(Criterion.values())
                .filter(Criterion::hasWeightThreshold)
                .flatMap(c -> Stream.of(Scope.values()).map(s -> Arguments.of(c, s)));
    }

    @ParameterizedTest
    @MethodSource("everyWayToDrag")
    void aDragTakesExactlyWhatIsSmallerThanTheThreshold(Criterion criterion, Scope scope) {
        choose(criterion, scope);
        SplittableRandom random = new SplittableRandom(3);
        for (int layer = 0; layer < 3; layer++) {
            workbench.chosenLayerProperty().set(layer);
            LayerWeights weights = Benches.weights(workbench, layer);
            double reach = viewModel.histogram().high();
            for (int i = 0; i < 20; i++) {
                double t = i == 0 ? 0 : i == 1 ? reach : random.nextDouble() * reach;
                drag(t);
                assertThat(cut(layer).pruned()).isEqualTo((int) Benches.below(weights, t));
                assertThat(viewModel.prunedShare()).isEqualTo(cut(layer).sparsity());
            }
        }
        assertThat(bench.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyWayToDrag")
    void whatIsLeftOutDoesNotMove(Criterion criterion, Scope scope) {
        choose(criterion, scope);
        workbench.draft().reviseSpec(spec -> spec.withLeftOut(Set.of(name(1))));
        bench.frame();
        drag(0.2);
        assertThat(cut(0).pruned()).isPositive();
        assertThat(cut(1).pruned()).isZero();
        workbench.chosenLayerProperty().set(1);
        PruningPlan before = workbench.draft().planProperty().get();
        drag(0.3);
        assertThat(workbench.draft().planProperty().get()).isEqualTo(before);
        assertThat(viewModel.stateProperty().get()).isEqualTo(ThresholdState.LEFT_OUT);
    }

    @Test
    void whatUnitsChosenByHandLeaveIsCountedBinByBinAndOnlyOnce() {
        choose(Criterion.MAGNITUDE, Scope.GLOBAL);
        assertThat(viewModel.kept()).isNull();
        workbench.draft().reviseSpec(spec -> spec.withByHand(Map.of(name(0), Set.of(2, 7))));
        drag(0.1);
        Histogram all = viewModel.histogram();
        Histogram kept = viewModel.kept();
        LayerWeights weights = Benches.weights(workbench, 0);
        long[] expected = new long[all.bins()];
        for (int i = 0; i < weights.size(); i++) {
            boolean goes = Set.of(2, 7).contains(weights.unit(i));
            double place = (weights.value(i) - all.low()) / (all.high() - all.low());
            int bin = Math.min(all.bins() - 1, (int) (place * all.bins()));
            expected[bin] += goes ? 0 : 1;
        }
        for (int bin = 0; bin < all.bins(); bin++) {
            assertThat(kept.count(bin)).as("bin %s", bin).isEqualTo(expected[bin]);
        }
        assertThat(kept.total()).isEqualTo(all.total() - 60);
        drag(0.2);
        assertThat(viewModel.kept()).isSameAs(kept);
        workbench.chosenLayerProperty().set(1);
        assertThat(viewModel.kept()).isNull();
    }

    @Test
    void aDragLeavesAThresholdForTheWholeScope() {
        choose(Criterion.MAGNITUDE, Scope.GLOBAL);
        drag(0.2);
        assertThat(spec().amount()).isEqualTo(new Amount.Threshold(0.2));
        for (int layer = 0; layer < 3; layer++) {
            long expected = Benches.below(Benches.weights(workbench, layer), 0.2);
            assertThat(cut(layer).pruned()).isEqualTo((int) expected);
        }
    }

    @Test
    void aLayerOfItsOwnMovesAlone() {
        choose(Criterion.MAGNITUDE, Scope.PER_LAYER);
        workbench.chosenLayerProperty().set(2);
        drag(0.2);
        assertThat(cut(0).pruned()).isZero();
        assertThat(cut(2).pruned()).isPositive();
    }

    @Test
    void noDragTakesMoreThanTheLeastShareAllows() {
        workbench.draft().reviseSpec(spec -> spec.withLeastKept(0.25));
        drag(viewModel.histogram().high());
        assertThat(cut(0).size() - cut(0).pruned())
                .isEqualTo((int) Math.ceil(0.25 * cut(0).size()));
        assertThat(viewModel.bounds().positive()).isLessThan(viewModel.histogram().high());
    }

    @Test
    void escapeRestoresAndACommitIsOneStepToUndo() {
        PruningPlan before = workbench.draft().planProperty().get();
        drag(0.1);
        viewModel.revert();
        bench.frame();
        assertThat(workbench.draft().planProperty().get()).isEqualTo(before);
        drag(0.1);
        drag(0.2);
        viewModel.commit();
        workbench.undo();
        bench.settle();
        assertThat(workbench.draft().planProperty().get()).isEqualTo(before);
        assertThat(workbench.history().canUndoProperty().get()).isFalse();
    }

    @Test
    void aRandomChoiceHasNoThresholdToDrag() {
        choose(Criterion.RANDOM, Scope.GLOBAL);
        bench.settle();
        PruningPlan before = workbench.draft().planProperty().get();
        drag(0.1);
        assertThat(workbench.draft().planProperty().get()).isEqualTo(before);
        assertThat(viewModel.stateProperty().get()).isEqualTo(ThresholdState.NO_THRESHOLD);
        assertThat(viewModel.bounds()).isEqualTo(Bounds.both(0));
        assertThat(viewModel.prunedShare()).isPositive();
    }

    @Test
    void whatWasLeftOutCanTakePartAgain() {
        workbench.draft().reviseSpec(spec -> spec.withLeftOut(Set.of(name(0), name(1))));
        bench.frame();
        viewModel.include();
        assertThat(spec().leftOut()).containsExactly(name(1));
        assertThat(viewModel.stateProperty().get()).isEqualTo(ThresholdState.FREE);
    }

    @Test
    void anotherLayerHasAnotherHistogram() {
        var first = viewModel.histogram();
        workbench.chosenLayerProperty().set(1);
        assertThat(viewModel.histogram()).isNotSameAs(first);
        assertThat(viewModel.histogram().total()).isEqualTo(12 * 8);
        assertThat(viewModel.layerProperty().get().number()).isEqualTo(1);
    }

    @Test
    void withNothingOpenThereIsNothingToShow() {
        HistogramViewModel alone = new HistogramViewModel(new TestBench().workbench());
        assertThat(alone.histogram()).isNull();
        assertThat(alone.stateProperty().get()).isNull();
        assertThat(alone.prunedShare()).isNaN();
        alone.dragTo(Bounds.both(1));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aThousandMovesMakeOnePreview(Scope scope) {
        choose(Criterion.MAGNITUDE, scope);
        int[] previews = new int[1];
        workbench.draft().previewProperty().subscribe(() -> previews[0]++);
        for (int i = 0; i < 1000; i++) {
            viewModel.dragTo(Bounds.both(i / 5000.0));
        }
        bench.frame();
        assertThat(previews[0]).isEqualTo(1);
    }

    private void drag(double t) {
        viewModel.dragTo(Bounds.both(t));
        bench.frame();
    }

    private void choose(Criterion criterion, Scope scope) {
        workbench.draft().reviseSpec(spec -> spec.withCriterion(criterion).withScope(scope));
        bench.frame();
    }

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }

    private LayerCut cut(int layer) {
        List<LayerCut> cuts = workbench.draft().previewProperty().get().cuts();
        return cuts.get(layer);
    }

    private String name(int layer) {
        return Benches.weights(workbench, layer).layer();
    }
}
