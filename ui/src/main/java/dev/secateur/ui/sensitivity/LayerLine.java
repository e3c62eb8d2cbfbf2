package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.LayerSensitivity;
import java.util.OptionalDouble;

/**
 * A layer's line in the chart.
 *
 * @param number its place among the prunable layers
 * @param curve what was measured
 * @param planned the sparsity that the draft gives it; empty while that is not known
 * @param proposed the sparsity that is proposed; empty while none is
 */
record LayerLine(
        int number, LayerSensitivity curve, OptionalDouble planned, OptionalDouble proposed) {}
