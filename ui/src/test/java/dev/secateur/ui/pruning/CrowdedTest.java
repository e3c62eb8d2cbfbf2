package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class CrowdedTest {
    private static final double FAR = 1000;
    private static final Rectangle2D LABEL = new Rectangle2D(170, 6, 30, 12);

    @Test
    void whereNothingStandsALabelIsFree() {
        assertThat(isFree(new double[0], new double[0], FAR)).isTrue();
    }

    @Test
    void aMarkOrADotAtALabelTakesItsRoom() {
        assertThat(isFree(new double[0], new double[0], 185)).isFalse();
        assertThat(isFree(new double[] {185}, new double[] {12}, FAR)).isFalse();
        assertThat(isFree(new double[] {185}, new double[] {50}, FAR)).isTrue();
        assertThat(isFree(new double[] {100}, new double[] {12}, FAR)).isTrue();
    }

    @Test
    void aLineThatOnlyPassesThroughDoesSoToo() {
        assertThat(isFree(new double[] {120, 220}, new double[] {60, -36}, FAR)).isFalse();
        assertThat(isFree(new double[] {120, 220}, new double[] {60, 50}, FAR)).isTrue();
    }

    @Test
    void aSteepLineIsMetThoughItsEndsAreAboveAndBelow() {
        assertThat(isFree(new double[] {184, 186}, new double[] {0, 60}, FAR)).isFalse();
    }

    private static boolean isFree(double[] x, double[] y, double mark) {
        return new Crowded(x, y, mark, 2).isFree(LABEL);
    }
}
