package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import java.util.BitSet;

/**
 * Outputs of recurrent units that are the same at every step. A unit with no way in still has
 * biases: an LSTM's cell c = f·c₋₁ + g·a moves away from 0 unless its input a is 0 at every step,
 * whatever its gates do; a plain unit gives f(b) at every step, but 0 before the first one, which
 * other units see.
 */
final class ConstantStates {
    /** The cell input comes first of an LSTM's sums. */
    private static final int CELL_INPUT = 0;

    private final Operation.Recurrent layer;
    private final double[] in;

    private ConstantStates(Operation.Recurrent layer, double[] in) {
        this.layer = layer;
        this.in = in;
    }

    /** Finds the values of all units; NaN stands for what varies. */
    static void of(Operation.Recurrent layer, double[] in, double[] out) {
        new ConstantStates(layer, in).find(out);
    }

    private void find(double[] out) {
        BitSet silent = silent(out.length);
        for (int unit = 0; unit < out.length; unit++) {
            if (silent.get(unit)) {
                out[unit] = 0;
            } else if (layer.cell() == Operation.Cell.SIMPLE && hearsOnly(unit, silent)) {
                out[unit] = function(sum(unit));
            }
        }
    }

    /**
     * The units that are 0 at every step: the largest set of units none of which hears anything but
     * others of the set. That all states begin at 0 makes this an induction over the steps.
     */
    private BitSet silent(int units) {
        BitSet silent = new BitSet();
        for (int unit = 0; unit < units; unit++) {
            silent.set(unit, function(sum(unit)) == 0 && function(0) == 0);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int unit = silent.nextSetBit(0); unit >= 0; unit = silent.nextSetBit(unit + 1)) {
                if (!hearsOnly(unit, silent)) {
                    silent.clear(unit);
                    changed = true;
                }
            }
        }
        return silent;
    }

    private boolean hearsOnly(int unit, BitSet silent) {
        Connections recurrent = layer.recurrent();
        for (int other = 0; other < recurrent.inputs(); other++) {
            if (!silent.get(other) && recurrent.value(unit, other, CELL_INPUT) != 0) {
                return false;
            }
        }
        return true;
    }

    private double function(double sum) {
        return Double.isFinite(sum) ? layer.function().of().applyAsDouble(sum) : Double.NaN;
    }

    /** What a unit's only sum, or an LSTM's cell input, is without other units. */
    private double sum(int unit) {
        double sum = layer.bias().value(unit, 0, CELL_INPUT);
        for (int i = 0; i < in.length && !Double.isNaN(sum); i++) {
            float weight = layer.kernel().value(unit, i, CELL_INPUT);
            sum += weight == 0 ? 0 : weight * in[i];
        }
        return sum;
    }
}
