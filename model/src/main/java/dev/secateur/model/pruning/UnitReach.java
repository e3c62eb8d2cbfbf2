package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;

/**
 * How far the weights of each unit of a layer reach to either side of zero, so that "do all of them
 * lie between two bounds" is answered without looking at them again. Immutable.
 */
public final class UnitReach {
    private static final int BLOCK = 1 << 13;
    private static final float NONE = -1;

    private final float[] negative;
    private final float[] positive;

    private UnitReach(int units) {
        negative = new float[units];
        positive = new float[units];
        java.util.Arrays.fill(negative, NONE);
        java.util.Arrays.fill(positive, NONE);
    }

    /**
     * Goes through a layer once.
     *
     * @param places where its units are
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static UnitReach of(LayerWeights weights, UnitPlaces places, CancellationToken token) {
        UnitReach reach = new UnitReach(places.count());
        float[] block = new float[BLOCK];
        for (int unit = 0; unit < places.count(); unit++) {
            token.throwIfCancelled();
            for (UnitPlaces.Stretch stretch : places.of(unit)) {
                for (int from = stretch.from(); from < stretch.to(); from += BLOCK) {
                    int count = Math.min(BLOCK, stretch.to() - from);
                    weights.read(from, block, count);
                    reach.take(unit, block, count);
                }
            }
        }
        return reach;
    }

    private void take(int unit, float[] weights, int count) {
        float low = 0;
        float high = 0;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, weights[i]);
            high = Math.max(high, weights[i]);
        }
        negative[unit] = Math.max(negative[unit], low < 0 ? -low : NONE);
        positive[unit] = Math.max(positive[unit], high > 0 ? high : NONE);
    }

    /** Whether all weights of a unit lie between two bounds. */
    public boolean isWithin(int unit, Bounds bounds) {
        return bounds.farther() > 0
                && negative[unit] < bounds.negative()
                && positive[unit] < bounds.positive();
    }
}
