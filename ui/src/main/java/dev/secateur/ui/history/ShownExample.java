package dev.secateur.ui.history;

import dev.secateur.model.data.ExampleShape;

/**
 * An example whose answer changed.
 *
 * @param number which one, from 1
 * @param label its class
 * @param before what it was taken for
 * @param after what it is taken for
 * @param shape how its values are arranged
 * @param values its values; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are drawn
public record ShownExample(
        int number,
        String label,
        String before,
        String after,
        ExampleShape shape,
        float[] values) {}
