package dev.secateur.ui.sensitivity;

import dev.secateur.model.evaluation.Estimate;
import java.util.List;

/**
 * What the chart draws.
 *
 * @param baseline the accuracy of the network as it is
 * @param lines the layers' lines, in the network's order; at least one
 * @param chosen the number of the layer that is looked at
 * @param isOfUnits whether sparsities are shares of units rather than of weights
 */
record SensitivityData(Estimate baseline, List<LayerLine> lines, int chosen, boolean isOfUnits) {
    /** Copies the list. */
    SensitivityData {
        lines = List.copyOf(lines);
    }

    boolean isChosen(LayerLine line) {
        return line.number() == chosen;
    }
}
