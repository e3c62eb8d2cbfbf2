package dev.secateur.ui.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.Amount;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.TestBench;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrunedWeightsTest {
    private final TestBench bench = TestBench.opened();

    @Test
    void whateverTheAmountAWeightGoesIfAndOnlyIfTheCutTakesIt() {
        for (Amount amount :
                List.of(
                        new Amount.Sparsity(0.3),
                        new Amount.Threshold(0.1),
                        new Amount.Sides(0.05, 0.2),
                        new Amount.Sides(0.3, 0),
                        new Amount.Sides(0, 0))) {
            bench.workbench().draft().reviseSpec(spec -> spec.withAmount(amount));
            bench.settle();
            ShownLayer.all(bench.workbench()).forEach(PrunedWeightsTest::compare);
        }
    }

    private static void compare(ShownLayer layer) {
        for (WeightTensor tensor : layer.index().weights().tensors()) {
            PrunedWeights goes = PrunedWeights.of(layer, tensor);
            int offset = layer.index().weights().offset(tensor);
            for (int i = 0; i < tensor.size(); i++) {
                float weight = layer.index().weights().value(offset + i);
                assertThat(goes.goes(i, weight)).isEqualTo(layer.cut().isPruned(offset + i));
            }
        }
    }
}
