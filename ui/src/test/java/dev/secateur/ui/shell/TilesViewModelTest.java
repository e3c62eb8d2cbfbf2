package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.shell.TileFigure.Role;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilesViewModelTest {
    private static final int SPARSITY = 0;
    private static final int ACCURACY = 1;
    private static final int GAP = 2;
    private static final int PARAMETERS = 3;
    private static final int SPEEDUP = 4;
    private static final int SIZE = 5;

    /** 12·24 + 24·16 + 16·3. */
    private static final int WEIGHTS = 720;

    private final TestBench bench = new TestBench();
    private final Workbench workbench = bench.workbench();
    private final Comparisons comparisons = new Comparisons(workbench, () -> 1);
    private final TilesViewModel tiles = new TilesViewModel(workbench, comparisons, bench.texts());

    @Test
    void withoutANetworkTheyHaveOnlyTitles() {
        assertThat(IntStream.range(0, TileStrip.TILES).mapToObj(this::tile))
                .allMatch(tile -> tile.value().equals("–") && !tile.title().isEmpty());
    }

    @Test
    void whatIsBeingJudgedIsNotAskedForData() {
        workbench.open(TinyNetworks.TRAINED, () -> {});
        bench.runJob();
        assertThat(tile(GAP).value()).isEqualTo("–");
        assertThat(tile(GAP).comparison()).isEqualTo("being measured");
        assertThat(tile(ACCURACY).value()).isEqualTo("–");
        assertThat(tile(ACCURACY).comparison()).isEqualTo("being measured");
        bench.settle();
        assertThat(tile(ACCURACY).comparison()).contains("against the start");
        assertThat(tile(GAP).comparison()).endsWith("on training data");
    }

    @Test
    void theyFollowTheDraftEveryFrame() {
        bench.open(TinyNetworks.TRAINED);
        draft(0.75);
        int left = WEIGHTS - 540 + 43;
        assertThat(tile(SPARSITY).value()).isEqualTo("75.0\u202f%");
        assertThat(tile(SPARSITY).comparison()).isEqualTo("540 of 720 weights");
        assertThat(tile(PARAMETERS).value()).isEqualTo(Figures.count(left));
        assertThat(tile(PARAMETERS).comparison())
                .isEqualTo(Figures.times((WEIGHTS + 43.0) / left) + " fewer");
        assertThat(tile(SPEEDUP).value()).isEqualTo("4.0\u202f×");
        assertThat(tile(SPEEDUP).comparison())
                .isEqualTo("180 MACs an example\nto be measured once pruned");
    }

    @Test
    void besideTheTheoreticalSpeedUpStandsWhatWasMeasured() {
        bench.open(TinyNetworks.TRAINED);
        draft(0);
        assertThat(tile(SPEEDUP).comparison()).isEqualTo("720 MACs an example");
        draft(0.75);
        workbench.prune();
        bench.settle();
        assertThat(tile(SPEEDUP).comparison())
                .isEqualTo("180 MACs an example\nmeasure it in Make it smaller");
        comparisons.measure();
        bench.settle();
        NetworkSpeeds speeds = comparisons.speedsProperty().get().value();
        String masked = Figures.times(speeds.speedup(NetworkForm.MASKED, 1).getAsDouble());
        String smaller = Figures.times(speeds.speedup(NetworkForm.COMPACTED, 1).getAsDouble());
        assertThat(tile(SPEEDUP).value()).isEqualTo("4.0\u202f×");
        assertThat(tile(SPEEDUP).comparison())
                .isEqualTo(
                        "measured " + masked + " masked\n" + smaller + " made smaller (batch 1)");
        draft(0.9);
        assertThat(tile(SPEEDUP).comparison()).endsWith("to be measured once pruned");
        workbench.history().revertDraft();
        workbench.undo();
        bench.settle();
        assertThat(tile(SPEEDUP).comparison()).doesNotContain("made smaller (batch 1)");
    }

    @Test
    void aDraftThatPrunesNothingShowsWhatWasJudged() {
        bench.open(TinyNetworks.TRAINED);
        draft(0);
        bench.settle();
        assertThat(tile(ACCURACY).value()).isEqualTo(Figures.percent(heldOut()));
        assertThat(tile(ACCURACY).comparison()).isEqualTo("of 90 examples");
        assertThat(tile(ACCURACY).about()).isFalse();
        assertThat(tile(SIZE).about()).isFalse();
        assertThat(tile(SIZE).value()).isEqualTo(Figures.size(revision().fileLength().getAsLong()));
        assertThat(tile(PARAMETERS).comparison()).isEqualTo("of 763");
    }

    @Test
    void theAccuracyOfADraftIsDimmedUntilItIsMeasured() {
        bench.open(TinyNetworks.TRAINED);
        draft(0.95);
        assertThat(tile(ACCURACY).stale()).isTrue();
        bench.settle();
        double measured = workbench.liveAccuracy().figureProperty().get().accuracy().getAsDouble();
        TileFigure tile = tile(ACCURACY);
        assertThat(tile.stale()).isFalse();
        assertThat(tile.value()).isEqualTo(Figures.percent(measured));
        assertThat(tile.comparison())
                .isEqualTo(Figures.points(measured - heldOut()) + " against the start");
        assertThat(tile.role()).isEqualTo(measured < heldOut() - 0.05 ? Role.TROUBLE : Role.KEPT);
        assertThat(tile.about()).isFalse();
    }

    @Test
    void aDraftsFileIsAGuessAndSmaller() {
        bench.open(TinyNetworks.TRAINED);
        draft(0.9);
        assertThat(tile(SIZE).about()).isTrue();
        assertThat(tile(SIZE).share()).isStrictlyBetween(0.0, 1.0);
        assertThat(tile(SIZE).comparison()).startsWith("was ").endsWith("(zip)");
    }

    @Test
    void theGapIsComparedInWords() {
        bench.open(TinyNetworks.TRAINED);
        Judgement start = revision().judgement().orElseThrow();
        assertThat(tile(GAP).value()).isEqualTo(Figures.gap(start.gap()));
        assertThat(tile(GAP).comparison()).endsWith("on training data");
        draft(0.9);
        workbench.prune();
        bench.settle();
        Estimate change = gap(revision().judgement().orElseThrow()).minus(gap(start));
        String verdict =
                change.low() <= 0 && change.high() >= 0
                        ? "no sure change"
                        : change.value() < 0 ? "overfits less" : "overfits more";
        assertThat(tile(GAP).comparison())
                .isEqualTo("was " + Figures.gap(start.gap()) + ": " + verdict);
    }

    @Test
    void withoutDataTwoTilesAskForSome() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(tile(ACCURACY).comparison()).isEqualTo("choose data to know");
        assertThat(tile(GAP).comparison()).isEqualTo("choose data to know");
        assertThat(tile(ACCURACY).value()).isEqualTo("–");
    }

    @Test
    void theySpeakTheLanguageThatIsChosen() {
        bench.texts().choose(Locale.CHINESE);
        assertThat(tile(SPARSITY).title()).isEqualTo("稀疏度");
    }

    private static Estimate gap(Judgement judgement) {
        return estimate(judgement.onTraining()).minus(estimate(judgement.heldOut()));
    }

    private static Estimate estimate(Evaluation evaluation) {
        return Estimate.wilson(evaluation.accuracy(), evaluation.examples());
    }

    private TileFigure tile(int index) {
        return tiles.figureProperty(index).get();
    }

    private Revision revision() {
        return workbench.revisionProperty().get();
    }

    private double heldOut() {
        return workbench.start().judgement().orElseThrow().heldOut().accuracy();
    }

    private void draft(double sparsity) {
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(sparsity)));
        bench.frame();
    }
}
