package dev.secateur.ui.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayersViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final LayersViewModel viewModel = new LayersViewModel(workbench);

    @Test
    void rowsTellWhatGoes() {
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.7));
        bench.frame();
        long pruned = 0;
        for (int i = 0; i < 3; i++) {
            LayerRow row = viewModel.rows().get(i);
            var weights = Benches.weights(workbench, i);
            double t = row.boundsProperty().get().positive();
            double share = (double) Benches.below(weights, t) / weights.size();
            assertThat(row.sparsityProperty().get()).isEqualTo(share, within(1e-12));
            pruned += Math.round(row.sparsityProperty().get() * weights.size());
        }
        assertThat(pruned).isEqualTo((long) Math.floor(0.7 * (30 * 12 + 12 * 8 + 8 * 3)));
    }

    @Test
    void aRowTellsWhatUnitsChosenByHandLeave() {
        String name = row(1).info().name();
        workbench.draft().reviseSpec(spec -> spec.withByHand(Map.of(name, Set.of(0, 3))));
        bench.frame();
        assertThat(row(0).keptProperty().get()).isNull();
        assertThat(row(1).keptProperty().get().total()).isEqualTo((8 - 2) * 12);
        workbench.draft().reviseSpec(spec -> spec.withCriterion(Criterion.RANDOM));
        bench.settle();
        assertThat(row(1).keptProperty().get()).isNull();
    }

    @Test
    void whoListensToTheRowsListensToOneListForAll() {
        assertThat(viewModel.rows()).isSameAs(viewModel.rows());
    }

    @Test
    void rowsStayTheSameObjectsWhileThePlanChanges() {
        List<LayerRow> before = List.copyOf(viewModel.rows());
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.9));
        bench.frame();
        assertThat(viewModel.rows()).containsExactlyElementsOf(before);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(viewModel.rows()).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void theLastLayerCannotBeUnticked() {
        viewModel.include(row(0), false);
        viewModel.include(row(2), false);
        assertThat(row(1).lastIncludedProperty().get()).isTrue();
        viewModel.include(row(1), false);
        assertThat(row(1).includedProperty().get()).isTrue();
        viewModel.include(row(2), true);
        assertThat(row(1).lastIncludedProperty().get()).isFalse();
        assertThat(workbench.draft().problemProperty().get()).isNull();
    }

    @Test
    void untickingIsOneStepToUndo() {
        viewModel.include(row(0), false);
        bench.frame();
        assertThat(row(0).sparsityProperty().get()).isZero();
        workbench.undo();
        bench.settle();
        assertThat(row(0).includedProperty().get()).isTrue();
        assertThat(row(0).sparsityProperty().get()).isPositive();
    }

    @Test
    void onlyLayersWithAnAmountOfTheirOwnAreDragged() {
        viewModel.dragTo(row(1), 0.2);
        assertThat(spec().layerAmounts()).isEmpty();
        workbench.draft().reviseSpec(spec -> spec.withScope(Scope.PER_LAYER));
        viewModel.dragTo(row(1), 0.2);
        bench.frame();
        var weights = Benches.weights(workbench, 1);
        assertThat(row(1).sparsityProperty().get())
                .isEqualTo((double) Benches.below(weights, 0.2) / weights.size());
        assertThat(row(0).sparsityProperty().get()).isZero();
        viewModel.revert();
        assertThat(spec().layerAmounts()).isEmpty();
    }

    @Test
    void layersThatAreChosenTogetherAreDraggedToTheSameThreshold() {
        workbench.draft().reviseSpec(spec -> spec.withScope(Scope.PER_LAYER));
        viewModel.choose(0, Set.of(0, 2));
        viewModel.dragTo(row(2), 0.2);
        bench.frame();
        for (int i : new int[] {0, 2}) {
            var weights = Benches.weights(workbench, i);
            assertThat(row(i).sparsityProperty().get())
                    .isEqualTo((double) Benches.below(weights, 0.2) / weights.size());
        }
        assertThat(row(1).sparsityProperty().get()).isZero();
        viewModel.dragTo(row(1), 0.1);
        bench.frame();
        assertThat(spec().layerAmounts()).containsEntry(name(2), new Amount.Threshold(0.2));
    }

    @Test
    void aLayerThatIsLeftOutIsNotDraggedWithOthers() {
        workbench.draft().reviseSpec(spec -> spec.withScope(Scope.PER_LAYER));
        viewModel.include(row(1), false);
        viewModel.choose(0, Set.of(0, 1));
        viewModel.dragTo(row(0), 0.2);
        assertThat(spec().layerAmounts()).containsOnlyKeys(name(0));
    }

    @Test
    void anotherNetworkBeginsWithItsFirstLayerAlone() {
        viewModel.choose(2, Set.of(0, 1));
        assertThat(viewModel.togetherProperty().get()).containsExactly(0, 1, 2);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(viewModel.togetherProperty().get()).containsExactly(0);
        assertThat(viewModel.chosenProperty().get()).isZero();
    }

    private String name(int number) {
        return row(number).info().name();
    }

    @Test
    void theLeastShareIsSwitchedAndSet() {
        assertThat(viewModel.keepsLeastProperty().get()).isFalse();
        viewModel.keepLeast(true);
        assertThat(spec().leastKept()).isEqualTo(0.05);
        viewModel.setLeastKept(0.2);
        assertThat(spec().leastKept()).isEqualTo(0.2);
        viewModel.keepLeast(false);
        assertThat(spec().leastKept()).isZero();
        assertThat(viewModel.leastKeptProperty().get()).isEqualTo(0.2);
        viewModel.setLeastKept(0);
        viewModel.setLeastKept(1.5);
        assertThat(spec().leastKept()).isZero();
    }

    @Test
    void everyLayerIsShownOnceAndInOrder() {
        TestBench deep = Benches.with("digits-cnn", new ExampleShape.Image(1, 8, 8));
        List<LayerInfo> read = new ArrayList<>();
        for (LayerRow row : new LayersViewModel(deep.workbench()).rows()) {
            read.addAll(row.before());
            read.add(row.info());
            read.addAll(row.after());
        }
        assertThat(read).isEqualTo(deep.workbench().revisionProperty().get().summary().layers());
    }

    @Test
    void withNothingOpenThereAreNoRows() {
        assertThat(new LayersViewModel(new TestBench().workbench()).rows()).isEmpty();
    }

    private LayerRow row(int number) {
        return viewModel.rows().get(number);
    }

    private PruningSpec spec() {
        return workbench.draft().planProperty().get().spec();
    }
}
