package dev.secateur.model.data;

import java.util.SplittableRandom;

/** The values of all examples of a data set, one row each. Immutable. */
sealed interface Examples {
    /** Copies a row into the target, from {@code offset} on. */
    void copy(int row, int size, float[] target, int offset);

    /** Values kept as they are. */
    final class Floats implements Examples {
        private final float[] values;

        /** Takes the array over; nobody may write to it any more. */
        Floats(float[] values) {
            this.values = values;
        }

        @Override
        public void copy(int row, int size, float[] target, int offset) {
            System.arraycopy(values, row * size, target, offset, size);
        }
    }

    /** Values from 0 to 255, divided by a constant as they are read. */
    final class Bytes implements Examples {
        private final byte[] values;
        private final float[] scaled = new float[256];

        /** Takes the array over; nobody may write to it any more. */
        Bytes(byte[] values, float divisor) {
            this.values = values;
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = i / divisor;
            }
        }

        @Override
        public void copy(int row, int size, float[] target, int offset) {
            int from = row * size;
            for (int i = 0; i < size; i++) {
                target[offset + i] = scaled[values[from + i] & 0xFF];
            }
        }
    }

    /** Other examples with noise, drawn anew from each row's own seed rather than kept. */
    final class Blurred implements Examples {
        private static final long ROW = 0x9E3779B97F4A7C15L;

        private final Examples clean;
        private final float[] deviations;
        private final long seed;

        Blurred(Examples clean, float[] deviations, long seed) {
            this.clean = clean;
            this.deviations = deviations;
            this.seed = seed;
        }

        @Override
        public void copy(int row, int size, float[] target, int offset) {
            clean.copy(row, size, target, offset);
            SplittableRandom random = new SplittableRandom(seed + row * ROW);
            for (int i = 0; i < size; i++) {
                target[offset + i] += (float) (deviations[i] * random.nextGaussian());
            }
        }
    }

    /** Other examples, filled in, scaled and cut down. */
    final class Prepared implements Examples {
        private final Examples raw;
        private final Preparation.Feature[] features;
        private final int[] kept;

        Prepared(Examples raw, Preparation preparation) {
            this.raw = raw;
            this.features = preparation.features().toArray(Preparation.Feature[]::new);
            this.kept = preparation.kept().stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public void copy(int row, int size, float[] target, int offset) {
            float[] all = new float[features.length];
            raw.copy(row, all.length, all, 0);
            for (int i = 0; i < size; i++) {
                target[offset + i] = features[kept[i]].apply(all[kept[i]]);
            }
        }
    }
}
