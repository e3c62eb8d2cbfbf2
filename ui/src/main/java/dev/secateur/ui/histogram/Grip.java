package dev.secateur.ui.histogram;

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

    double threshold(double weight, double max) {
        double along = side == EITHER ? Math.abs(weight) : side * weight;
        return Math.max(0, Math.min(max, along - offset));
    }
}
