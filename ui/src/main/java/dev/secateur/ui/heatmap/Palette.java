package dev.secateur.ui.heatmap;

import javafx.scene.paint.Color;

/** The colours of a heatmap, worked out once so that a pixel costs a look-up. */
public final class Palette {
    /** What a pixel is where there is no weight. */
    static final int HOLE = 0;

    private static final int STEPS = 255;

    /** A kept weight near zero must still differ from a pruned one. */
    private static final double FAINTEST = 0.25;

    /** Most kept weights are small against the largest; this brings them out. */
    private static final double WEIGHT_GAMMA = 0.6;

    private static final double DENSITY_GAMMA = 0.6;

    private final int[] signed = new int[2 * STEPS + 1];
    private final int[] density = new int[STEPS + 1];
    private final int empty;
    private final int kept;
    private final int pruned;

    /**
     * Colours.
     *
     * @param negative of the most negative weight
     * @param empty of a weight that goes
     * @param positive of the most positive weight
     * @param kept of a weight that stays, where all that stay have one colour
     * @param pruned of one that goes, likewise
     */
    public Palette(Color negative, Color empty, Color positive, Color kept, Color pruned) {
        this.empty = argb(empty);
        this.kept = argb(kept);
        this.pruned = argb(pruned);
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            double strength = FAINTEST + (1 - FAINTEST) * Math.pow(share, WEIGHT_GAMMA);
            signed[STEPS + i] = argb(empty.interpolate(positive, strength));
            signed[STEPS - i] = argb(empty.interpolate(negative, strength));
            density[i] = argb(empty.interpolate(kept, Math.pow(share, DENSITY_GAMMA)));
        }
        signed[STEPS] = argb(empty);
    }

    int empty() {
        return empty;
    }

    int kept() {
        return kept;
    }

    int pruned() {
        return pruned;
    }

    /** The colour of a weight that is kept. */
    public int weight(double value, double reach) {
        double share = Math.max(-1, Math.min(1, value / reach));
        int step = (int) Math.ceil(Math.abs(share) * STEPS);
        return signed[value < 0 ? STEPS - step : STEPS + step];
    }

    /** The colour of a share kept, between 0 and 1. */
    int density(double share) {
        return density[(int) Math.round(share * STEPS)];
    }

    private static int argb(Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        return 0xFF << 24 | red << 16 | green << 8 | blue;
    }
}
