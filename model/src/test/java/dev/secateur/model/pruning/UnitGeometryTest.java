package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class UnitGeometryTest {
    private static final LayerWeights WORKED =
            Layers.units(
                    "worked",
                    new float[] {3, -4},
                    new float[] {0, 1},
                    new float[] {6, -8},
                    new float[] {0, -2});

    @Test
    void theL1NormIsTheSumOfAbsoluteWeights() {
        assertThat(scores(Criterion.UNIT_L1, WORKED)).containsExactly(7, 1, 14, 2);
    }

    @Test
    void theL2NormIsTheLengthOfTheIncomingWeights() {
        assertThat(scores(Criterion.UNIT_L2, WORKED)).containsExactly(5, 1, 10, 2);
    }

    @Test
    void aUnitIsADuplicateByTheAngleToTheMostParallelOneBeforeIt() {
        float[] angles = scores(Criterion.UNIT_DUPLICATE, WORKED);
        assertThat(angles[0]).isCloseTo((float) Math.PI, within(1e-6f));
        assertThat(angles[1]).isCloseTo((float) Math.acos(-0.8), within(1e-5f));
        assertThat(angles[2]).isCloseTo(0, within(1e-3f));
        assertThat(angles[3]).isCloseTo((float) Math.acos(0.8), within(1e-5f));
    }

    @Test
    void slimmingGoesByTheSizeOfTheFactorsAndLeavesOutLayersWithoutThem() {
        LayerWeights scaled =
                Layers.units(
                        "scaled",
                        Optional.of(new float[] {-0.5f, 0.25f}),
                        new float[] {1, 2},
                        new float[] {3, 4});
        List<float[]> all = all(Criterion.UNIT_SLIMMING, List.of(scaled, WORKED));
        assertThat(all.get(0)).containsExactly(0.5f, 0.25f);
        assertThat(all.get(1)).isEmpty();
    }

    @Test
    void theLeastScoreHasTheUnitNearestToTheGeometricMedian() {
        SplittableRandom random = new SplittableRandom(5);
        float[][] rows = new float[9][4];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        float[] scores = scores(Criterion.UNIT_FPGM, Layers.units("drawn", rows));
        double[] median = geometricMedian(rows);
        double reached = sumOfDistances(median, rows);
        for (int unit = 0; unit < rows.length; unit++) {
            double[] at = doubles(rows[unit]);
            assertThat((double) scores[unit]).isCloseTo(sumOfDistances(at, rows), within(1e-4));
            assertThat((double) scores[unit]).isGreaterThan(reached);
        }
    }

    @Test
    void unitsThatAreGoneDoNotPullTheMedian() {
        LayerWeights layer =
                Layers.units("a", new float[] {1, 0}, new float[] {0, 0}, new float[] {1, 3});
        BitSet held = new BitSet();
        held.set(1);
        held.set(4);
        UnitMembers members = new UnitMembers(layer, held, new CancellationToken());
        assertThat(members.gone().stream().toArray()).containsExactly(1);
        float[] scores =
                new UnitGeometry(Criterion.UNIT_FPGM, List.of(members))
                        .score(JobContext.silent())
                        .get(0);
        assertThat(scores[0]).isEqualTo(3);
        assertThat(scores[2]).isEqualTo(3);
    }

    @Test
    void aCancelStopsBetweenTwoUnits() {
        CancellationToken token = new CancellationToken();
        token.cancel();
        UnitGeometry geometry = new UnitGeometry(Criterion.UNIT_FPGM, members(List.of(WORKED)));
        assertThatThrownBy(() -> geometry.score(new JobContext(token, progress -> {})))
                .isInstanceOf(CancellationException.class);
    }

    /** Weiszfeld's iteration. */
    private static double[] geometricMedian(float[][] rows) {
        double[] at = doubles(rows[0]);
        for (int step = 0; step < 2000; step++) {
            double[] next = new double[at.length];
            double weights = 0;
            for (float[] row : rows) {
                double weight = 1 / Math.max(1e-9, distance(at, row));
                weights += weight;
                for (int i = 0; i < next.length; i++) {
                    next[i] += weight * row[i];
                }
            }
            for (int i = 0; i < next.length; i++) {
                at[i] = next[i] / weights;
            }
        }
        return at;
    }

    private static double[] doubles(float[] row) {
        double[] doubles = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            doubles[i] = row[i];
        }
        return doubles;
    }

    private static double sumOfDistances(double[] at, float[][] rows) {
        double sum = 0;
        for (float[] row : rows) {
            sum += distance(at, row);
        }
        return sum;
    }

    private static double distance(double[] at, float[] row) {
        double squares = 0;
        for (int i = 0; i < at.length; i++) {
            squares += (at[i] - row[i]) * (at[i] - row[i]);
        }
        return Math.sqrt(squares);
    }

    private static float[] scores(Criterion criterion, LayerWeights layer) {
        return all(criterion, List.of(layer)).get(0);
    }

    private static List<float[]> all(Criterion criterion, List<LayerWeights> layers) {
        return new UnitGeometry(criterion, members(layers)).score(JobContext.silent());
    }

    /** A pass over a large layer asks many times, and so does every pass over its units. */
    @Test
    void goingThroughALargeLayerStopsWhenAskedTo() {
        LayerWeights layer = Layers.units("a", new float[4][100_000]);
        int pieces = 400_000 >> 16;
        CountedToken.assertStops(
                pieces,
                token -> assertThat(new UnitMembers(layer, new BitSet(), token)).isNotNull());
        UnitMembers members = new UnitMembers(layer, new BitSet(), new CancellationToken());
        CountedToken.assertStops(pieces, members::indices);
        CountedToken.assertStops(pieces, members::vectors);
        CountedToken.assertStops(
                pieces,
                token ->
                        new UnitGeometry(Criterion.UNIT_L2, List.of(members))
                                .score(new JobContext(token, progress -> {})));
    }

    private static List<UnitMembers> members(List<LayerWeights> layers) {
        List<UnitMembers> members = new ArrayList<>();
        layers.forEach(
                layer ->
                        members.add(new UnitMembers(layer, new BitSet(), new CancellationToken())));
        return members;
    }
}
