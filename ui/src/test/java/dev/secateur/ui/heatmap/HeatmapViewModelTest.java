package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.ui.Benches;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapViewModelTest {
    private final TestBench bench = Benches.images();
    private final Workbench workbench = bench.workbench();
    private final HeatmapViewModel viewModel = new HeatmapViewModel(workbench);

    @Test
    void inputsAreColumnsAndUnitsAreRows() {
        WeightGrid grid = picture().grid();
        WeightTensor w = tensor(workbench, 0, 0);
        assertThat(grid.rows()).isEqualTo(12);
        assertThat(grid.columns()).isEqualTo(30);
        for (int unit = 0; unit < 12; unit++) {
            for (int input = 0; input < 30; input++) {
                assertThat(grid.value(unit, input)).isEqualTo(w.value(w.flatIndex(input, unit)));
            }
        }
    }

    @Test
    void foldedBackAWeightStandsOnItsPixel() {
        viewModel.asImagesProperty().set(true);
        WeightTensor w = tensor(workbench, 0, 0);
        WeightGrid grid = picture().grid().fittedTo(100, 100);
        int perRow = (grid.columns() + 1) / 6;
        for (int unit = 0; unit < 12; unit++) {
            for (int r = 0; r < 6; r++) {
                for (int c = 0; c < 5; c++) {
                    float shown = grid.value(unit / perRow * 7 + r, unit % perRow * 6 + c);
                    assertThat(shown).isEqualTo(w.value(w.flatIndex(r * 5 + c, unit)));
                }
            }
        }
    }

    @Test
    void theStripShowsUnitsAsTheirImages() {
        WeightTensor w = tensor(workbench, 0, 0);
        assertThat(picture().units()).hasSize(3);
        for (LayerPicture.Unit unit : picture().units()) {
            assertThat(unit.grid().value(4, 3)).isEqualTo(w.value(w.flatIndex(23, unit.number())));
        }
    }

    @Test
    void onlyTheFirstLayerFoldsBack() {
        viewModel.asImagesProperty().set(true);
        workbench.chosenLayerProperty().set(1);
        assertThat(picture().images()).isEmpty();
        assertThat(picture().units()).isEmpty();
        assertThat(picture().grid().columns()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0.3", "0.5", "0.9", "0.999"})
    void thePictureLosesWhatGoesInTheLayer(double sparsity) {
        workbench.draft().reviseSpec(spec -> PruningSpec.global(sparsity));
        bench.frame();
        for (int layer = 0; layer < 3; layer++) {
            workbench.chosenLayerProperty().set(layer);
            var cut = workbench.draft().previewProperty().get().cuts().get(layer);
            assertThat(pruned(picture())).isEqualTo(cut.pruned());
        }
    }

    @Test
    void aDragKeepsTheGridSoThatItsWeightsAreReadOnce() {
        WeightGrid before = picture().grid();
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.7));
        bench.frame();
        assertThat(picture().grid()).isSameAs(before);
        workbench.chosenLayerProperty().set(1);
        assertThat(picture().grid()).isNotSameAs(before);
    }

    @Test
    void aMatrixIsSortedByNormAndLosesTheSameWeights() {
        workbench.chosenLayerProperty().set(1);
        assertThat(viewModel.sortableProperty().get()).isTrue();
        int before = pruned(picture());
        WeightGrid plain = picture().grid();
        viewModel.sortedProperty().set(true);
        WeightGrid sorted = picture().grid();
        assertThat(pruned(picture())).isEqualTo(before).isPositive();
        assertThat(sorted.value(0, 0))
                .isEqualTo(plain.value(sorted.trueRow(0), sorted.trueColumn(0)));
        viewModel.sortedProperty().set(false);
        assertThat(picture().grid().trueRow(3)).isEqualTo(3);
    }

    @Test
    void aLargeMatrixStandsAsItIsUntilItIsSortedInTheBackground() {
        HeatmapViewModel slow = new HeatmapViewModel(workbench, 50);
        WeightGrid plain = slow.pictureProperty().get().grid();
        slow.sortedProperty().set(true);
        assertThat(slow.sortingProperty().get()).isTrue();
        assertThat(slow.pictureProperty().get().grid().trueRow(3)).isEqualTo(3);
        bench.settle();
        assertThat(slow.sortingProperty().get()).isFalse();
        WeightGrid sorted = slow.pictureProperty().get().grid();
        NormOrder expected = NormOrder.of(plain);
        for (int row = 0; row < 12; row++) {
            assertThat(sorted.trueRow(row)).isEqualTo(expected.rows()[row]);
        }
        slow.comparedProperty().set(true);
        assertThat(bench.waiting()).isZero();
        assertThat(slow.pictureProperty().get().grid()).isInstanceOf(SortedGrid.class);
    }

    @Test
    void whatIsSortedIsTheLayerThatIsLookedAtByThen() {
        HeatmapViewModel slow = new HeatmapViewModel(workbench, 50);
        slow.sortedProperty().set(true);
        workbench.chosenLayerProperty().set(1);
        bench.settle();
        assertThat(slow.pictureProperty().get().grid().rows()).isEqualTo(8);
        assertThat(slow.pictureProperty().get().grid()).isInstanceOf(SortedGrid.class);
        workbench.chosenLayerProperty().set(0);
        slow.sortedProperty().set(false);
        bench.settle();
        assertThat(slow.sortingProperty().get()).isFalse();
        assertThat(slow.pictureProperty().get().grid()).isNotInstanceOf(SortedGrid.class);
    }

    @Test
    void beforeTheDraftNothingHasGoneAndADragLeavesThatPictureAlone() {
        viewModel.comparedProperty().set(true);
        LayerPicture.Before before = picture().before().orElseThrow();
        assertThat(viewModel.hasParentProperty().get()).isFalse();
        assertThat(before.against()).isEqualTo(Against.DRAFT);
        assertThat(before.grid()).isSameAs(picture().grid());
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.7));
        bench.frame();
        assertThat(picture().before().orElseThrow()).isSameAs(before);
        viewModel.comparedProperty().set(false);
        assertThat(picture().before()).isEmpty();
    }

    @Test
    void aParentsWeightsStandWhereThoseMadeOfThemDoInColoursOfOneScale() {
        WeightTensor old = tensor(workbench, 1, 0);
        double reach = picture(1).grid().reach();
        workbench.draft().reviseSpec(spec -> PruningSpec.global(0.6));
        bench.settle();
        workbench.prune();
        bench.settle();
        viewModel.sortedProperty().set(true);
        viewModel.comparedProperty().set(true);
        viewModel.againstProperty().set(Against.PARENT);
        assertThat(viewModel.hasParentProperty().get()).isTrue();
        WeightGrid now = picture(1).grid();
        LayerPicture.Before before = picture(1).before().orElseThrow();
        assertThat(before.against()).isEqualTo(Against.PARENT);
        assertThat(before.grid().reach()).isEqualTo(now.reach()).isEqualTo(reach);
        int gone = 0;
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 12; column++) {
                int index = old.flatIndex(now.trueColumn(column), now.trueRow(row));
                assertThat(before.grid().value(row, column)).isEqualTo(old.value(index));
                gone += now.value(row, column) == 0 && old.value(index) != 0 ? 1 : 0;
            }
        }
        assertThat(gone).isPositive();
    }

    @Test
    void aParentThatTheRevisionHasNotIsTheDraft() {
        viewModel.comparedProperty().set(true);
        viewModel.againstProperty().set(Against.PARENT);
        assertThat(picture().before().orElseThrow().against()).isEqualTo(Against.DRAFT);
    }

    @Test
    void kernelsAreNotSorted() {
        TestBench deep = Benches.with("lenet-5", new ExampleShape.Image(1, 16, 16));
        HeatmapViewModel shown = new HeatmapViewModel(deep.workbench());
        deep.workbench().chosenLayerProperty().set(1);
        assertThat(shown.sortableProperty().get()).isFalse();
        shown.sortedProperty().set(true);
        assertThat(shown.pictureProperty().get().grid()).isNotInstanceOf(SortedGrid.class);
    }

    @Test
    void kernelsAreTilesOfOutputsAndInputs() {
        TestBench deep = Benches.with("lenet-5", new ExampleShape.Image(1, 16, 16));
        HeatmapViewModel shown = new HeatmapViewModel(deep.workbench());
        deep.workbench().chosenLayerProperty().set(1);
        WeightTensor w = tensor(deep.workbench(), 1, 0);
        WeightGrid grid = shown.pictureProperty().get().grid().fittedTo(100, 1000);
        assertThat(grid.tileRows()).isEqualTo(5);
        assertThat(grid.rows()).isEqualTo(50 * 6 - 1);
        assertThat(grid.columns()).isEqualTo(20 * 6 - 1);
        assertThat(grid.value(7 * 6 + 1, 3 * 6 + 4)).isEqualTo(w.value(w.flatIndex(7, 3, 1, 4)));
    }

    @Test
    void gatesStandSideBySide() {
        TestBench charts = Benches.with("charts-lstm", new ExampleShape.Sequence(2, 10));
        HeatmapViewModel shown = new HeatmapViewModel(charts.workbench());
        assertThat(shown.tensors()).containsExactly("W", "RW");
        shown.tensorProperty().set("RW");
        WeightTensor rw = tensor(charts.workbench(), 0, 1);
        WeightGrid grid = shown.pictureProperty().get().grid();
        assertThat(grid.rows()).isEqualTo(32);
        assertThat(grid.hole(0, 32)).isTrue();
        assertThat(grid.value(9, 2 * 33 + 4)).isEqualTo(rw.value(rw.flatIndex(9, 2 * 32 + 4)));
        var cut = charts.workbench().draft().previewProperty().get().cuts().get(0);
        int both = pruned(shown.pictureProperty().get());
        shown.tensorProperty().set("W");
        assertThat(both + pruned(shown.pictureProperty().get())).isEqualTo(cut.pruned());
    }

    @Test
    void whoListensToTheTensorsListensToOneListForAll() {
        assertThat(viewModel.tensors()).isSameAs(viewModel.tensors());
    }

    @Test
    void indicesUndoFlatIndices() {
        TestBench deep = Benches.with("lenet-5", new ExampleShape.Image(1, 16, 16));
        for (int layer = 0; layer < 4; layer++) {
            WeightTensor tensor = tensor(deep.workbench(), layer, 0);
            for (int flat = 0; flat < tensor.size(); flat += 13) {
                assertThat(tensor.flatIndex(CellNames.indices(tensor, flat))).isEqualTo(flat);
            }
        }
    }

    @Test
    void withNothingOpenThereIsNoPicture() {
        HeatmapViewModel alone = new HeatmapViewModel(new TestBench().workbench());
        assertThat(alone.pictureProperty().get()).isNull();
        assertThat(alone.tensors()).isEmpty();
    }

    private LayerPicture picture(int layer) {
        workbench.chosenLayerProperty().set(layer);
        return picture();
    }

    private LayerPicture picture() {
        return viewModel.pictureProperty().get();
    }

    private static WeightTensor tensor(Workbench workbench, int layer, int number) {
        return Benches.weights(workbench, layer).tensors().get(number);
    }

    private static int pruned(LayerPicture picture) {
        WeightGrid grid = picture.grid();
        int count = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                boolean goes =
                        !grid.hole(row, column)
                                && picture.goes()
                                        .goes(grid.index(row, column), grid.value(row, column));
                count += goes ? 1 : 0;
            }
        }
        return count;
    }
}
