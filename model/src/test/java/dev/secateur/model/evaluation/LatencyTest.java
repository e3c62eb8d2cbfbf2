package dev.secateur.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void theQuartilesLieBetweenTheNearestRuns() {
        Latency latency = Latency.of(4, new long[] {40, 10, 20, 30, 60});
        assertThat(latency.runs()).isEqualTo(5);
        assertThat(latency.lowerQuartile()).isEqualTo(20);
        assertThat(latency.median()).isEqualTo(30);
        assertThat(latency.upperQuartile()).isEqualTo(40);
        assertThat(Latency.of(1, new long[] {10, 20}).median()).isEqualTo(15);
    }

    @Test
    void anExamplesShareIsTheRunsByTheBatch() {
        assertThat(Latency.of(4, new long[] {8_000_000}).millisPerExample()).isEqualTo(2);
    }
}
