package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;

/**
 * Data that were chosen.
 *
 * @param clean as they were loaded
 * @param noise what was put into their training part
 * @param split what came of it
 */
record ChosenData(DataSplit clean, Noise noise, DataSplit split) {
    static ChosenData of(DataSplit clean, Noise noise) {
        return new ChosenData(clean, noise, noise.addTo(clean, DataOptions.DEFAULT.seed()));
    }
}
