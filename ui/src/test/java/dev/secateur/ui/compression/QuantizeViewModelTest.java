package dev.secateur.ui.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.CodingPoint;
import dev.secateur.model.study.CodingStudy;
import dev.secateur.ui.compression.CompressionViewModel.State;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuantizeViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final QuantizeViewModel model = new QuantizeViewModel(bench.workbench(), bench.texts());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void nothingIsMeasuredWhileNobodyLooks() {
        assertThat(bench.waiting()).isZero();
        look();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        model.showingProperty().set(false);
        model.choose(new Coding.Sharing(12));
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void bothFamiliesAreDrawnWithWhatTheStudyMeasured() {
        look();
        Revision shown = revision();
        List<Coding> codings = new ArrayList<>(CodingStudy.sharing());
        codings.addAll(CodingStudy.uniform(false, true));
        List<CodingPoint> expected =
                new CodingStudy(
                                shown.network(),
                                codings,
                                Optional.of(bench.workbench().dataProperty().get().heldOut()),
                                point -> {})
                        .run(JobContext.silent());
        SweepPanel<Coding> accuracies = sweep().panels().get(0);
        assertThat(points(accuracies))
                .hasSize(11)
                .allSatisfy(
                        point ->
                                assertThat(point.y())
                                        .isEqualTo(
                                                of(expected, point.what())
                                                        .accuracy()
                                                        .getAsDouble()));
        assertThat(points(sweep().panels().get(1)))
                .hasSize(11)
                .allSatisfy(
                        point ->
                                assertThat(point.y())
                                        .isEqualTo((double) of(expected, point.what()).bytes()));
        assertThat(accuracies.reference().orElseThrow().value())
                .isEqualTo(shown.judgement().orElseThrow().heldOut().accuracy());
        assertThat(sweep().ticks()).extracting(SweepData.Tick::detail).endsWith("128", "256");
    }

    @Test
    void pointsAppearOneByOneAndWhatIsKnownIsNotMeasuredAgain() {
        List<Integer> counts = new ArrayList<>();
        model.sweepProperty().subscribe(sweep -> counts.add(points(sweep.panels().get(1)).size()));
        look();
        assertThat(counts).contains(1, 2, 3, 10, 11);
        model.choose(new Coding.Uniform(4, false, true));
        assertThat(bench.waiting()).isZero();
        model.choose(new Coding.Sharing(12));
        bench.settle();
        assertThat(points(sweep().panels().get(1))).hasSize(12);
    }

    @Test
    void otherOptionsOfUniformCodingAreMeasuredAndTheOldOnesRemembered() {
        look();
        List<Double> before = uniformAccuracies();
        model.choose(new Coding.Uniform(2, true, false));
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
        assertThat(points(sweep().panels().get(0))).hasSize(11);
        model.choose(new Coding.Uniform(2, false, true));
        assertThat(bench.waiting()).isZero();
        assertThat(uniformAccuracies()).isEqualTo(before);
    }

    @Test
    void stoppedItStaysSoUntilAskedAgain() {
        model.showingProperty().set(true);
        model.measureOrCancel();
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.UNMEASURED);
        model.measureOrCancel();
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
    }

    @Test
    void theNetworkThatIsMadeTellsWhatItCost() {
        look();
        Revision parent = revision();
        model.choose(new Coding.Sharing(4));
        model.epochsProperty().set(2);
        model.quantizeOrCancel();
        bench.settle();
        Origin.Quantized made = (Origin.Quantized) revision().origin();
        assertThat(made.parent()).isEqualTo(parent.number());
        assertThat(made.epochs()).isEqualTo(2);
        assertThat(revision().about().provenance().steps())
                .last()
                .asString()
                .contains("\"quantized\"", "\"shared\":4", "\"epochs\":2");
        double tuned = revision().judgement().orElseThrow().heldOut().accuracy();
        assertThat(made.scores().orElseThrow().fineTuned().accuracy()).isEqualTo(tuned);
        assertThat(model.costProperty().get())
                .extracting(CostLine::text)
                .anyMatch(
                        text ->
                                text.contains("fine-tuned")
                                        && text.contains(Figures.percent(tuned)))
                .anyMatch(text -> text.contains(Figures.size(made.bytesAfter())));
        assertThat(points(sweep().panels().get(0))).as("of the parent").hasSize(11);
        assertThat(model.canQuantize()).isFalse();
        bench.workbench().undo();
        assertThat(model.costProperty().get()).isEmpty();
        assertThat(model.canQuantize()).isTrue();
    }

    @Test
    void aRunGoesFirstAndMeasuringGoesOnAfterwards() {
        model.showingProperty().set(true);
        model.choose(new Coding.Uniform(8, false, true));
        model.quantizeOrCancel();
        bench.settle();
        assertThat(revision().origin()).isInstanceOf(Origin.Quantized.class);
        assertThat(((Origin.Quantized) revision().origin()).epochs()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(State.MEASURED);
    }

    @Test
    void withoutDataSizesAreShownAndTheButtonWorks() {
        bench.open(TinyNetworks.UNKNOWN);
        look();
        assertThat(model.hasData()).isFalse();
        assertThat(sweep().panels()).hasSize(1);
        assertThat(points(sweep().panels().get(0))).hasSize(11);
        model.quantizeOrCancel();
        bench.settle();
        assertThat(revision().origin()).isInstanceOf(Origin.Quantized.class);
        assertThat(model.costProperty().get()).hasSize(1);
    }

    @Test
    void theTextsFollowTheLanguage() {
        look();
        bench.texts().choose(Locale.CHINESE);
        assertThat(model.chosenText()).contains("个共享值");
        assertThat(sweep().axis()).contains("位数");
    }

    private void look() {
        model.showingProperty().set(true);
        bench.settle();
    }

    private SweepData<Coding> sweep() {
        return model.sweepProperty().get();
    }

    private List<Double> uniformAccuracies() {
        return sweep().panels().get(0).series().get(1).points().stream()
                .map(SweepPoint::y)
                .toList();
    }

    private static List<SweepPoint<Coding>> points(SweepPanel<Coding> panel) {
        return panel.series().stream().flatMap(s -> s.points().stream()).toList();
    }

    private static CodingPoint of(List<CodingPoint> points, Coding coding) {
        Stream<CodingPoint> found = points.stream().filter(p -> p.coding().equals(coding));
        return found.findFirst().orElseThrow();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }
}
