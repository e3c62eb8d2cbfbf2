package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Optional;

/**
 * How data are read. Bundled data sets have splits of their own and take notice of the seed and the
 * noise only where noise is drawn.
 *
 * @param labelColumn which column of a CSV file holds the label, by number from 1 or by name; the
 *     last one if empty
 * @param heldOutShare the share held out of data that come unsplit, between 0 and 1, both exclusive
 * @param seed of the random split and of the noise
 * @param noise added to the training part
 */
public record DataOptions(
        Optional<String> labelColumn, double heldOutShare, long seed, Noise noise) {
    /** The last column, a fifth held out, seed 1, no noise. */
    public static final DataOptions DEFAULT = new DataOptions(Optional.empty(), 0.2, 1, Noise.NONE);

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
        return new DataOptions(Optional.of(column), heldOutShare, seed, noise);
    }

    /** The same with this seed. */
    public DataOptions withSeed(long newSeed) {
        return new DataOptions(labelColumn, heldOutShare, newSeed, noise);
    }

    /** The same with this noise in the training part. */
    public DataOptions withNoise(Noise other) {
        return new DataOptions(labelColumn, heldOutShare, seed, other);
    }

    /** The same with this share held out. */
    public DataOptions withHeldOutShare(double share) {
        return new DataOptions(labelColumn, share, seed, noise);
    }
}
