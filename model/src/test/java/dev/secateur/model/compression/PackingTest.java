package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads back what was written by readers of their own, which know only the format. */
class PackingTest {
    private static final CancellationToken GO_ON = new CancellationToken();
    private static final float[] OTHERS = {0.5f, -2, 1e-30f};

    static Stream<Coding> codings() {
        return Stream.of(
                new Coding.Sharing(2),
                new Coding.Sharing(32),
                new Coding.Uniform(8, false, true),
                new Coding.Uniform(4, false, false),
                new Coding.Uniform(4, true, true),
                new Coding.Uniform(2, true, false));
    }

    @Test
    void denseIsFourBytesAParameterAndZippedIsThatDeflated() throws IOException {
        StoredWeights weights = weights(List.of(layer(30, 20, 0.5, 1)));
        byte[] dense = written(Packing.DENSE, weights);
        assertThat(dense).hasSize(4 * (600 + 3));
        byte[] zipped = written(Packing.ZIPPED, weights);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(in.readAllBytes()).isEqualTo(dense);
        }
        assertThat(zipped).hasSizeLessThan(dense.length);
    }

    @Test
    void csrHoldsEveryWeight() throws IOException {
        LayerWeights layer = layer(7, 11, 0.8, 2);
        DataInputStream in = reader(Packing.CSR, weights(List.of(layer)));
        int[] starts = new int[8];
        for (int row = 0; row <= 7; row++) {
            starts[row] = in.readInt();
        }
        float[] values = new float[77];
        for (int row = 0; row < 7; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                int column = in.readUnsignedShort();
                values[row * 11 + column] = in.readFloat();
            }
        }
        assertThat(values).isEqualTo(layer.toArray());
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void aBitmaskHoldsEveryWeight() throws IOException {
        LayerWeights layer = layer(7, 11, 0.8, 3);
        DataInputStream in = reader(Packing.BITMASK, weights(List.of(layer)));
        BitReader bits = new BitReader(in);
        BitSet set = new BitSet();
        for (int i = 0; i < 77; i++) {
            set.set(i, bits.bit() == 1);
        }
        float[] values = new float[77];
        for (int i : set.stream().toArray()) {
            values[i] = in.readFloat();
        }
        assertThat(values).isEqualTo(layer.toArray());
        assertThat(in.read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void codesAreReadBackBitForBit(Coding coding) throws IOException {
        for (double sparsity : new double[] {0, 0.6, 0.99, 1}) {
            CodedLayer coded = coded(coding, layer(23, 31, sparsity, 4));
            StoredWeights weights =
                    new StoredWeights(
                            List.of(coded.shape()),
                            FloatBuffer.wrap(OTHERS),
                            Optional.of(List.of(coded)));
            assertThat(fixed(reader(Packing.CODED, weights), coded)).isEqualTo(coded.values());
            assertThat(huffman(reader(Packing.HUFFMAN, weights), coded)).isEqualTo(coded.values());
        }
    }

    @Test
    void whatIsCountedIsWhatIsWritten() throws IOException {
        CodedLayer coded = coded(new Coding.Sharing(16), layer(23, 31, 0.9, 5));
        StoredWeights weights =
                new StoredWeights(
                        List.of(coded.shape()),
                        FloatBuffer.wrap(OTHERS),
                        Optional.of(List.of(coded)));
        for (Packing packing : Packing.values()) {
            assertThat(packing.bytes(weights)).isEqualTo(written(packing, weights).length);
        }
    }

    @Test
    void weightsWithoutCodesCannotBePackedByThem() {
        StoredWeights weights = weights(List.of(layer(3, 3, 0, 6)));
        assertThatThrownBy(() -> Packing.CODED.bytes(weights))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] fixed(DataInputStream in, CodedLayer like) throws IOException {
        int survivors = in.readInt();
        BitReader bits = new BitReader(in);
        int width = (int) bits.read(CodePacker.WIDTH_BITS);
        int alphabet = (int) bits.read(CodePacker.CODES_BITS);
        List<Codebook> books = books(bits, like, alphabet);
        int codeBits = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet);
        float[] values = new float[like.size()];
        int at = 0;
        for (int n = 0; n < survivors; at++) {
            at += (int) bits.read(width);
            int code = (int) bits.read(codeBits);
            if (code < alphabet) {
                values[at] = book(books, like, at).value(code);
                n++;
            }
        }
        return values;
    }

    private static float[] huffman(DataInputStream in, CodedLayer like) throws IOException {
        int survivors = in.readInt();
        BitReader bits = new BitReader(in);
        int width = (int) bits.read(CodePacker.WIDTH_BITS);
        int alphabet = (int) bits.read(CodePacker.CODES_BITS);
        List<Codebook> books = books(bits, like, alphabet);
        HuffmanReader distances = new HuffmanReader(1 << width, bits);
        HuffmanReader codes = new HuffmanReader(alphabet + 1, bits);
        float[] values = new float[like.size()];
        int at = 0;
        for (int n = 0; n < survivors; at++) {
            at += distances.next();
            int code = codes.next();
            if (code < alphabet) {
                values[at] = book(books, like, at).value(code);
                n++;
            }
        }
        return values;
    }

    private static Codebook book(List<Codebook> books, CodedLayer like, int at) {
        return books.get(books.size() == 1 ? 0 : like.shape().tensors().get(0).unit(at));
    }

    private static List<Codebook> books(BitReader bits, CodedLayer like, int alphabet)
            throws IOException {
        List<Codebook> books = new ArrayList<>();
        for (int b = 0; b < like.books().size(); b++) {
            if (like.books().get(b) instanceof Codebook.Even) {
                float scale = Float.intBitsToFloat((int) bits.read(32));
                books.add(new Codebook.Even(alphabet, scale, (int) bits.read(8)));
            } else {
                float[] values = new float[alphabet];
                for (int code = 0; code < alphabet; code++) {
                    values[code] = Float.intBitsToFloat((int) bits.read(32));
                }
                books.add(new Codebook.Shared(values));
            }
        }
        return books;
    }

    static CodedLayer coded(Coding coding, LayerWeights layer) {
        return new Coder(coding).code(layer, StoredWeights.zeros(layer), GO_ON);
    }

    private static StoredWeights weights(List<LayerWeights> layers) {
        return new StoredWeights(layers, FloatBuffer.wrap(OTHERS), Optional.empty());
    }

    private static byte[] written(Packing packing, StoredWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packing.write(weights, out);
        return out.toByteArray();
    }

    private static DataInputStream reader(Packing packing, StoredWeights weights)
            throws IOException {
        DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(written(packing, weights)));
        for (float other : OTHERS) {
            assertThat(in.readFloat()).isEqualTo(other);
        }
        return in;
    }

    /** A layer whose weights lie unit by unit. */
    static LayerWeights layer(int units, int inputs, double sparsity, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[units * inputs];
        for (int i : IntStream.range(0, values.length).toArray()) {
            float drawn = (float) random.nextGaussian();
            values[i] = random.nextDouble() < sparsity ? 0 : drawn;
        }
        WeightTensor tensor =
                new WeightTensor(
                        "W",
                        List.of(inputs, units),
                        true,
                        FloatBuffer.wrap(values),
                        values,
                        i -> i / inputs);
        return new LayerWeights("layer", List.of(tensor), 0);
    }
}
