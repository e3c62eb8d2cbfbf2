package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import dev.secateur.ui.workbench.TestBench;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class ParetoPaneTest {
    @Test
    void oneThatIsMadeWhenRevisionsAreThereAlreadyDrawsThem() {
        TestBench bench = TestBench.opened();
        ParetoViewModel model = new ParetoViewModel(bench.workbench(), bench.texts());
        ParetoChart chart =
                Fx.call(
                        () -> {
                            ParetoPane pane = new ParetoPane(model, bench.texts(), () -> {});
                            new Scene(pane);
                            return (ParetoChart) pane.lookup(".pareto-chart");
                        });
        assertThat(chart.figure()).isPresent();
    }
}
