package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final ComparisonViewModel model = new ComparisonViewModel(workbench, bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
        assertThat(workbench.noticeProperty().get()).isNull();
    }

    @Test
    void fewerThanTwoAreNotCompared() {
        model.compare(List.of(1));
        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void figuresStandSideBySideWithTheirDifferencesToTheFirst() {
        prune(0.9);
        model.compare(List.of(1, 2));
        Revision first = workbench.start();
        Revision second = workbench.revisionProperty().get();
        assertThat(now().names()).containsExactly("tiny", "pruned 90.0\u202f%");
        ComparedRow sparsity = row("Sparsity");
        assertThat(sparsity.figures().get(0).change()).isEmpty();
        assertThat(sparsity.figures().get(1).change()).isEqualTo("▲ +90.0\u202fpt");
        assertThat(sparsity.figures().get(1).gain()).isZero();
        ComparedFigure parameters = row("Parameters left").figures().get(1);
        long left = second.size().parametersLeft();
        assertThat(parameters.value()).isEqualTo(Figures.count(left));
        assertThat(parameters.change())
                .isEqualTo("▼ " + Figures.fixed(100.0 * left / 763 - 100, 1) + "\u202f%");
        assertThat(parameters.gain()).isPositive();
        double gain = accuracy(second) - accuracy(first);
        assertThat(row("Held-out accuracy").figures().get(1).gain())
                .isEqualTo((int) Math.signum(gain));
    }

    @Test
    void figuresThatAreTheSameHaveNoDifference() {
        prune(0.6);
        workbench.revisions().show(1);
        bench.settle();
        prune(0.6);
        model.compare(List.of(2, 3));
        assertThat(row("Sparsity").figures().get(1)).isEqualTo(row("Sparsity").figures().get(0));
    }

    @Test
    void curvesOfAllAreOnTheSameAxes() {
        prune(0.6);
        prune(0.8);
        model.compare(List.of(1, 2, 3));
        assertThat(now().losses().overlays()).hasSize(3);
        assertThat(now().accuracies().overlays().get(2).validation().mean().size())
                .isGreaterThan(now().accuracies().overlays().get(0).validation().mean().size());
    }

    @Test
    void theExamplesWhoseAnswerChangedAreThoseThatAskingEachFinds() {
        prune(0.95);
        model.compare(List.of(1, 2));
        assertThat(model.changesProperty().get()).isNull();
        bench.settle();
        Dataset data = workbench.dataProperty().get().heldOut();
        Network first = workbench.start().network();
        Network second = workbench.revisionProperty().get().network();
        List<Integer> worse = new ArrayList<>();
        List<Integer> better = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            boolean before = answer(first, data, i) == data.label(i);
            boolean after = answer(second, data, i) == data.label(i);
            if (before && !after) {
                worse.add(i + 1);
            } else if (after && !before) {
                better.add(i + 1);
            }
        }
        ShownChanges changes = model.changesProperty().get();
        assertThat(changes.worse()).extracting(ShownExample::number).isEqualTo(firstOf(worse));
        assertThat(changes.better()).extracting(ShownExample::number).isEqualTo(firstOf(better));
        assertThat(changes.worse()).allMatch(one -> one.before().equals(one.label()));
        assertThat(changes.summary()).contains("Right before and wrong now: " + worse.size() + ";");
        assertThat(changes.moreWorse().isEmpty()).isEqualTo(worse.size() <= ChangeTexts.MOST);
    }

    @Test
    void theConfusionsAreThoseOfTheTwo() {
        prune(0.9);
        model.compare(List.of(1, 2));
        Comparison.Confusions confusions = now().confusions().orElseThrow();
        assertThat(confusions.first().counts())
                .isDeepEqualTo(workbench.start().judgement().orElseThrow().heldOut().confusion());
        assertThat(confusions.second().counts())
                .isDeepEqualTo(
                        workbench
                                .revisionProperty()
                                .get()
                                .judgement()
                                .orElseThrow()
                                .heldOut()
                                .confusion());
    }

    @Test
    void anotherSecondOneIsComparedInstead() {
        prune(0.6);
        prune(0.95);
        model.compare(List.of(1, 2, 3));
        bench.settle();
        ShownChanges before = model.changesProperty().get();
        model.secondProperty().set(3);
        assertThat(now().second()).isEqualTo(3);
        assertThat(model.changesProperty().get()).isNull();
        bench.settle();
        assertThat(model.changesProperty().get().summary()).isNotEqualTo(before.summary());
    }

    @Test
    void aNetworkThatTakesFewerInputsIsComparedToo() {
        workbench.runs().keepInputs(RankBy.WEIGHT_NORM, 4);
        bench.settle();
        model.compare(List.of(1, 2));
        bench.settle();
        assertThat(model.changesProperty().get().worse())
                .allMatch(one -> one.values().length == 12);
    }

    @Test
    void leavingStopsTheWorkAndItsOutcomeIsNoNews() {
        prune(0.9);
        model.compare(List.of(1, 2));
        model.leave();
        bench.settle();
        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(model.changesProperty().get()).isNull();
    }

    @Test
    void whenOneOfTwoIsDeletedNothingIsCompared() {
        prune(0.9);
        workbench.revisions().show(1);
        bench.settle();
        model.compare(List.of(1, 2));
        workbench.revisions().delete(2);
        bench.settle();
        assertThat(model.comparisonProperty().get()).isNull();
    }

    @Test
    void anotherNetworkEndsTheComparison() {
        prune(0.9);
        model.compare(List.of(1, 2));
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.comparisonProperty().get()).isNull();
        assertThat(model.changesProperty().get()).isNull();
    }

    @Test
    void withoutDataOnlySizesAreCompared() {
        bench.open(TinyNetworks.UNKNOWN);
        prune(0.5);
        model.compare(List.of(1, 2));
        bench.settle();
        assertThat(now().confusions()).isEmpty();
        assertThat(row("Held-out accuracy").figures().get(1).value()).isEqualTo("–");
        assertThat(model.changesProperty().get()).isNull();
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        prune(0.9);
        model.compare(List.of(1, 2));
        bench.settle();
        bench.texts().choose(Locale.CHINESE);
        assertThat(now().rows().get(0).label()).isEqualTo("稀疏度");
        assertThat(model.changesProperty().get().summary()).contains("留出样本");
    }

    private static List<Integer> firstOf(List<Integer> all) {
        return all.subList(0, Math.min(ChangeTexts.MOST, all.size()));
    }

    private static int answer(Network network, Dataset data, int example) {
        float[] all = network.predict(data, example, example + 1, new CancellationToken());
        int best = 0;
        for (int c = 1; c < all.length; c++) {
            best = all[c] > all[best] ? c : best;
        }
        return best;
    }

    private static double accuracy(Revision revision) {
        return revision.judgement().orElseThrow().heldOut().accuracy();
    }

    private void prune(double sparsity) {
        workbench.draft().reviseSpec(s -> s.withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
        workbench.prune();
        bench.settle();
    }

    private Comparison now() {
        return model.comparisonProperty().get();
    }

    private ComparedRow row(String label) {
        return now().rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
