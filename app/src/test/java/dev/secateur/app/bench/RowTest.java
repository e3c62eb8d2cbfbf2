package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
    private final Row row =
            new Row(
                    new Setting(Work.TRAIN, "mlp-64", 64, 1),
                    Map.of(
                            Contestant.OURS, List.of(30.0, 10.0, 20.0),
                            Contestant.DL4J, List.of(10.0, 10.0, 5.0)));

    @Test
    void aContestantIsJudgedByItsMedianRoundWithTheExtremesBesideIt() {
        assertThat(row.median(Contestant.OURS)).hasValue(20.0);
        assertThat(row.minimum(Contestant.OURS)).hasValue(10.0);
        assertThat(row.maximum(Contestant.OURS)).hasValue(30.0);
    }

    @Test
    void theRatioIsTheMedianOverTheRoundsAndNotTheRatioOfTheMedians() {
        assertThat(row.ratioTo(Contestant.DL4J)).hasValue(3.0);
    }

    @Test
    void whoWasNotThereHasNoFigures() {
        assertThat(row.median(Contestant.PYTORCH)).isEmpty();
        assertThat(row.ratioTo(Contestant.PYTORCH)).isEmpty();
    }
}
