package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;

/** Reorders examples for networks that want their channels last. */
final class Channels {
    private Channels() {}

    /** Gives each example of {@code [channels][places]} as {@code [places][channels]}. */
    static float[] last(float[] examples, int count, ExampleShape shape) {
        int channels = count(shape);
        int places = shape.size() / channels;
        float[] reordered = new float[examples.length];
        for (int e = 0; e < count; e++) {
            int begin = e * shape.size();
            for (int c = 0; c < channels; c++) {
                for (int p = 0; p < places; p++) {
                    reordered[begin + p * channels + c] = examples[begin + c * places + p];
                }
            }
        }
        return reordered;
    }

    /**
     * Puts an example of {@code [channels][places]} into an array as {@code [places][channels]}.
     */
    static void toLast(float[] example, float[] target, int at, ExampleShape shape) {
        int channels = count(shape);
        int places = shape.size() / channels;
        for (int c = 0; c < channels; c++) {
            for (int p = 0; p < places; p++) {
                target[at + p * channels + c] = example[c * places + p];
            }
        }
    }

    /** How many channels an image has, or features a sequence; 1 for a vector. */
    static int count(ExampleShape shape) {
        if (shape instanceof ExampleShape.Image image) {
            return image.channels();
        }
        return shape instanceof ExampleShape.Sequence s ? s.features() : 1;
    }
}
