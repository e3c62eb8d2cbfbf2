package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;

/**
 * How a pointer holds a marker. A marker that was grabbed beside its line keeps that distance; near
 * zero, where the two markers lie on each other, the pointer may leave to either side.
 */
record Grip(int side, double offset, boolean grabbed) {
    /** Within so many pixels of a marker it is grabbed; farther off it comes to the pointer. */
    static final double HALF_HIT = 8;

    private static final int EITHER = 0;

    static Grip at(double weight, double threshold, double perPixel) {
        boolean together = threshold < HALF_HIT * perPixel;
        double distance = Math.abs(weight) - threshold;
        boolean grabbed = Math.abs(distance) <= HALF_HIT * perPixel;
        int side = together ? EITHER : weight < 0 ? -1 : 1;
        return new Grip(side, grabbed ? distance : 0, grabbed);
    }

    /**
     * The same where each marker is moved alone: one that is near enough is grabbed, else that of
     * the pointer's side comes.
     *
     * @param bounds where they stand
     */
    static Grip apart(double weight, Bounds bounds, double perPixel) {
        int own = weight < 0 ? -1 : 1;
        Grip near = alone(own, weight, bounds, perPixel);
        Grip other = alone(-own, weight, bounds, perPixel);
        return near.grabbed || !other.grabbed ? near : other;
    }

    private static Grip alone(int side, double weight, Bounds bounds, double perPixel) {
        double bound = side < 0 ? bounds.negative() : bounds.positive();
        double distance = side * weight - bound;
        boolean grabbed = Math.abs(distance) <= HALF_HIT * perPixel;
        return new Grip(side, grabbed ? distance : 0, grabbed);
    }

    double threshold(double weight, double max) {
        double along = side == EITHER ? Math.abs(weight) : side * weight;
        return Math.max(0, Math.min(max, along - offset));
    }
}
