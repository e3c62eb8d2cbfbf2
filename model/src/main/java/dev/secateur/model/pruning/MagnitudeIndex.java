package dev.secateur.model.pruning;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.network.Histogram;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.network.WeightStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known of one layer's weights once they have been gone through: exact counts below any
 * threshold, statistics and a histogram. Immutable; any thread may read it.
 */
public final class MagnitudeIndex {
    private static final int BINS = 160;

    private final LayerWeights weights;
    private final Supplier<ScoreIndex> magnitudes;
    private final WeightStatistics statistics;
    private final Histogram histogram;

    private volatile ScoreIndex signed;

    private MagnitudeIndex(LayerWeights weights, Supplier<ScoreIndex> magnitudes) {
        this.weights = weights;
        this.statistics = WeightStatistics.of(weights);
        this.histogram = Histogram.symmetric(weights, statistics.reach(), BINS);
        this.magnitudes = magnitudes;
    }

    private static ScoreIndex sorted(LayerWeights weights, CancellationToken token) {
        return new ScoreIndex(
                weights.size(),
                (from, into, count) -> {
                    weights.read(from, into, count);
                    for (int i = 0; i < count; i++) {
                        into[i] = Math.abs(into[i]);
                    }
                },
                token);
    }

    /** Goes through a layer's weights, which must not change afterwards. */
    public static MagnitudeIndex of(LayerWeights weights) {
        return of(weights, new CancellationToken());
    }

    private static MagnitudeIndex of(LayerWeights weights, CancellationToken token) {
        ScoreIndex magnitudes = sorted(weights, token);
        return new MagnitudeIndex(weights, () -> magnitudes);
    }

    /**
     * An index for criteria that do not look at magnitudes: sorts them anew each time that one
     * asks.
     */
    public static MagnitudeIndex unsorted(LayerWeights weights) {
        return new MagnitudeIndex(weights, () -> sorted(weights, new CancellationToken()));
    }

    /** Goes through all layers, telling how far it is. */
    public static List<MagnitudeIndex> of(List<LayerWeights> layers, JobContext context) {
        long all = layers.stream().mapToLong(LayerWeights::size).sum();
        long done = 0;
        List<MagnitudeIndex> indexes = new ArrayList<>();
        for (LayerWeights layer : layers) {
            context.token().throwIfCancelled();
            context.progress()
                    .accept(Progress.at((double) done / all, "job.indexing", layer.layer()));
            indexes.add(of(layer, context.token()));
            done += layer.size();
        }
        return List.copyOf(indexes);
    }

    /** The layer's weights. */
    public LayerWeights weights() {
        return weights;
    }

    /** The layer's name. */
    public String layer() {
        return weights.layer();
    }

    /** How many weights there are. */
    public int size() {
        return weights.size();
    }

    /** How many weights have |w| &lt; t, exactly. */
    public int countBelow(double t) {
        return magnitudes.get().countBelow(t);
    }

    /**
     * How many weights lie between two bounds, exactly. The first time takes a pass over the layer,
     * in which the weights are sorted by their signed values.
     */
    int countBetween(Bounds bounds) {
        Bounds open = bounds.reachingZero();
        ScoreIndex by = signed();
        int more = by.countBelow(open.positive()) - by.countBelow(Math.nextUp(-open.negative()));
        return Math.max(0, more);
    }

    /** The |w| of the weight of one side that is nearest to zero; NaN if there is none. */
    double nearestToZero(boolean negative) {
        int below = signed().countBelow(negative ? 0 : Double.MIN_VALUE);
        if (negative) {
            return below == 0 ? Double.NaN : -signed().atRank(below - 1);
        }
        return below == size() ? Double.NaN : signed().atRank(below);
    }

    /** Whether {@link #countBetween} takes no pass. */
    boolean hasSigned() {
        return signed != null;
    }

    private ScoreIndex signed() {
        if (signed == null) {
            synchronized (this) {
                if (signed == null) {
                    signed = new ScoreIndex(size(), weights::read, new CancellationToken());
                }
            }
        }
        return signed;
    }

    /**
     * The q-quantile of |w|: the |w| that has ⌊q·n⌋ weights before it; the largest one for q = 1.
     */
    public double quantile(double q) {
        long rank = new Amount.Sparsity(q).of(size());
        return magnitudes.get().atRank((int) Math.min(rank, size() - 1L));
    }

    /** Numbers about the layer. */
    public WeightStatistics statistics() {
        return statistics;
    }

    /** The signed weights in bins, from −reach to +reach. */
    public Histogram histogram() {
        return histogram;
    }

    /**
     * The signed weights of all but some units, in the bins of {@link #histogram}. Looks at the
     * weights of these units alone. Any thread may ask.
     */
    public Histogram histogramWithout(Set<Integer> units) {
        UnitPlaces places = UnitPlaces.of(weights);
        Histogram gone =
                Histogram.symmetric(
                        consumer ->
                                units.forEach(
                                        unit ->
                                                places.forEach(
                                                        unit,
                                                        i -> consumer.accept(weights.value(i)))),
                        histogram.high(),
                        BINS);
        return histogram.minus(gone);
    }

    /** How many bytes of memory the counts take. */
    public long bytes() {
        ScoreIndex known = signed;
        return magnitudes.get().bytes() + (known == null ? 0 : known.bytes());
    }

    ScoreIndex scores() {
        return magnitudes.get();
    }
}
