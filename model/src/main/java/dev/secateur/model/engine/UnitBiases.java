package dev.secateur.model.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The biases of a layer, by the units that they belong to. */
final class UnitBiases {
    private final int units;
    private final List<Tensor> weights = new ArrayList<>();
    private final List<Tensor> biases = new ArrayList<>();

    /** Takes the place of a bias in the flat parameters. */
    @FunctionalInterface
    interface Visitor {
        /** Takes it. */
        void visit(int at, boolean isWithoutWeights);
    }

    private record Tensor(int begin, int length, IntUnaryOperator unit) {
        static Tensor of(INDArray array, IntUnaryOperator unit) {
            return new Tensor((int) array.offset(), (int) array.length(), unit);
        }
    }

    private UnitBiases(int units) {
        this.units = units;
    }

    /**
     * The biases of a layer of recurrent units, none if it is another. A unit of which every
     * incoming weight is masked would go on giving values that change from step to step, because of
     * its biases; so these are masked with it.
     */
    static UnitBiases ofRecurrent(Dl4jModel.Step step) {
        return isRecurrent(step.configuration()) ? of(step) : new UnitBiases(0);
    }

    /** The biases of a layer that is not recurrent, none if it is. */
    static UnitBiases ofOthers(Dl4jModel.Step step) {
        return isRecurrent(step.configuration()) ? new UnitBiases(0) : of(step);
    }

    /** The biases of any layer. */
    static UnitBiases of(Dl4jModel.Step step) {
        Layer conf = step.configuration();
        UnitBiases found = new UnitBiases(UnitLayouts.count(step));
        if (!(LayerDescriber.unwrapped(conf) instanceof FeedForwardLayer layer)) {
            return found;
        }
        int cells = isRecurrent(conf) ? (int) layer.getNOut() : found.units;
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

    private static boolean isRecurrent(Layer conf) {
        return LayerDescriber.unwrapped(conf) instanceof BaseRecurrentLayer;
    }

    /**
     * Visits all biases.
     *
     * @param pruned the layer's weights that are masked, by flat index
     */
    void visit(BitSet pruned, Visitor visitor) {
        if (biases.isEmpty()) {
            return;
        }
        BitSet without = withoutWeights(pruned);
        for (Tensor bias : biases) {
            for (int i = 0; i < bias.length(); i++) {
                visitor.visit(bias.begin() + i, without.get(bias.unit().applyAsInt(i)));
            }
        }
    }

    /** Visits the biases of some units. */
    void visitOf(BitSet chosen, IntConsumer place) {
        for (Tensor bias : biases) {
            for (int i = 0; i < bias.length(); i++) {
                if (chosen.get(bias.unit().applyAsInt(i))) {
                    place.accept(bias.begin() + i);
                }
            }
        }
    }

    private BitSet withoutWeights(BitSet pruned) {
        BitSet masked = new BitSet(units);
        BitSet alive = new BitSet(units);
        int begin = 0;
        for (Tensor tensor : weights) {
            for (int i = 0; i < tensor.length(); i++) {
                int unit = tensor.unit().applyAsInt(i);
                if (unit >= 0) {
                    (pruned.get(begin + i) ? masked : alive).set(unit);
                }
            }
            begin += tensor.length();
        }
        masked.andNot(alive);
        return masked;
    }
}
