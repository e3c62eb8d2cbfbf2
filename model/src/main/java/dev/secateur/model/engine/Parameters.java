package dev.secateur.model.engine;

import dev.secateur.model.network.LayerWeights;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network's parameters, which are read, written and set where they lie. */
public final class Parameters {
    private final Dl4jModel model;
    private final WeightViews views;
    private final WeightMask mask;

    Parameters(Dl4jModel model, WeightViews views, WeightMask mask) {
        this.model = model;
        this.views = views;
        this.mask = mask;
    }

    /**
     * Sets weights to zero as {@link Network#holdAtZero} does, once: what is trained moves away
     * again. Takes no memory.
     *
     * @param pruned for each layer of {@link Network#weights()}, in order, the flat indices
     */
    public void setToZero(List<BitSet> pruned) {
        FloatPointer values = NativeArrays.buffer(model.parameters());
        PrunedValues.visit(model, pruned, at -> values.put(at, 0f));
    }

    /**
     * Sets all weights; what is held at zero must be zero among them.
     *
     * @param values for each layer of {@link Network#weights()}, in order, its weights by flat
     *     index
     */
    public void setWeights(List<float[]> values) {
        FloatPointer parameters = NativeArrays.buffer(model.parameters());
        int layer = 0;
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            int from = 0;
            for (INDArray tensor : tensors) {
                int length = (int) tensor.length();
                new FloatPointer(parameters)
                        .position(tensor.offset())
                        .put(values.get(layer), from, length);
                from += length;
            }
            layer += tensors.isEmpty() ? 0 : 1;
        }
    }

    /** A copy of all parameters that are not among {@link Network#weights()}, such as biases. */
    public FloatBuffer others() {
        FloatBuffer all = NativeArrays.pointer(model.parameters()).asBuffer();
        int weights = views.all().stream().mapToInt(LayerWeights::size).sum();
        FloatBuffer others = FloatBuffer.allocate(all.limit() - weights);
        int next = 0;
        for (INDArray tensor : inOrder()) {
            int begin = (int) tensor.offset();
            others.put(all.slice(next, begin - next));
            next = begin + (int) tensor.length();
        }
        others.put(all.slice(next, all.limit() - next));
        return others.flip().asReadOnlyBuffer();
    }

    /** Remembers all of them; to be closed before the network. */
    public ParameterCopy copy() {
        return new ParameterCopy(model.parameters());
    }

    /** Goes back to a copy of these; what is held at zero now stays zero. */
    public void restore(ParameterCopy remembered) {
        model.parameters().assign(remembered.values());
        mask.takeParameters();
    }

    /**
     * Takes over another network's parameters; nothing is held at zero any more.
     *
     * @param other those of a network of the same architecture
     */
    public void takeFrom(Parameters other) {
        INDArray from = other.model.parameters();
        if (from.length() != model.parameters().length()) {
            throw new IllegalArgumentException("Networks of different architectures");
        }
        mask.forget();
        model.parameters().assign(from);
    }

    /**
     * Takes over units of another network with all that makes them what they are: the weights that
     * come into them, their biases, and what a batch normalisation that follows knows of them. What
     * is held at zero now stays zero.
     *
     * @param other those of a network in which the layer is built the same
     * @param layer the layer's name
     * @param units by number
     */
    public void takeUnits(Parameters other, String layer, BitSet units) {
        int[] from = UnitParameters.of(other.model, layer, units).places();
        int[] to = UnitParameters.of(model, layer, units).places();
        if (from.length != to.length) {
            throw new IllegalArgumentException("A layer that is built otherwise: " + layer);
        }
        FloatPointer source = NativeArrays.buffer(other.model.parameters());
        FloatPointer target = NativeArrays.buffer(model.parameters());
        for (int i = 0; i < to.length; i++) {
            target.put(to[i], source.get(from[i]));
        }
        mask.takeParameters();
    }

    /** Writes all of them in ND4J's format, as DL4J's own files have them. */
    public void write(OutputStream out) throws IOException {
        // ND4J hands over number by number, and whoever compresses would start anew for each.
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        Nd4j.write(model.parameters(), data);
        data.flush();
    }

    private List<INDArray> inOrder() {
        List<INDArray> tensors = new ArrayList<>();
        model.steps().forEach(step -> tensors.addAll(WeightViews.parameters(step)));
        tensors.sort(java.util.Comparator.comparingLong(INDArray::offset));
        return tensors;
    }
}
