package dev.secateur.ui.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.sizes.SizesViewModel.State;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SizesViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Comparisons comparisons = new Comparisons(bench.workbench(), () -> 1);
    private final SizesViewModel model =
            new SizesViewModel(bench.workbench(), comparisons, bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void nothingIsMeasuredWhileNobodyLooks() {
        assertThat(bench.waiting()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURING);
        look();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
    }

    @Test
    void withNothingOpenThereIsNothingToSee() {
        TestBench empty = new TestBench();
        SizesViewModel nothing =
                new SizesViewModel(
                        empty.workbench(),
                        new Comparisons(empty.workbench(), () -> 1),
                        empty.texts());
        nothing.showingProperty().set(true);
        nothing.measureOrCancel();
        assertThat(nothing.stateProperty().get()).isEqualTo(State.NOTHING_OPEN);
        assertThat(empty.waiting()).isZero();
    }

    @Test
    void anOpenedNetworkStandsBesideWhatCompactingMakesOfIt() {
        look();
        assertThat(table().columns()).containsExactly("As opened", "Compacted");
        assertThat(values("Parameters")).containsExactly("763", "763");
        assertThat(changes("Parameters")).containsExactly("", "the same");
        assertThat(values("Floats of 4 bytes")).containsExactly("3\u202fKB", "3\u202fKB");
        assertThat(values("Batches of 1")).containsExactly("–", "–");
    }

    @Test
    void aPrunedNetworkStandsBetweenTheOriginalAndTheCompactedOne() {
        look();
        pruneHalfOfTheUnits();
        assertThat(table().columns()).containsExactly("Original", "Now, masked", "Compacted");
        int left = 12 * 12 + 12 + 12 * 8 + 8 + 8 * 3 + 3;
        assertThat(values("Parameters")).containsExactly("763", "763", Integer.toString(left));
        assertThat(changes("Parameters"))
                .containsExactly("", "the same", Figures.times(763.0 / left) + " less");
        assertThat(row("Parameters").cells().get(2).better()).isTrue();
        SizeBars bars = model.barsProperty().get();
        assertThat(bars.legend()).isEqualTo(table().columns());
        assertThat(bars.groups()).hasSize(6);
        assertThat(bars.groups().get(0).bars())
                .extracting(SizeBars.Bar::bytes)
                .containsExactly(4 * 763L, 4 * 763L, 4L * left);
        assertThat(bars.longest()).isGreaterThanOrEqualTo(4 * 763L);
        assertThat(table().note()).startsWith("A masked network still calculates");
    }

    @Test
    void scatteredZerosAreSaidToGainNothing() {
        look();
        prune(Criterion.MAGNITUDE, 0.2);
        assertThat(values("Parameters")).containsExactly("763", "763", "763");
        assertThat(table().note()).startsWith("The zeros lie scattered");
    }

    @Test
    void aNetworkThatLostInputsIsSaidToBeWhole() {
        look();
        bench.workbench().runs().keepInputs(RankBy.WEIGHT_NORM, 4);
        bench.settle();
        assertThat(table().columns()).containsExactly("Original", "Now", "Compacted");
        assertThat(values("Parameters").get(1)).isEqualTo(Integer.toString(763 - 8 * 24));
        assertThat(table().note()).startsWith("Nothing in this network is masked");
    }

    @Test
    void whatWasMeasuredOfAnotherRevisionIsDimmedUntilTheNewIsThere() {
        look();
        bench.workbench().draft().reviseSpec(s -> s.withAmount(new Amount.Sparsity(0.5)));
        bench.settle();
        bench.workbench().prune();
        while (revision().number() == 1) {
            bench.frame();
            bench.runJob();
        }
        assertThat(row("Parameters").cells()).allMatch(SizeCell::stale);
        assertThat(model.barsProperty().get().stale()).isTrue();
        bench.settle();
        assertThat(row("Parameters").cells()).noneMatch(SizeCell::stale);
        assertThat(model.barsProperty().get().stale()).isFalse();
        bench.workbench().undo();
        assertThat(row("Parameters").cells()).hasSize(2).noneMatch(SizeCell::stale);
    }

    @Test
    void measuringFillsInTheTimesAndTheyAreRemembered() {
        look();
        pruneHalfOfTheUnits();
        assertThat(model.captionProperty().get()).contains("press Measure the speed");
        model.measureOrCancel();
        assertThat(model.timingProperty().get()).isNotNull();
        bench.settle();
        assertThat(model.timingProperty().get()).isNull();
        NetworkSpeeds speeds = comparisons.speedsProperty().get().value();
        double median = speeds.latency(NetworkForm.MASKED, 32).orElseThrow().median() / 1e6;
        SizeRow row = row("Batches of 32");
        assertThat(row.cells().get(1).value()).isEqualTo(Figures.fixed(median, 3) + " ms");
        assertThat(row.cells()).allMatch(cell -> cell.detail().matches("[0-9.]+–[0-9.]+"));
        assertThat(model.captionProperty().get()).contains("500 runs").endsWith("threads: 1.");
        bench.workbench().undo();
        bench.settle();
        bench.workbench().redo();
        assertThat(row("Batches of 32")).isEqualTo(row);
    }

    @Test
    void timesOfAnotherRevisionAreDimmed() {
        look();
        pruneHalfOfTheUnits();
        model.measureOrCancel();
        bench.settle();
        prune(Criterion.MAGNITUDE, 0.9);
        assertThat(row("Batches of 1").cells()).hasSize(3).allMatch(SizeCell::stale);
        assertThat(row("Parameters").cells()).noneMatch(SizeCell::stale);
    }

    @Test
    void measuringCanBeCancelledAndThatIsNoNews() {
        look();
        model.measureOrCancel();
        model.measureOrCancel();
        bench.settle();
        assertThat(model.timingProperty().get()).isNull();
        assertThat(comparisons.speedsProperty().get()).isNull();
        assertThat(bench.workbench().noticeProperty().get()).isNull();
    }

    @Test
    void anotherNetworkForgetsAll() {
        look();
        model.measureOrCancel();
        bench.settle();
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(comparisons.speedsProperty().get()).isNull();
        assertThat(values("Parameters")).containsExactly("131", "131");
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        look();
        bench.texts().choose(Locale.CHINESE);
        assertThat(table().columns()).containsExactly("打开时", "紧凑化");
    }

    private void look() {
        model.showingProperty().set(true);
        bench.settle();
    }

    private void pruneHalfOfTheUnits() {
        prune(Criterion.UNIT_L1, 0.5);
    }

    private void prune(Criterion criterion, double sparsity) {
        bench.workbench()
                .draft()
                .reviseSpec(
                        spec ->
                                spec.withCriterion(criterion)
                                        .withScope(dev.secateur.model.pruning.Scope.LAYER)
                                        .withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
        bench.workbench().prune();
        bench.settle();
    }

    private SizeTable table() {
        return model.tableProperty().get();
    }

    private SizeRow row(String label) {
        return table().rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> values(String label) {
        return row(label).cells().stream().map(SizeCell::value).toList();
    }

    private List<String> changes(String label) {
        return row(label).cells().stream().map(SizeCell::change).toList();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }
}
