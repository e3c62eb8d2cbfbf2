package dev.secateur.ui.shell;

import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.session.Revision;

/**
 * The length of a network's file.
 *
 * @param bytes how long
 * @param about whether it is a guess
 */
record FileSize(long bytes, boolean about) {
    /** Deflate makes this of trained weights, and next to nothing of zeros. */
    private static final double DEFLATED = 0.93;

    private static final int WEIGHT_BYTES = 4;

    /** The mask takes a bit a weight. */
    private static final double MASK_BYTES = 1 / 8.0;

    static FileSize of(Revision revision) {
        return revision.fileLength().isPresent()
                ? new FileSize(revision.fileLength().getAsLong(), false)
                : new FileSize(Math.round(guess(revision.size(), DEFLATED)), true);
    }

    /** What a revision's file would be if it were pruned down to a size. */
    static FileSize after(Revision revision, NetworkSize size) {
        if (revision.fileLength().isEmpty()) {
            return new FileSize(Math.round(guess(size, DEFLATED)), true);
        }
        double share = guess(size, 1) / guess(revision.size(), 1);
        return new FileSize(Math.round(revision.fileLength().getAsLong() * share), true);
    }

    private static double guess(NetworkSize size, double deflated) {
        return WEIGHT_BYTES * deflated * size.parametersLeft() + MASK_BYTES * size.weights();
    }
}
