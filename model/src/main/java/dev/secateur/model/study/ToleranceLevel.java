package dev.secateur.model.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One level for all layers, which says how far each is pruned. From 0 on it is the accuracy that
 * each layer alone may lose, a share of the examples: by its curve, each goes as far as it may. At
 * 0 what costs nothing goes; below 0, down to −1, a share of that, so that at −1 all stays as it
 * is. No layer's sparsity falls when the level rises.
 *
 * @param curves how the accuracy follows the layers
 * @param leftOut the names of layers that stay as they are
 * @param most the highest sparsity of any layer that is not sparser already
 */
record ToleranceLevel(SensitivityCurves curves, Set<String> leftOut, double most) {
    /** All stays as it is. */
    static final double LOWEST = -1;

    private static final double STEPS = 1000;
    private static final double ROUNDING = 1e-9;

    /** The level from which on no layer is pruned further. */
    double highest() {
        return curves.layers().stream().mapToDouble(LayerSensitivity::mostLost).max().orElse(0);
    }

    /** For each layer that is not left out its sparsity, in round thousandths. */
    Map<String, Double> sparsities(double level) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (LayerSensitivity layer : curves.layers()) {
            if (!leftOut.contains(layer.layer())) {
                all.put(layer.layer(), sparsity(layer, level));
            }
        }
        return all;
    }

    private double sparsity(LayerSensitivity layer, double level) {
        double now = layer.now();
        double free = layer.within(Math.max(0, level));
        double meant = now + Math.min(1, 1 + level) * (free - now);
        double rounded = Math.floor(Math.min(most, meant) * STEPS + ROUNDING) / STEPS;
        return Math.max(now, rounded);
    }
}
