package dev.secateur.ui.shell;

import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.session.Revision;

/**
 * The length of a network's file. Guesses go by what deflate was measured to make of dense layers,
 * and are within a fifth of the truth there.
 *
 * @param bytes how long
 * @param about whether it is a guess
 */
record FileSize(long bytes, boolean about) {
    /** Four bytes of which deflate saves little. */
    private static final double BYTES_A_PARAMETER = 3.7;

    /** Zeros between weights break the matches that deflate lives on. */
    private static final double BYTES_A_ZERO = 0.35;

    /** The mask's bits come to little more than their entropy. */
    private static final double BITS_OVER_ENTROPY = 1.2;

    static FileSize of(Revision revision) {
        return revision.fileLength().isPresent()
                ? new FileSize(revision.fileLength().getAsLong(), false)
                : new FileSize(Math.round(guess(revision.size())), true);
    }

    /** What a revision's file would be if it were pruned down to a size. */
    static FileSize after(Revision revision, NetworkSize size) {
        return after(of(revision).bytes(), revision.size(), size);
    }

    /**
     * What else is in the file stays; the weights' part becomes another. A file that is shorter
     * than its guess has weights that share few values, and so do those that are left of them.
     */
    static FileSize after(long bytes, NetworkSize before, NetworkSize after) {
        double shorter = Math.min(1, bytes / guess(before));
        double weights = shorter * (guess(after) - guess(before));
        return new FileSize(Math.round(bytes + weights), true);
    }

    private static double guess(NetworkSize size) {
        double bits = Math.min(1, BITS_OVER_ENTROPY * entropy(size.sparsity()));
        return BYTES_A_PARAMETER * size.parametersLeft()
                + BYTES_A_ZERO * size.zeros()
                + bits * size.weights() / Byte.SIZE;
    }

    /** Of a coin that shows one side with this probability, in bits. */
    private static double entropy(double share) {
        return surprise(share) + surprise(1 - share);
    }

    private static double surprise(double share) {
        return share <= 0 ? 0 : -share * Math.log(share) / Math.log(2);
    }
}
