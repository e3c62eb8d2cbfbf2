package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/** Ways of splitting a data set into a training and a held-out part. */
public final class DataSplits {
    private DataSplits() {}

    /**
     * Splits so that each class has nearly the same share in both parts, each in random order. A
     * class of at least two examples is on either side; a single example is trained on.
     *
     * @param data what is split
     * @param heldOutShare the held-out part's share, between 0 and 1, both exclusive
     * @param seed the same seed gives the same split
     * @throws UserError {@code SHARE_OUT_OF_RANGE}; {@code DATA_TOO_FEW} if fewer than two classes
     *     have examples, or if no class has two
     */
    public static DataSplit stratified(Dataset data, double heldOutShare, long seed) {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "held-out", heldOutShare);
        }
        Checks.requireTwoClasses(data);
        Strata strata = Strata.of(data, seed);
        int[] counts = strata.countsFor(heldOutShare);
        Dataset heldOut = data.select(strata.first(counts));
        if (heldOut.size() == 0) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, data.name());
        }
        return new DataSplit(data.select(strata.rest(counts)), heldOut);
    }

    /**
     * Fills in and scales both parts: as the options bring it along, or else by what the training
     * part shows.
     *
     * @throws UserError as {@link Preparation#apply}
     */
    public static DataSplit prepared(DataSplit raw, DataOptions options, CancellationToken token) {
        return options.preparation()
                .orElseGet(
                        () ->
                                Preparation.learn(
                                        raw.train(), options.scaling(), options.missing(), token))
                .apply(raw, token);
    }
}
