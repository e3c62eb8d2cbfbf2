package dev.secateur.model.kernel;

/**
 * The weights of a convolution turned into the order of {@link Patches}: filter, row, column,
 * channel; and their gradients turned back.
 */
final class Filters {
    private final Parameter weights;
    private final Values turned;
    private final int blocks;
    private final int rows;
    private final int columns;

    /** How the weights lie. */
    enum Order {
        /** Filter, channel, row, column. */
        FILTERS_FIRST,
        /** Row, column, channel, filter. */
        PLACES_FIRST
    }

    Filters(Parameter weights, Order order, int filters, int channels, int places) {
        boolean filtersFirst = order == Order.FILTERS_FIRST;
        this.weights = weights;
        this.blocks = filtersFirst ? filters : 1;
        this.rows = filtersFirst ? channels : places * channels;
        this.columns = filtersFirst ? places : filters;
        this.turned = isTurned() ? null : new Values(weights.length());
        if (weights.length() != filters * channels * places) {
            throw new IllegalArgumentException(weights.length() + " weights");
        }
    }

    /** With one row or column both orders are the same. */
    private boolean isTurned() {
        return rows == 1 || columns == 1;
    }

    org.bytedeco.javacpp.FloatPointer forBlas() {
        if (isTurned()) {
            return weights.values();
        }
        turn(weights.read(), turned.array(), rows, columns);
        turned.changed();
        return turned.toBlas(weights.length());
    }

    /** Where BLAS adds up the gradients; {@link #finishGradients} hands them on. */
    org.bytedeco.javacpp.FloatPointer gradients() {
        return isTurned() ? weights.gradients() : turned.forBlas();
    }

    void finishGradients() {
        if (!isTurned()) {
            float[] gradients = turned.fromBlas(weights.length());
            float[] back = weights.read();
            turn(gradients, back, columns, rows);
            weights.writeGradients(back);
        }
    }

    /** Transposes each block of height × width. */
    private void turn(float[] from, float[] to, int height, int width) {
        for (int block = 0; block < blocks; block++) {
            int begin = block * height * width;
            Turned.copy(from, begin, to, begin, height, width);
        }
    }

    void close() {
        if (turned != null) {
            turned.close();
        }
    }
}
