package dev.secateur.model.compaction;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Topology;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which inputs of a node reach some of its outputs over weights that are not zero.
 *
 * @param topology the network
 * @param constants which of its channels never change
 */
record Needs(Topology topology, Constants constants) {
    /** The cell input comes first of an LSTM's sums. */
    private static final int CELL_INPUT = 0;

    /** Whether a node weighs what it reads, so that an input can go without an output. */
    static boolean weighs(Operation operation) {
        return operation instanceof Operation.Affine
                || operation instanceof Operation.Separable
                || operation instanceof Operation.Recurrent;
    }

    /** The channels read that reach some of the outputs of a node that {@link #weighs}. */
    BitSet inputs(int node, BitSet outputs) {
        Operation operation = topology.node(node).operation();
        if (operation instanceof Operation.Affine affine) {
            return inputs(affine.kernel(), outputs, output -> false);
        } else if (operation instanceof Operation.Recurrent recurrent) {
            return inputs(recurrent.kernel(), outputs, isSilent(node));
        }
        return inputs((Operation.Separable) operation, outputs);
    }

    /** The units of a recurrent node that some of its units hear. */
    BitSet states(int node, BitSet outputs) {
        var recurrent = (Operation.Recurrent) topology.node(node).operation();
        return inputs(recurrent.recurrent(), outputs, isSilent(node));
    }

    /** A cell whose input is 0 at every step stays 0 whatever its gates do. */
    private IntPredicate isSilent(int node) {
        return output -> constants.isConstant(node, output);
    }

    private static BitSet inputs(Connections kernel, BitSet outputs, IntPredicate isSilent) {
        BitSet found = new BitSet();
        int inputs = kernel.inputs();
        for (int o = outputs.nextSetBit(0); o >= 0; o = outputs.nextSetBit(o + 1)) {
            boolean silent = isSilent.test(o);
            for (int i = found.nextClearBit(0); i < inputs; i = found.nextClearBit(i + 1)) {
                boolean isZero = silent ? kernel.value(o, i, CELL_INPUT) == 0 : kernel.isZero(o, i);
                found.set(i, !isZero);
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
