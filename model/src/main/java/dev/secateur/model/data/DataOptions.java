package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Optional;

/**
 * How data are read. Bundled data sets have splits of their own: of those the label column, the
 * share and the split by the seed take no notice.
 *
 * @param labelColumn which column of a CSV file holds the label, by number from 1 or by name; the
 *     last one if empty
 * @param heldOutShare the share held out of data that come unsplit, between 0 and 1, both exclusive
 * @param seed of the random split and of the noise
 * @param noise added to the training part
 * @param scaling of vectors; pixels and sequences have a scale of their own
 * @param missing what is done about missing values of vectors
 * @param preparation what to do to the values instead of learning it anew, such as what a network
 *     was trained with; goes before scaling and missing values
 */
public record DataOptions(
        Optional<String> labelColumn,
        double heldOutShare,
        long seed,
        Noise noise,
        Scaling scaling,
        MissingValues missing,
        Optional<Preparation> preparation) {
    /** The last column, a fifth held out, seed 1, no noise, standardised, means for what lacks. */
    public static final DataOptions DEFAULT =
            new DataOptions(
                    Optional.empty(),
                    0.2,
                    1,
                    Noise.NONE,
                    Scaling.STANDARD,
                    MissingValues.MEAN,
                    Optional.empty());

    /**
     * Checks the share.
     *
     * @throws UserError {@code SHARE_OUT_OF_RANGE}
     */
    public DataOptions {
        if (!(heldOutShare > 0 && heldOutShare < 1)) {
            throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "held-out", heldOutShare);
        }
    }

    /** The same with this label column, by number from 1 or by name. */
    public DataOptions withLabelColumn(String column) {
        return new DataOptions(
                Optional.of(column), heldOutShare, seed, noise, scaling, missing, preparation);
    }

    /** The same with this share held out. */
    public DataOptions withHeldOutShare(double share) {
        return new DataOptions(labelColumn, share, seed, noise, scaling, missing, preparation);
    }

    /** The same with this seed. */
    public DataOptions withSeed(long newSeed) {
        return new DataOptions(
                labelColumn, heldOutShare, newSeed, noise, scaling, missing, preparation);
    }

    /** The same with this noise in the training part. */
    public DataOptions withNoise(Noise other) {
        return new DataOptions(
                labelColumn, heldOutShare, seed, other, scaling, missing, preparation);
    }

    /** The same, learning to prepare vectors in this way. */
    public DataOptions preparing(Scaling by, MissingValues filledBy) {
        return new DataOptions(
                labelColumn, heldOutShare, seed, noise, by, filledBy, Optional.empty());
    }

    /** The same, preparing as was learned before, if it was. */
    public DataOptions preparedAs(Optional<Preparation> before) {
        return new DataOptions(labelColumn, heldOutShare, seed, noise, scaling, missing, before);
    }
}
