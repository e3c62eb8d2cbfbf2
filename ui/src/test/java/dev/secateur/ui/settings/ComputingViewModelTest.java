package dev.secateur.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.workbench.TestBench;
import org.junit.jupiter.api.Test;

class ComputingViewModelTest {
    private final TestBench bench = new TestBench();
    private final ComputingViewModel model = bench.computing(() -> 812_345_678);

    @Test
    void withoutAChoiceOneProcessorIsLeftToTheWindow() {
        assertThat(model.threadsProperty().get()).isEqualTo(3);
    }

    @Test
    void aChoiceIsRememberedAtOnceAndTakesEffectWhenTheEngineHasTime() {
        model.chooseThreads(4);
        assertThat(bench.settings().get().threads()).isEqualTo(4);
        assertThat(model.chosenThreadsProperty().get()).isEqualTo(4);
        assertThat(model.threadsProperty().get()).isEqualTo(3);
        bench.settle();
        assertThat(bench.usedThreads()).containsExactly(4);
        assertThat(model.threadsProperty().get()).isEqualTo(4);
    }

    @Test
    void theUsualNumberIsNotRememberedSoThatItFollowsTheMachine() {
        model.chooseThreads(1);
        model.chooseThreads(3);
        assertThat(bench.settings().get().threads()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatTheMachineDoesNotHaveCannotBeChosen() {
        model.chooseThreads(5);
        model.chooseThreads(0);
        bench.settle();
        assertThat(bench.usedThreads()).isEmpty();
        assertThat(model.chosenThreadsProperty().get()).isEqualTo(3);
    }

    @Test
    void aChoiceMadeOnALargerMachineIsLeftAside() {
        bench.settings().chooseThreads(16);
        assertThat(bench.computing(() -> 0).threadsProperty().get()).isEqualTo(3);
        bench.settings().chooseThreads(2);
        assertThat(bench.computing(() -> 0).threadsProperty().get()).isEqualTo(2);
    }

    @Test
    void memoryIsToldInSteps() {
        assertThat(model.memoryProperty().get()).isZero();
        bench.tick();
        assertThat(model.memoryProperty().get()).isEqualTo(812_000_000);
    }
}
