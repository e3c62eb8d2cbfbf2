package dev.secateur.ui.histogram;

import dev.secateur.model.pruning.Bounds;

/** Cuts a bin at the bounds, so that its colours change exactly where the thresholds stand. */
final class Split {
    private Split() {}

    /** Takes a part of a bin. */
    @FunctionalInterface
    interface Part {
        void accept(double from, double to, boolean goes);
    }

    static void at(Bounds bounds, double from, double to, Part part) {
        double left = clamp(-bounds.negative(), from, to);
        double right = clamp(bounds.positive(), from, to);
        if (from < left) {
            part.accept(from, left, false);
        }
        if (left < right) {
            part.accept(left, right, true);
        }
        if (right < to) {
            part.accept(right, to, false);
        }
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
