package dev.secateur.model.data;

/** How the values of one example are arranged. */
public sealed interface ExampleShape {
    /** How many values one example has. */
    int size();

    /** The shape as people write it: {@code 784}, {@code 1×28×28}, {@code 1×60}. */
    String text();

    /**
     * Values with no arrangement.
     *
     * @param features how many
     */
    record Vector(int features) implements ExampleShape {
        /** Checks that there is a value at all. */
        public Vector {
            requirePositive(features);
        }

        @Override
        public int size() {
            return features;
        }

        @Override
        public String text() {
            return Integer.toString(features);
        }
    }

    /**
     * Pixels, stored channel by channel, and row by row within a channel.
     *
     * @param channels 1 for gray, 3 for red, green and blue
     * @param height rows
     * @param width columns
     */
    record Image(int channels, int height, int width) implements ExampleShape {
        /** Checks that no side is empty. */
        public Image {
            requirePositive(channels, height, width);
        }

        @Override
        public int size() {
            return channels * height * width;
        }

        @Override
        public String text() {
            return channels + "×" + height + "×" + width;
        }
    }

    /**
     * Values over time, stored feature by feature: all steps of the first one come first.
     *
     * @param features how many values each step has
     * @param steps how many steps there are
     */
    record Sequence(int features, int steps) implements ExampleShape {
        /** Checks that there is a value at all. */
        public Sequence {
            requirePositive(features, steps);
        }

        @Override
        public int size() {
            return features * steps;
        }

        @Override
        public String text() {
            return features + "×" + steps;
        }
    }

    private static void requirePositive(int... sides) {
        long size = 1;
        for (int side : sides) {
            if (side < 1) {
                throw new IllegalArgumentException("A side must be at least 1, not " + side);
            }
            size = Math.multiplyExact(size, side);
        }
        Math.toIntExact(size);
    }
}
