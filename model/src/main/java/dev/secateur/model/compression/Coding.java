package dev.secateur.model.compression;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;

/** How the surviving weights of a network are made to share few values. */
public sealed interface Coding {
    /** The most codes that a layer gets, at least 2. */
    int codes();

    /**
     * Uniform quantisation (Jacob 2018, arXiv 1712.05877; Krishnamoorthi 2018, arXiv 1806.08342).
     *
     * @param bits 8, 4 or 2
     * @param isPerChannel whether each unit of a layer has a scale of its own rather than each
     *     layer one
     * @param isSymmetric whether the values lie alike to both sides of zero; else they span what
     *     the weights span
     */
    record Uniform(int bits, boolean isPerChannel, boolean isSymmetric) implements Coding {
        /** Checks the bits. */
        public Uniform {
            if (bits != 8 && bits != 4 && bits != 2) {
                throw new UserError(ErrorCode.QUANTIZATION_BITS, bits);
            }
        }

        /** Symmetric coding uses an odd number of codes, so that zero is in the middle. */
        @Override
        public int codes() {
            return isSymmetric ? (1 << bits) - 1 : 1 << bits;
        }
    }

    /**
     * Weight sharing: the weights of a layer are clustered by k-means, and each becomes its
     * cluster's mean (Han 2016, arXiv 1510.00149, section 3).
     *
     * @param values how many values a layer has at most, 2 to 256
     */
    record Sharing(int values) implements Coding {
        /** Checks the number. */
        public Sharing {
            if (values < 2 || values > 256) {
                throw new UserError(ErrorCode.SHARED_VALUES, values);
            }
        }

        @Override
        public int codes() {
            return values;
        }
    }
}
