package dev.secateur.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.study.LayerSensitivity;
import dev.secateur.model.study.SensitivityPoint;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SensitivityScaleTest {
    private static final LayerSensitivity CURVE =
            new LayerSensitivity("fc1", List.of(point(0, 0.9), point(0.5, 0.9), point(0.99, 0.3)));

    private final SensitivityScale scale = scale(0);

    @Test
    void sparsitiesThatAreTriedLieAtEqualDistancesAndOthersBetween() {
        assertThat(scale.px(0)).isEqualTo(10);
        assertThat(scale.px(0.1)).isCloseTo(20, within(1e-9));
        assertThat(scale.px(0.85)).isCloseTo(95, within(1e-9));
        assertThat(scale.px(0.95)).isCloseTo(110, within(1e-9));
        assertThat(scale.px(0.99)).isCloseTo(130, within(1e-9));
        assertThat(scale.px(1)).isEqualTo(130);
    }

    @Test
    void onlyTheChosenLayersIntervalHasToFit() {
        assertThat(scale.low()).isLessThanOrEqualTo(CURVE.points().get(2).accuracy().low());
        assertThat(scale(1).low()).isGreaterThan(CURVE.points().get(2).accuracy().low());
        assertThat(scale.py(scale.high())).isEqualTo(20);
        assertThat(scale.py(scale.low())).isEqualTo(420);
    }

    @Test
    void theDistanceToACurveIsThatToItsNearestPiece() {
        double y = scale.py(0.9);
        assertThat(scale.distance(CURVE, 30, y + 4)).isCloseTo(4, within(1e-9));
        assertThat(scale.distance(CURVE, 10 - 3, y - 4)).isCloseTo(5, within(1e-9));
    }

    private static SensitivityScale scale(int chosen) {
        LayerLine line = new LayerLine(0, CURVE, OptionalDouble.empty(), OptionalDouble.empty());
        Estimate baseline = CURVE.points().get(0).accuracy();
        return SensitivityScale.of(
                new SensitivityData(baseline, List.of(line), chosen, false), 10, 20, 120, 400);
    }

    private static SensitivityPoint point(double sparsity, double accuracy) {
        return new SensitivityPoint("fc1", sparsity, Estimate.wilson(accuracy, 20));
    }
}
