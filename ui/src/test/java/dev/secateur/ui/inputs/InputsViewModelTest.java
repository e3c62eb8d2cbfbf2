package dev.secateur.ui.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.inputs.InputsViewModel.State;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputsViewModelTest {
    private static final int INPUTS = 12;

    private final TestBench bench = TestBench.opened();
    private final InputsViewModel model = new InputsViewModel(bench.workbench());

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void itSaysWhatIsMissing() {
        assertThat(new InputsViewModel(new TestBench().workbench()).stateProperty().get())
                .isEqualTo(State.NOTHING_OPEN);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNRANKED);
        assertThat(model.inputsProperty().get()).isEqualTo(INPUTS);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_DATA);
        model.rank();
        assertThat(bench.waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(RankBy.class)
    void theInputsThatTellTheClassesApartComeFirst(RankBy by) {
        model.choose(by);
        model.rank();
        assertThat(model.stateProperty().get()).isEqualTo(State.RANKING);
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.RANKED);
        Ranked ranked = model.rankedProperty().get();
        assertThat(ranked.by()).isEqualTo(by);
        assertThat(ranked.size()).isEqualTo(INPUTS);
        assertThat(ranked.image()).isEmpty();
        assertThat(ranked.order().stream().limit(4).map(RankedInput::input))
                .allMatch(input -> input < 6);
    }

    @Test
    void atFirstAsManyStayAsHoldNineTenthsOfTheScore() {
        rank();
        Ranked ranked = model.rankedProperty().get();
        int keep = model.keepProperty().get();
        assertThat(ranked.held(keep)).isGreaterThanOrEqualTo(0.9);
        assertThat(ranked.held(keep - 1)).isLessThan(0.9);
        model.keep(99);
        assertThat(model.keepProperty().get()).isEqualTo(INPUTS);
        model.keep(0);
        assertThat(model.keepProperty().get()).isEqualTo(1);
    }

    @Test
    void anotherWayToRankIsTakenAtOnceAndTheFirstIsRemembered() {
        rank();
        Ranked first = model.rankedProperty().get();
        model.choose(RankBy.WEIGHT_NORM);
        assertThat(model.stateProperty().get()).isEqualTo(State.RANKING);
        bench.settle();
        assertThat(model.rankedProperty().get().by()).isEqualTo(RankBy.WEIGHT_NORM);
        model.choose(RankBy.MUTUAL_INFORMATION);
        assertThat(model.rankedProperty().get()).isEqualTo(first);
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void rankingCanBeCancelledAndThatIsNoNews() {
        model.choose(RankBy.PERMUTATION);
        model.rank();
        model.cancel();
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.UNRANKED);
        assertThat(bench.workbench().noticeProperty().get()).isNull();
    }

    @Test
    void keepingTheBestMakesANarrowerRevisionThatCanBeUndone() {
        rank();
        Revision wide = revision();
        List<RankedInput> order = model.rankedProperty().get().order();
        keep(5);
        assertThat(revision().number()).isEqualTo(2);
        assertThat(((Origin.Narrowed) revision().origin()).kept())
                .containsExactlyElementsOf(
                        order.stream().limit(5).map(RankedInput::input).sorted().toList());
        assertThat(revision().summary().layers().get(0).weights()).isEqualTo(5 * 24);
        assertThat(revision().judgement()).isPresent();
        assertThat(revision().curves().points()).hasSizeGreaterThan(wide.curves().points().size());
        assertThat(bench.workbench().path()).containsExactly(wide, revision());
        assertThat(width()).isEqualTo(5);
        assertThat(model.stateProperty().get()).isEqualTo(State.UNRANKED);
        assertThat(model.inputsProperty().get()).isEqualTo(5);
        assertThat(model.before()).isEqualTo(INPUTS);
        bench.workbench().undo();
        bench.settle();
        assertThat(revision()).isSameAs(wide);
        assertThat(width()).isEqualTo(INPUTS);
        assertThat(model.stateProperty().get()).isEqualTo(State.RANKED);
    }

    @Test
    void aNarrowerNetworkCanBePrunedJudgedAnewAndNarrowedAgain() {
        rank();
        keep(6);
        bench.workbench()
                .draft()
                .revise(plan -> plan.withFineTuning(plan.fineTuning().withEpochs(1)));
        bench.settle();
        bench.workbench().prune();
        bench.settle();
        assertThat(revision().number()).isEqualTo(3);
        assertThat(revision().size().sparsity()).isGreaterThan(0.4);
        bench.workbench().dataChoice().choose(TinyNetworks.Data.NAME);
        bench.settle();
        assertThat(bench.workbench().noticeProperty().get()).isNull();
        assertThat(bench.workbench().path()).hasSize(3).allMatch(r -> r.judgement().isPresent());
        rank();
        assertThat(model.rankedProperty().get().order())
                .extracting(RankedInput::feature)
                .containsExactlyInAnyOrderElementsOf(
                        ((Origin.Narrowed) bench.workbench().path().get(1).origin()).kept());
        keep(2);
        assertThat(width()).isEqualTo(2);
        assertThat(bench.workbench().liveAccuracy().figureProperty().get().accuracy()).isPresent();
    }

    @Test
    void aRunThatIsCancelledLeavesTheNetworkAsItWas() {
        rank();
        Revision wide = revision();
        model.keep(3);
        model.keepBestOrCancel();
        assertThat(model.runningProperty().get()).isTrue();
        model.keepBestOrCancel();
        bench.settle();
        assertThat(revision()).isSameAs(wide);
        assertThat(bench.workbench().noticeProperty().get().messageKey())
                .isEqualTo("notice.cancelled");
    }

    @Test
    void keepingAllDoesNothing() {
        rank();
        model.keep(INPUTS);
        model.keepBestOrCancel();
        bench.settle();
        assertThat(revision().number()).isEqualTo(1);
    }

    private void rank() {
        model.rank();
        bench.settle();
    }

    private void keep(int inputs) {
        model.keep(inputs);
        model.keepBestOrCancel();
        bench.settle();
    }

    private int width() {
        return bench.workbench().dataProperty().get().train().shape().size();
    }

    private Revision revision() {
        return bench.workbench().revisionProperty().get();
    }
}
