package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.app.window.StartPhase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartResultTest {
    @Test
    void startsAreToldByTheirMedianAndTheSlowest() {
        StartResult result =
                new StartResult(
                        List.of(
                                Map.of(StartPhase.FRAME, 4.0),
                                Map.of(StartPhase.FRAME, 2.0),
                                Map.of(StartPhase.FRAME, 2.5)));
        assertThat(result.median(StartPhase.FRAME)).isEqualTo(2.5);
        assertThat(result.most(StartPhase.FRAME)).isEqualTo(4);
    }
}
