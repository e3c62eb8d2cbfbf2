package dev.secateur.model.compression;

/** What the codes of some weights stand for. Immutable. */
public sealed interface Codebook {
    /** How many codes there are. */
    int codes();

    /**
     * The weight that a code stands for.
     *
     * @param code from 0 on, less than {@link #codes()}
     */
    float value(int code);

    /** How many bits the book itself takes in a file. */
    int bits();

    /**
     * Evenly spaced values, of which one is exactly zero: scale · (code − zero). After Jacob 2018,
     * arXiv 1712.05877, equation 1.
     *
     * @param codes how many there are, at most 256
     * @param scale how far two neighbours are apart
     * @param zero the code that stands for 0
     */
    record Even(int codes, float scale, int zero) implements Codebook {
        private static final int SCALE_AND_ZERO = 32 + 8;

        @Override
        public float value(int code) {
            return scale * (code - zero);
        }

        @Override
        public int bits() {
            return SCALE_AND_ZERO;
        }

        /** The code whose value is nearest; ties go to the greater value. */
        int nearest(float weight) {
            if (scale == 0) {
                return zero;
            }
            return Math.max(0, Math.min(codes - 1, Math.round(weight / scale) + zero));
        }
    }

    /** Any values, each shared by the weights that have its code (Han 2016, arXiv 1510.00149). */
    final class Shared implements Codebook {
        private final float[] values;

        /** Copies the array: a value for each code. */
        public Shared(float[] values) {
            this.values = values.clone();
        }

        @Override
        public int codes() {
            return values.length;
        }

        @Override
        public float value(int code) {
            return values[code];
        }

        @Override
        public int bits() {
            return Float.SIZE * values.length;
        }
    }
}
