package dev.secateur.ui.histogram;

/** Cuts a bin at ±t, so that its colours change exactly where the threshold stands. */
final class Split {
    private Split() {}

    /** Takes a part of a bin. */
    @FunctionalInterface
    interface Part {
        void accept(double from, double to, boolean goes);
    }

    static void at(double threshold, double from, double to, Part part) {
        double left = clamp(-threshold, from, to);
        double right = clamp(threshold, from, to);
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
