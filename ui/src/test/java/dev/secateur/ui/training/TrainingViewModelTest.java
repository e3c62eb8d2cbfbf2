package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.LossTurn;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.training.TrainingViewModel.State;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {
    private final TestBench bench = new TestBench();
    private final TrainingViewModel model =
            new TrainingViewModel(
                    bench.workbench(),
                    bench,
                    bench.texts(),
                    (node, tree) -> "run " + node.number());

    @Test
    void withoutANetworkThereIsNothingToSee() {
        assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING_OPEN);
        assertThat(model.verdictProperty().get()).isEqualTo(VerdictText.NONE);
    }

    @Test
    void anOpenedNetworkShowsTheCurvesItCameWithFromItsFirstTrainingOn() {
        bench.open(TinyNetworks.TRAINED);
        long trained = revision().curves().points().stream().filter(p -> p.epoch() > 0).count();
        assertThat(model.stateProperty().get()).isEqualTo(State.CURVES);
        assertThat(own(model.lossProperty().get())).hasSize(2).allMatch(s -> s.size() == trained);
        assertThat(model.lossProperty().get().running()).isFalse();
        VerdictText verdict = model.verdictProperty().get();
        assertThat(verdict.tone()).isEqualTo("overfits");
        assertThat(verdict.title()).startsWith("It overfits");
        assertThat(verdict.detail())
                .contains(Figures.gap(revision().judgement().orElseThrow().gap()))
                .contains("90 held-out examples")
                .doesNotContain("Before pruning");
    }

    @Test
    void withoutCurvesOrDataItAsksForData() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        model.prune();
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void withDataItOffersToPrune() {
        bench.open(TinyNetworks.UNKNOWN);
        bench.workbench().dataChoice().choose(TinyNetworks.Data.NAME);
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_CURVES);
        model.prune();
        assertThat(model.stateProperty().get()).isEqualTo(State.CURVES);
        bench.settle();
        assertThat(model.lossProperty().get().isEmpty()).isFalse();
    }

    @Test
    void aPrunedNetworkShowsWhenAndWhereItsParentStood() {
        bench.open(TinyNetworks.TRAINED);
        Revision parent = revision();
        prune(0.9);
        bench.settle();
        CurveData accuracy = model.accuracyProperty().get();
        double parentEnd = last(parent);
        assertThat(accuracy.marks()).contains(new CurveMark(parentEnd, "pruned 90\u202f%"));
        CurveSeries level =
                accuracy.series().stream().filter(CurveSeries::parent).findFirst().orElseThrow();
        assertThat(level.x()).containsExactly(parentEnd, last(revision()));
        assertThat(model.verdictProperty().get().detail())
                .contains("Before pruning the gap was " + gap(parent))
                .contains("a gap of " + gap(revision()));
    }

    @Test
    void earlyStoppingMarksTheEpochWhoseWeightsWereKept() {
        bench.open(TinyNetworks.TRAINED);
        bench.workbench().dataChoice().choose(TinyNetworks.Data.NAME);
        bench.settle();
        bench.workbench()
                .draft()
                .revise(
                        plan ->
                                new PruningPlan(
                                        PruningSpec.global(0.9),
                                        plan.schedule(),
                                        TrainingOptions.epochs(2)
                                                .withEarlyStopping(
                                                        Optional.of(new EarlyStopping(5)))));
        bench.workbench().prune();
        bench.settle();
        List<CurveMark> marks =
                model.lossProperty().get().marks().stream()
                        .filter(mark -> mark.kind() != CurveMark.Kind.TURNED)
                        .toList();
        assertThat(marks)
                .extracting(CurveMark::kind)
                .containsExactly(CurveMark.Kind.PRUNED, CurveMark.Kind.RESTORED);
        assertThat(marks.get(1).x())
                .isEqualTo(revision().curves().restorations().get(0).bestEpoch());
    }

    @Test
    void aRunIsLookedAtOncePerTickAndOnlyWhenItCanBeSeen() {
        bench.open(TinyNetworks.TRAINED);
        List<CurveData> seen = new ArrayList<>();
        List<String> headlines = new ArrayList<>();
        bench.onProgress(
                progress -> {
                    if (progress.messageKey().equals("job.training")) {
                        bench.tick();
                        bench.tick();
                        seen.add(model.lossProperty().get());
                        headlines.add(model.verdictProperty().get().title());
                        model.showingProperty().set(seen.size() < 6);
                    }
                });
        prune(0.8);
        bench.settle();
        assertThat(seen.get(0).running()).isTrue();
        assertThat(seen.get(0).end()).isEqualTo(seen.get(5).end()).isGreaterThan(8);
        assertThat(seen.get(5).newest()).isGreaterThan(seen.get(0).newest());
        assertThat(headlines.get(5)).contains("at epoch");
        assertThat(seen.get(seen.size() - 1)).isSameAs(seen.get(5));
        model.showingProperty().set(true);
        assertThat(model.lossProperty().get().running()).isFalse();
        assertThat(model.lossProperty().get().newest()).isEqualTo(last(revision()));
    }

    @Test
    void aTickAtWhichNothingIsNewDrawsNothing() {
        bench.open(TinyNetworks.TRAINED);
        CurveData before = model.lossProperty().get();
        bench.tick();
        assertThat(model.lossProperty().get()).isSameAs(before);
    }

    @Test
    void whereValidationLossTurnedIsMarkedOnBothCurves() {
        bench.open(TinyNetworks.TRAINED);
        LossTurn turn = LossTurn.last(revision().curves()).orElseThrow();
        for (CurveData data : List.of(model.lossProperty().get(), model.accuracyProperty().get())) {
            assertThat(data.marks())
                    .containsExactly(
                            new CurveMark(turn.epoch(), "turns here", CurveMark.Kind.TURNED));
        }
        assertThat(model.verdictProperty().get().title())
                .isEqualTo("It overfits from epoch %.0f on.", turn.epoch());
        prune(0.9);
        bench.settle();
        assertThat(model.lossProperty().get().marks())
                .extracting(CurveMark::kind)
                .containsExactly(CurveMark.Kind.TURNED, CurveMark.Kind.PRUNED);
    }

    @Test
    void withoutAJudgementThereIsNoVerdict() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.verdictProperty().get()).isEqualTo(VerdictText.NONE);
    }

    @Test
    void otherRunsArePutBesideTheShownOneAndTakenAway() {
        bench.open(TinyNetworks.TRAINED);
        prune(0.5);
        bench.settle();
        prune(0.9);
        bench.settle();
        assertThat(model.offeredProperty().get())
                .containsExactly(new OtherRun(1, "run 1"), new OtherRun(2, "run 2 · seed 1"));
        model.putBeside(1, true);
        CurveData loss = model.lossProperty().get();
        assertThat(loss.overlays()).extracting(CurveOverlay::name).containsExactly("run 1");
        Revision first = bench.workbench().start();
        assertThat(loss.overlays().get(0).validation().mean().newest()).isEqualTo(last(first));
        model.putBeside(1, false);
        assertThat(model.accuracyProperty().get().overlays()).isEmpty();
    }

    @Test
    void theShownRunIsNotBesideItselfAndAnotherNetworkBeginsAnew() {
        bench.open(TinyNetworks.TRAINED);
        prune(0.5);
        bench.settle();
        model.putBeside(1, true);
        bench.workbench().revisions().show(1);
        bench.settle();
        assertThat(model.lossProperty().get().overlays()).isEmpty();
        assertThat(model.offeredProperty().get()).extracting(OtherRun::number).containsExactly(2);
        bench.open(TinyNetworks.TRAINED);
        assertThat(model.isBeside(1)).isFalse();
    }

    @Test
    void runsThatDifferOnlyInTheirSeedAreOneBandOthersAreNot() {
        bench.open(TinyNetworks.TRAINED);
        for (long seed : new long[] {1, 2, 3}) {
            pruneFromTheFirst(0.6, seed);
        }
        pruneFromTheFirst(0.9, 1);
        for (int number = 2; number <= 4; number++) {
            model.putBeside(number, true);
        }
        assertThat(model.lossProperty().get().overlays()).hasSize(1);
        CurveOverlay band = model.lossProperty().get().overlays().get(0);
        assertThat(band.name()).isEqualTo("run 2 · 3 seeds");
        assertThat(band.validation().runs()).isEqualTo(3);
        bench.workbench().revisions().show(1);
        bench.settle();
        model.putBeside(5, true);
        assertThat(model.groupsProperty().get())
                .extracting(OtherRuns.Group::numbers)
                .containsExactly(List.of(2, 3, 4), List.of(5));
    }

    private void pruneFromTheFirst(double sparsity, long seed) {
        bench.workbench().revisions().show(1);
        bench.settle();
        bench.workbench().draft().reviseSpec(spec -> spec.withSeed(seed));
        prune(sparsity);
        bench.settle();
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        bench.open(TinyNetworks.TRAINED);
        bench.texts().choose(Locale.CHINESE);
        assertThat(model.lossProperty().get().title()).isEqualTo("损失（交叉熵）");
        assertThat(model.verdictProperty().get().title()).endsWith("过拟合。");
    }

    private void prune(double sparsity) {
        bench.workbench()
                .draft()
                .reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(sparsity)));
        bench.workbench().prune();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }

    private static String gap(Revision revision) {
        return Figures.gap(revision.judgement().orElseThrow().gap());
    }

    private static double last(Revision revision) {
        var points = revision.curves().points();
        return points.get(points.size() - 1).epoch();
    }

    private static List<CurveSeries> own(CurveData data) {
        return data.series().stream().filter(series -> !series.parent()).toList();
    }
}
