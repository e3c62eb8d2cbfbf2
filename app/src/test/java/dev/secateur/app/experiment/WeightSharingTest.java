package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightSharingTest {
    private static final int BIASES = 8 + 10;
    private static final int WEIGHTS = 64 * 8 + 8 * 10;

    private final List<Row> rows =
            new Reproduction(new Engine(1), Tiny.sharing(), Tiny.digits(), 1)
                    .run(JobContext.silent())
                    .rows();

    @Test
    void everyStepHasARowBesideChanceAndTrainingOn() {
        assertThat(rows)
                .extracting(row -> row.arm().method())
                .containsExactly(
                        "pruned",
                        "pruned-shared",
                        "pruned-shared-huffman",
                        "random-shared-huffman",
                        "none");
        assertThat(rows.get(2).arm()).isEqualTo(Tiny.sharing().headline());
    }

    @Test
    void eachStepMakesTheFileSmaller() {
        assertThat(rows.subList(0, 3).stream().map(row -> row.of(Finding::compressionRatio).mean()))
                .isSorted();
        assertThat(rows.get(4).of(Finding::compressionRatio).mean()).isEqualTo(1);
    }

    @Test
    void codesCountWithTheirDistancesTheCodebooksAndTheBiases() {
        double bytes = 4.0 * (WEIGHTS + BIASES) / rows.get(1).of(Finding::compressionRatio).mean();
        double survivors = WEIGHTS * 0.25;
        double leastBits = survivors * (2 + 1) + 32 * (2 * 4 + BIASES);
        assertThat(bytes).isBetween(leastBits / 8, leastBits / 8 + survivors);
    }

    @Test
    void codingOnlyStoresWhatIsThereAlready() {
        assertThat(rows.get(1).of(Finding::accuracy)).isEqualTo(rows.get(2).of(Finding::accuracy));
        assertThat(rows.get(2).of(Finding::sparsity).mean()).isEqualTo(0.75);
    }
}
