package dev.secateur.model.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A copy of a network's parameters in which masked weights are zero. */
final class MaskedWeights implements AutoCloseable {
    private final FloatPointer copy;
    private final FloatBuffer values;
    private final FloatBuffer originals;
    private final List<List<Span>> layers = new ArrayList<>();
    private final List<UnitBiases> biases = new ArrayList<>();
    private final List<BitSet> masks = new ArrayList<>();

    /** Where a tensor lies in the flat parameters. */
    private record Span(int begin, int length) {}

    /** Copies a network's parameters; nothing is masked yet. */
    MaskedWeights(Dl4jModel model) {
        long length = model.parameters().data().length();
        FloatPointer own = NativeArrays.buffer(model.parameters()).position(0).limit(length);
        copy = new FloatPointer(length);
        Pointer.memcpy(copy, own, length * Float.BYTES);
        originals = own.asBuffer();
        values = copy.asBuffer();
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = WeightViews.parameters(step);
            if (!tensors.isEmpty()) {
                layers.add(tensors.stream().map(MaskedWeights::span).toList());
                biases.add(UnitBiases.ofRecurrent(step));
                masks.add(new BitSet());
            }
        }
    }

    private static Span span(INDArray tensor) {
        return new Span((int) tensor.offset(), (int) tensor.length());
    }

    /** All parameters as they are masked now, laid out like the network's. */
    FloatPointer parameters() {
        return copy;
    }

    /**
     * Masks a layer's weights, and those that were masked but no longer are get their values back.
     *
     * @param layer its index among the prunable ones
     * @return whether anything changed
     */
    boolean mask(int layer, BitSet pruned) {
        BitSet changed = (BitSet) pruned.clone();
        changed.xor(masks.get(layer));
        if (changed.isEmpty()) {
            return false;
        }
        int begin = 0;
        for (Span tensor : layers.get(layer)) {
            write(tensor, begin, changed, pruned);
            begin += tensor.length();
        }
        biases.get(layer)
                .visit(pruned, (at, isHeld) -> values.put(at, isHeld ? 0 : originals.get(at)));
        masks.set(layer, (BitSet) pruned.clone());
        return true;
    }

    private void write(Span tensor, int begin, BitSet changed, BitSet pruned) {
        int end = begin + tensor.length();
        for (int i = changed.nextSetBit(begin); i >= 0 && i < end; i = changed.nextSetBit(i + 1)) {
            int at = tensor.begin() + i - begin;
            values.put(at, pruned.get(i) ? 0 : originals.get(at));
        }
    }

    @Override
    public void close() {
        copy.close();
    }
}
