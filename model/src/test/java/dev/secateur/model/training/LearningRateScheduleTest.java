package dev.secateur.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.training.LearningRateSchedule.Decay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateScheduleTest {
    private static final int STEPS = 5;
    private static final int EPOCHS = 4;

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0, 1",
        "CONSTANT, 19, 1",
        "STEP, 0, 1",
        "STEP, 9, 1",
        "STEP, 10, 0.1",
        "STEP, 14, 0.1",
        "STEP, 15, 0.01",
        "EXPONENTIAL, 0, 1",
        "EXPONENTIAL, 5, 0.316227766",
        "EXPONENTIAL, 10, 0.1",
        "COSINE, 0, 1",
        "COSINE, 5, 0.853553391",
        "COSINE, 10, 0.5",
        "COSINE, 15, 0.146446609"
    })
    void itFallsAsWorkedOutByHand(Decay decay, int step, double expected) {
        LearningRateSchedule schedule = new LearningRateSchedule(decay, 0);
        assertThat(schedule.factor(step, STEPS, EPOCHS)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "3, 0.8", "4, 1", "5, 1", "10, 0.75", "15, 0.25"})
    void warmingUpRisesInEqualStepsAndLeavesTheFallToTheRest(int step, double expected) {
        LearningRateSchedule schedule = new LearningRateSchedule(Decay.COSINE, 1);
        assertThat(schedule.factor(step, STEPS, EPOCHS)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void warmingUpForLongerThanTheTrainingNeverReachesTheFullRate() {
        LearningRateSchedule schedule = new LearningRateSchedule(Decay.STEP, 8);
        assertThat(schedule.factor(19, STEPS, EPOCHS)).isCloseTo(0.5, within(1e-9));
    }
}
