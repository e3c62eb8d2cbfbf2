package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The biases of a layer of recurrent units. A unit of which every incoming weight is masked would
 * go on giving values that change from step to step, because of its biases; so these are masked
 * with it.
 */
final class RecurrentBiases {
    private final int units;
    private final List<Tensor> weights = new ArrayList<>();
    private final List<Tensor> biases = new ArrayList<>();

    /** Takes the place of a bias in the flat parameters. */
    @FunctionalInterface
    interface Visitor {
        /** Takes it. */
        void visit(int at, boolean isHeld);
    }

    private record Tensor(int begin, int length, IntUnaryOperator unit) {
        static Tensor of(INDArray array, IntUnaryOperator unit) {
            return new Tensor((int) array.offset(), (int) array.length(), unit);
        }
    }

    private RecurrentBiases(int units) {
        this.units = units;
    }

    /** The biases of a step's layer; none if it is not recurrent. */
    static RecurrentBiases of(Dl4jModel.Step step) {
        Layer conf = step.configuration();
        if (!(LayerDescriber.unwrapped(conf) instanceof BaseRecurrentLayer layer)) {
            return new RecurrentBiases(0);
        }
        int cells = (int) layer.getNOut();
        RecurrentBiases found = new RecurrentBiases(UnitLayouts.count(step));
        for (String name : LayerDescriber.weightNames(conf)) {
            INDArray array = step.layer().getParam(name);
            found.weights.add(Tensor.of(array, UnitLayouts.of(step, name)));
        }
        for (String name : conf.initializer().biasKeys(conf)) {
            boolean isSecond =
                    conf instanceof Bidirectional both
                            && both.getMode() == Bidirectional.Mode.CONCAT
                            && name.equals("bb");
            int first = isSecond ? cells : 0;
            INDArray array = step.layer().getParam(name);
            found.biases.add(Tensor.of(array, i -> first + i % cells));
        }
        return found;
    }

    /**
     * Visits all biases.
     *
     * @param pruned the layer's weights that are masked, by flat index
     */
    void visit(BitSet pruned, Visitor visitor) {
        BitSet alive = alive(pruned);
        for (Tensor bias : biases) {
            for (int i = 0; i < bias.length(); i++) {
                visitor.visit(bias.begin() + i, !alive.get(bias.unit().applyAsInt(i)));
            }
        }
    }

    private BitSet alive(BitSet pruned) {
        BitSet alive = new BitSet(units);
        int begin = 0;
        for (Tensor tensor : weights) {
            int end = begin + tensor.length();
            for (int i = pruned.nextClearBit(begin); i < end; i = pruned.nextClearBit(i + 1)) {
                alive.set(tensor.unit().applyAsInt(i - begin));
            }
            begin = end;
        }
        return alive;
    }
}
