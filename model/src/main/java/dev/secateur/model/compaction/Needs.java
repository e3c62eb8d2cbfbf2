package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import java.util.BitSet;

/** Which inputs of a node reach some of its outputs over weights that are not zero. */
final class Needs {
    private Needs() {}

    /** Whether a node weighs what it reads, so that an input can go without an output. */
    static boolean weighs(Operation operation) {
        return operation instanceof Operation.Affine
                || operation instanceof Operation.Separable
                || operation instanceof Operation.Recurrent;
    }

    /** The inputs that reach some of the outputs of a node that {@link #weighs}. */
    static BitSet inputs(Operation operation, BitSet outputs) {
        if (operation instanceof Operation.Affine affine) {
            return inputs(affine.kernel(), outputs);
        } else if (operation instanceof Operation.Recurrent recurrent) {
            return inputs(recurrent.kernel(), outputs);
        }
        return inputs((Operation.Separable) operation, outputs);
    }

    /** The inputs of a kernel that reach some outputs. */
    static BitSet inputs(Connections kernel, BitSet outputs) {
        BitSet found = new BitSet();
        int inputs = kernel.inputs();
        for (int o = outputs.nextSetBit(0); o >= 0; o = outputs.nextSetBit(o + 1)) {
            for (int i = found.nextClearBit(0); i < inputs; i = found.nextClearBit(i + 1)) {
                found.set(i, !kernel.isZero(o, i));
            }
        }
        return found;
    }

    private static BitSet inputs(Operation.Separable separable, BitSet outputs) {
        BitSet found = new BitSet();
        int multiplier = separable.multiplier();
        for (int i = 0; i < separable.depthwise().inputs(); i++) {
            for (int m = 0; m < multiplier; m++) {
                boolean reaches =
                        !ConstantSums.isZero(separable.depthwise(), i, m, multiplier)
                                && reaches(separable.pointwise(), i, m, outputs);
                found.set(i, found.get(i) || reaches);
            }
        }
        return found;
    }

    private static boolean reaches(Connections kernel, int input, int place, BitSet outputs) {
        return outputs.stream().anyMatch(o -> kernel.value(o, input, place) != 0);
    }
}
