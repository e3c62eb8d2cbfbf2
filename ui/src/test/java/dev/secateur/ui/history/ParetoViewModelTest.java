package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParetoViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final ParetoViewModel model = new ParetoViewModel(workbench, bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void everyJudgedRevisionIsDrawnTheCheapestFirst() {
        prune(0.5);
        prune(0.9);
        assertThat(data().points()).extracting(ParetoPoint::number).containsExactly(3, 2, 1);
        assertThat(data().points())
                .extracting(ParetoPoint::isShown)
                .containsExactly(true, false, false);
        Revision shown = workbench.revisionProperty().get();
        ParetoPoint point = data().points().get(0);
        assertThat(point.cost()).isEqualTo((double) (763 - shown.size().zeros()));
        assertThat(point.accuracy())
                .isEqualTo(shown.judgement().orElseThrow().heldOut().accuracy());
        assertThat(point.text())
                .isEqualTo(
                        point.name()
                                + ": "
                                + Figures.percent(point.accuracy())
                                + ", "
                                + Figures.count((long) point.cost())
                                + " parameters");
        assertThat(model.missingProperty().get()).isEmpty();
    }

    @Test
    void whoeverIsOnTheFrontIsNotBeaten() {
        prune(0.5);
        prune(0.9);
        prune(0.97);
        for (ParetoPoint point : data().points()) {
            boolean isBeaten =
                    data().points().stream()
                            .anyMatch(
                                    other ->
                                            other.cost() < point.cost()
                                                    && other.accuracy() >= point.accuracy());
            assertThat(data().front().contains(point)).isEqualTo(!isBeaten);
        }
    }

    @Test
    void otherMeasuresGiveOtherCosts() {
        prune(0.5);
        Revision shown = workbench.revisionProperty().get();
        model.measureProperty().set(ParetoMeasure.MACS);
        assertThat(cost(2)).isEqualTo((double) shown.size().macsLeft());
        model.measureProperty().set(ParetoMeasure.FILE);
        assertThat(cost(2)).isEqualTo((double) shown.fileLength().orElseThrow());
        assertThat(data().measure()).isEqualTo(ParetoMeasure.FILE);
    }

    @Test
    void whoseAccuracyIsNotKnownIsNamedAndNotDrawnAtZero() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(data().points()).isEmpty();
        assertThat(model.missingProperty().get()).contains("accuracy").contains("tiny-unknown");
    }

    @Test
    void aPointOpensItsRevision() {
        prune(0.5);
        model.open(1);
        bench.settle();
        assertThat(workbench.revisionProperty().get().number()).isEqualTo(1);
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        bench.texts().choose(Locale.CHINESE);
        assertThat(data().points().get(0).text()).endsWith("个参数");
    }

    private double cost(int number) {
        return data().points().stream()
                .filter(point -> point.number() == number)
                .findFirst()
                .orElseThrow()
                .cost();
    }

    private void prune(double sparsity) {
        workbench.draft().reviseSpec(s -> s.withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
        workbench.prune();
        bench.settle();
    }

    private ParetoData data() {
        return model.dataProperty().get();
    }
}
