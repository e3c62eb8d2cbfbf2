package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UnitReachTest {
    @Property(tries = 300)
    void aUnitIsWithinBoundsExactlyIfAllOfItsWeightsGo(
            @ForAll long seed,
            @ForAll @IntRange(max = 6) int negative,
            @ForAll @IntRange(max = 6) int positive) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[5][1 + random.nextInt(3)];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (random.nextInt(9) - 4) / 8f;
            }
        }
        LayerWeights layer = Layers.units("a", rows);
        Bounds bounds = new Bounds(negative / 8.0, positive / 8.0);
        PruningSpec spec =
                PruningSpec.global(0)
                        .withAmount(new Amount.Sides(bounds.negative(), bounds.positive()));
        LayerCut cut = Layers.pruner(layer).preview(spec).cuts().get(0);
        UnitPlaces places = UnitPlaces.of(layer);
        UnitReach reach = UnitReach.of(layer, places, new CancellationToken());
        for (int unit = 0; unit < rows.length; unit++) {
            assertThat(reach.isWithin(unit, bounds)).isEqualTo(places.all(unit, cut::isPruned));
        }
    }
}
