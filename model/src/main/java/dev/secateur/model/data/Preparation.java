package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is done to the values of an example before a network sees them: missing ones are filled in,
 * each feature is scaled, and only the features that the network takes are handed on. Learned on
 * the training part, kept with the network, and applied to whatever else the network sees.
 *
 * @param scaling how the features were scaled
 * @param missing how missing values were filled in
 * @param features what is done to each feature of the data, in order
 * @param kept the features that are handed on, from 0 and ascending; at least one
 */
public record Preparation(
        Scaling scaling, MissingValues missing, List<Feature> features, List<Integer> kept) {
    /**
     * What is done to one feature: {@code (value − offset) / scale}.
     *
     * @param substitute stands in for a missing value before it is scaled
     * @param offset what is subtracted
     * @param scale what is divided by then; greater than 0
     * @param isConstant whether the training part has it always the same or not at all
     */
    public record Feature(float substitute, float offset, float scale, boolean isConstant) {
        private static final Feature UNTOUCHED = new Feature(0, 0, 1, false);

        /** Checks that the feature stays finite. */
        public Feature {
            boolean finite =
                    Float.isFinite(substitute) && Float.isFinite(offset) && Float.isFinite(scale);
            if (!finite || scale <= 0) {
                throw new IllegalArgumentException(substitute + ", " + offset + ", " + scale);
            }
        }

        float apply(float value) {
            double known = Float.isNaN(value) ? substitute : value;
            return (float) ((known - offset) / scale);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the kept features are not some of the features in order
     */
    public Preparation {
        features = List.copyOf(features);
        kept = List.copyOf(kept);
        int before = -1;
        for (int feature : kept) {
            if (feature <= before || feature >= features.size()) {
                throw new IllegalArgumentException(kept + " of " + features.size());
            }
            before = feature;
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("No feature is kept");
        }
    }

    /** Hands on so many features as they are. */
    public static Preparation none(int features) {
        return new Preparation(
                Scaling.NONE,
                MissingValues.REFUSE,
                IntStream.range(0, features).mapToObj(f -> Feature.UNTOUCHED).toList(),
                IntStream.range(0, features).boxed().toList());
    }

    /**
     * Learns from the training part; all features are handed on. NaN stands for a missing value. A
     * feature that never changes is not divided by anything; one that is always missing becomes 0.
     *
     * @param train what to learn from
     * @param token asked before each example
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Preparation learn(
            Dataset train, Scaling scaling, MissingValues missing, CancellationToken token) {
        int features = train.shape().size();
        Moments[] moments = new Moments[features];
        Arrays.setAll(moments, f -> new Moments());
        train.forEachExample(
                token,
                (i, example) -> {
                    for (int f = 0; f < features; f++) {
                        moments[f].add(example[f]);
                    }
                });
        float[] substitutes = substitutes(train, moments, missing, token);
        List<Feature> learned = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            learned.add(feature(moments[f], scaling, substitutes[f]));
        }
        return new Preparation(
                scaling, missing, learned, IntStream.range(0, features).boxed().toList());
    }

    /** Only features that lack values are gathered whole. */
    private static float[] substitutes(
            Dataset train, Moments[] moments, MissingValues missing, CancellationToken token) {
        float[] substitutes = new float[moments.length];
        float[][] known = new float[moments.length][];
        for (int f = 0; f < moments.length; f++) {
            substitutes[f] = moments[f].count() == 0 ? 0 : (float) moments[f].mean();
            boolean gathered = moments[f].count() > 0 && moments[f].count() < train.size();
            known[f] = gathered ? new float[Math.toIntExact(moments[f].count())] : null;
        }
        int[] filled = new int[moments.length];
        train.forEachExample(
                token,
                (i, example) -> {
                    for (int f = 0; f < known.length; f++) {
                        if (known[f] != null && !Float.isNaN(example[f])) {
                            known[f][filled[f]++] = example[f];
                        }
                    }
                });
        for (int f = 0; f < known.length; f++) {
            token.throwIfCancelled();
            if (known[f] != null && missing != MissingValues.MEAN) {
                Arrays.sort(known[f]);
                substitutes[f] = missing.substitute(known[f]);
            }
        }
        return substitutes;
    }

    private static Feature feature(Moments moments, Scaling scaling, float substitute) {
        boolean constant = !moments.isVaried();
        if (scaling == Scaling.NONE || moments.count() == 0) {
            return new Feature(substitute, 0, 1, constant);
        }
        return scaling == Scaling.STANDARD
                ? new Feature(
                        substitute, (float) moments.mean(), divisor(moments.deviation()), constant)
                : new Feature(
                        substitute,
                        moments.least(),
                        divisor((double) moments.most() - moments.least()),
                        constant);
    }

    private static float divisor(double spread) {
        float rounded = (float) Math.min(spread, Float.MAX_VALUE);
        return rounded > 0 ? rounded : 1;
    }

    /**
     * The same with fewer features handed on: some of those that are now, from 0 in their order.
     */
    public Preparation keeping(int... chosen) {
        List<Integer> fewer = Arrays.stream(chosen).sorted().map(kept::get).boxed().toList();
        return new Preparation(scaling, missing, features, fewer);
    }

    /** Whether every feature is handed on. */
    public boolean keepsAll() {
        return kept.size() == features.size();
    }

    /**
     * The data as the network takes them.
     *
     * @throws UserError {@code DATA_WIDTH} if they have another number of features; {@code
     *     DATA_VALUES_MISSING} if they lack values and that is refused
     */
    public Dataset apply(Dataset data, CancellationToken token) {
        if (data.shape().size() != features.size()) {
            throw new UserError(
                    ErrorCode.DATA_WIDTH, data.name(), data.shape().text(), features.size());
        }
        if (missing == MissingValues.REFUSE) {
            refuseMissing(data, token);
        }
        return data.prepared(this);
    }

    private static void refuseMissing(Dataset data, CancellationToken token) {
        long[] lacking = data.missingValues(token);
        long all = Arrays.stream(lacking).sum();
        if (all > 0) {
            int first =
                    IntStream.range(0, lacking.length)
                            .filter(f -> lacking[f] > 0)
                            .findFirst()
                            .orElseThrow();
            throw new UserError(
                    ErrorCode.DATA_VALUES_MISSING, data.name(), all, data.featureName(first));
        }
    }

    /** The two parts as the network takes them, and what there is to say about it. */
    public DataSplit apply(DataSplit raw, CancellationToken token) {
        long missingValues =
                Arrays.stream(raw.train().missingValues(token)).sum()
                        + Arrays.stream(raw.heldOut().missingValues(token)).sum();
        Set<Integer> handedOn = new HashSet<>(kept);
        List<String> constant =
                IntStream.range(0, features.size())
                        .filter(f -> features.get(f).isConstant() && handedOn.contains(f))
                        .mapToObj(raw.train()::featureName)
                        .toList();
        return raw.prepared(
                apply(raw.train(), token),
                apply(raw.heldOut(), token),
                this,
                new DataNotes(missingValues, missing, constant));
    }
}
