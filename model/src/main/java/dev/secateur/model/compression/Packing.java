package dev.secateur.model.compression;

import dev.secateur.model.job.CancellationToken;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A way to write the parameters of a network into a file. All of them write the parameters that are
 * not weights as floats of 4 bytes.
 */
public enum Packing {
    /** Every weight as a float of 4 bytes. */
    DENSE,
    /** The same, deflated. */
    ZIPPED,
    /**
     * Compressed sparse rows: for each unit where its weights begin, in 4 bytes; of each weight
     * that is not zero its column, in 2 bytes or, in wide layers, 4, and its value in 4 bytes.
     */
    CSR,
    /** A bit for each weight that tells whether it is zero, and the others in 4 bytes each. */
    BITMASK,
    /**
     * Of each weight that is not zero the distance from the one before and its code, each in the
     * same number of bits; and the codebooks (Han 2016, arXiv 1510.00149, section 2 and 3).
     */
    CODED,
    /** The same with Huffman codes of their own for the distances and for the codes (section 4). */
    HUFFMAN;

    private Packer packer() {
        return switch (this) {
            case DENSE -> new DensePacker();
            case ZIPPED -> new ZippedPacker();
            case CSR -> new CsrPacker();
            case BITMASK -> new BitmaskPacker();
            case CODED -> new CodePacker(false);
            case HUFFMAN -> new CodePacker(true);
        };
    }

    /** The name on the command line and in the message bundles. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is only for weights that share few values. */
    public boolean needsCodes() {
        return this == CODED || this == HUFFMAN;
    }

    /**
     * Writes all parameters; the stream is not closed.
     *
     * @throws IllegalArgumentException if it needs codes and there are none
     */
    public void write(StoredWeights weights, OutputStream out) throws IOException {
        if (needsCodes() && weights.codes().isEmpty()) {
            throw new IllegalArgumentException("These weights have no codes");
        }
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
        packer().write(weights, data);
        data.flush();
    }

    /** How many bytes {@link #write} writes. */
    public long bytes(StoredWeights weights) {
        return bytes(weights, new CancellationToken());
    }

    /**
     * How many bytes {@link #write} writes.
     *
     * @param token asked now and then whether to stop
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public long bytes(StoredWeights weights, CancellationToken token) {
        CountingStream count = new CountingStream();
        try {
            write(weights, token.guard(count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }
}
