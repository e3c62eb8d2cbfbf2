package dev.secateur.model.compression;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One layer's weights as codes. Pruned weights have none and stay zero. Immutable.
 *
 * <p>The codes are those of the surviving weights in the order of their flat indices.
 */
public final class CodedLayer {
    private final LayerWeights shape;
    private final BitSet pruned;
    private final List<Codebook> books;
    private final short[] codes;
    private final IntUnaryOperator bookOf;

    /**
     * A coded layer.
     *
     * @param shape the layer that was coded; only its shape is looked at
     * @param pruned the flat indices of weights that are zero and have no code
     * @param books one for all weights, or one for each channel
     * @param codes of the surviving weights; not copied
     */
    CodedLayer(LayerWeights shape, BitSet pruned, List<Codebook> books, short[] codes) {
        this.shape = shape;
        this.pruned = pruned;
        this.books = List.copyOf(books);
        this.codes = codes;
        this.bookOf = books.size() == 1 ? i -> 0 : channels(shape);
    }

    /** The layer's name. */
    public String layer() {
        return shape.layer();
    }

    /** How many weights it has, pruned ones included. */
    public int size() {
        return shape.size();
    }

    /** How many of them survive. */
    public int survivors() {
        return codes.length;
    }

    /** What the codes stand for: one book for all weights or one for each channel. */
    public List<Codebook> books() {
        return books;
    }

    /** Whether a weight has no code. */
    boolean isPruned(int flatIndex) {
        return pruned.get(flatIndex);
    }

    /** The code of the n-th surviving weight. */
    int code(int n) {
        return codes[n];
    }

    /** How many different codes a book has at most. */
    int alphabet() {
        return books.stream().mapToInt(Codebook::codes).max().orElse(1);
    }

    LayerWeights shape() {
        return shape;
    }

    BitSet pruned() {
        return pruned;
    }

    /** All weights as the codes have them, by flat index; pruned ones are 0. */
    public float[] values() {
        float[] values = new float[size()];
        int n = 0;
        for (int i = pruned.nextClearBit(0); i < values.length; i = pruned.nextClearBit(i + 1)) {
            values[i] = books.get(bookOf.applyAsInt(i)).value(codes[n++]);
        }
        return values;
    }

    /** The same codes with other books, one for each there is. */
    CodedLayer withBooks(List<Codebook> others) {
        return new CodedLayer(shape, pruned, others, codes);
    }

    /** The channel of each flat index: the unit that the weight comes into. */
    static IntUnaryOperator channels(LayerWeights layer) {
        int[] channels = new int[layer.size()];
        for (WeightTensor tensor : layer.tensors()) {
            int offset = layer.offset(tensor);
            for (int i = 0; i < tensor.size(); i++) {
                channels[offset + i] = Math.max(0, tensor.unit(i));
            }
        }
        return i -> channels[i];
    }
}
