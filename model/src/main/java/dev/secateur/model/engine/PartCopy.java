package dev.secateur.model.engine;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Rebuild.Transfer;
import java.util.List;

/** Copies what stays of one parameter. */
final class PartCopy {
    private final Connections from;
    private final Connections to;
    private final int[] outputs;
    private final int[] inputs;

    /**
     * A copy.
     *
     * @param outputs the outputs that stay, ascending
     * @param inputs the inputs that stay, ascending
     */
    PartCopy(Connections from, Connections to, int[] outputs, int[] inputs) {
        this.from = from;
        this.to = to;
        this.outputs = outputs;
        this.inputs = inputs;
    }

    /** Copies the values. */
    void gather() {
        for (int o = 0; o < outputs.length; o++) {
            for (int i = 0; i < inputs.length; i++) {
                for (int place = 0; place < from.rest(); place++) {
                    to.set(o, i, place, from.value(outputs[o], inputs[i], place));
                }
            }
        }
    }

    /** Adds to values that have no inputs; {@code shifts} lies as they did before. */
    void shift(double[] shifts) {
        for (int o = 0; o < outputs.length; o++) {
            for (int place = 0; place < from.rest(); place++) {
                int old = from.place(outputs[o], 0, place);
                to.set(o, 0, place, (float) (from.valueAt(old) + shifts[old]));
            }
        }
    }

    /** Adds what inputs take over from others. */
    void add(List<Transfer> transfers) {
        for (int i = 0; i < inputs.length && !transfers.isEmpty(); i++) {
            int input = inputs[i];
            List<Transfer> here = transfers.stream().filter(t -> t.to() == input).toList();
            for (int o = 0; o < outputs.length && !here.isEmpty(); o++) {
                for (int place = 0; place < from.rest(); place++) {
                    to.set(o, i, place, (float) sum(here, outputs[o], input, place));
                }
            }
        }
    }

    private double sum(List<Transfer> transfers, int output, int input, int place) {
        double sum = from.value(output, input, place);
        for (Transfer transfer : transfers) {
            sum += transfer.factor() * from.value(output, transfer.from(), place);
        }
        return sum;
    }
}
