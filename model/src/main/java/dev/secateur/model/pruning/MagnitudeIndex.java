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
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is known of one layer's weights once they have been gone through: statistics, a histogram,
 * and, once they are sorted, exact counts below any threshold. Any thread may read it; one that
 * asks for a count before the weights are sorted sorts them.
 */
public final class MagnitudeIndex {
    private static final int BINS = 160;
    private static final long WORTH_COLLECTING = 1L << 27;

    private final LayerWeights weights;
    private final SortedOnce magnitudes;
    private final SortedOnce signed;
    private final WeightStatistics statistics;
    private final Histogram histogram;

    private MagnitudeIndex(LayerWeights weights) {
        this.weights = weights;
        this.statistics = WeightStatistics.of(weights);
        this.histogram = Histogram.symmetric(weights, statistics.reach(), BINS);
        this.magnitudes = new SortedOnce(weights.size(), new Sizes(weights));
        this.signed = new SortedOnce(weights.size(), weights::read);
    }

    /** Goes through a layer's weights, which must not change afterwards. */
    public static MagnitudeIndex of(LayerWeights weights) {
        MagnitudeIndex index = unsorted(weights);
        index.sort(new CancellationToken());
        index.pack(new CancellationToken());
        return index;
    }

    /**
     * An index whose statistics and histogram are known, and whose weights are sorted when that is
     * first needed or by {@link #sort}.
     */
    public static MagnitudeIndex unsorted(LayerWeights weights) {
        return new MagnitudeIndex(weights);
    }

    /** Goes through all layers, telling how far it is. */
    public static List<MagnitudeIndex> of(List<LayerWeights> layers, JobContext context) {
        List<MagnitudeIndex> indexes = unsorted(layers, context.part(0, 0.3));
        sort(indexes, 0, context.part(0.3, 0.7));
        pack(indexes, context.part(0.7, 1));
        return indexes;
    }

    /** The same for all layers but {@link #unsorted(LayerWeights)}. */
    public static List<MagnitudeIndex> unsorted(List<LayerWeights> layers, JobContext context) {
        List<MagnitudeIndex> indexes = new ArrayList<>();
        inOrder(layers, Function.identity(), context, layer -> indexes.add(unsorted(layer)));
        return List.copyOf(indexes);
    }

    /**
     * Sorts the weights of all layers that are not sorted yet, telling how far it is.
     *
     * @param first the place of the layer that is sorted before the others
     */
    static void sort(List<MagnitudeIndex> indexes, int first, JobContext context) {
        List<MagnitudeIndex> order = new ArrayList<>(indexes);
        if (first < order.size()) {
            order.add(0, order.remove(first));
        }
        inOrder(order, MagnitudeIndex::weights, context, index -> index.sort(context.token()));
    }

    /**
     * Packs all that are sorted, telling how far it is. Hundreds of megabytes that are let go are
     * collected at once: the collector itself would rather ask the system for more, whose first use
     * takes longer than to sort what comes there.
     */
    static void pack(List<MagnitudeIndex> indexes, JobContext context) {
        long before = bytes(indexes);
        inOrder(indexes, MagnitudeIndex::weights, context, index -> index.pack(context.token()));
        if (before - bytes(indexes) > WORTH_COLLECTING) {
            System.gc();
        }
    }

    private static long bytes(List<MagnitudeIndex> indexes) {
        return indexes.stream().mapToLong(MagnitudeIndex::bytes).sum();
    }

    private static <T> void inOrder(
            List<T> layers,
            Function<T, LayerWeights> weights,
            JobContext context,
            Consumer<T> work) {
        long all = layers.stream().map(weights).mapToLong(LayerWeights::size).sum();
        long done = 0;
        for (T each : layers) {
            LayerWeights layer = weights.apply(each);
            context.token().throwIfCancelled();
            context.progress()
                    .accept(Progress.at((double) done / all, "job.indexing", layer.layer()));
            work.accept(each);
            done += layer.size();
        }
    }

    /**
     * Sorts the layer's weights by size, if they are not yet, so that all that is asked afterwards
     * is answered without a pass over the layer.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void sort(CancellationToken token) {
        magnitudes.get(token);
    }

    /**
     * Brings what was sorted into a fraction of the memory. No answer depends on it.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public void pack(CancellationToken token) {
        magnitudes.pack(token);
        signed.pack(token);
    }

    /** Whether the weights are {@link #sort sorted}. */
    public boolean isSorted() {
        return magnitudes.isSorted();
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
        ScoreIndex by = signed.get();
        int more = by.countBelow(open.positive()) - by.countBelow(Math.nextUp(-open.negative()));
        return Math.max(0, more);
    }

    /** The |w| of the weight of one side that is nearest to zero; NaN if there is none. */
    double nearestToZero(boolean negative) {
        int below = signed.get().countBelow(negative ? 0 : Double.MIN_VALUE);
        if (negative) {
            return below == 0 ? Double.NaN : -signed.get().atRank(below - 1);
        }
        return below == size() ? Double.NaN : signed.get().atRank(below);
    }

    /** Whether {@link #countBetween} takes no pass. */
    boolean hasSigned() {
        return signed.isSorted();
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
        return magnitudes.bytes() + signed.bytes();
    }

    ScoreIndex scores() {
        return magnitudes.get();
    }

    private record Sizes(LayerWeights weights) implements ScoreIndex.Source {
        @Override
        public void read(int from, float[] into, int count) {
            weights.read(from, into, count);
        }

        @Override
        public void keys(float[] scores, int[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] = ScoreKey.ofSize(scores[i]);
            }
        }
    }
}
