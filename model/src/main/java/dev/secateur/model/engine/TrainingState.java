package dev.secateur.model.engine;

import dev.secateur.model.network.WeightSets;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What training changes of a network, as bytes: parameters, what the optimizer remembers, counts,
 * and what lies beneath a cover.
 */
final class TrainingState {
    private static final int AT_ONCE = 1 << 14;
    private static final int COVERED = 1;

    private TrainingState() {}

    static void write(Dl4jModel model, WeightMask mask, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(model.iteration());
        data.writeInt(model.epoch());
        write(model.parameters(), data);
        write(motion(model.updaterIfMade()), data);
        Optional<DenseWeights> beneath = mask.beneath();
        data.writeByte(beneath.isPresent() ? COVERED : 0);
        if (beneath.isPresent()) {
            WeightSets.write(mask.masked(), data);
            write(beneath.get().parameters().asBuffer(), data);
        }
        data.flush();
    }

    private static INDArray motion(BaseMultiLayerUpdater<?> updater) {
        return updater == null ? null : updater.getStateViewArray();
    }

    static void write(INDArray array, DataOutputStream out) throws IOException {
        boolean isNone = array == null || array.length() == 0;
        write(isNone ? FloatBuffer.allocate(0) : NativeArrays.pointer(array).asBuffer(), out);
    }

    private static void write(FloatBuffer values, DataOutputStream out) throws IOException {
        int length = values.limit();
        out.writeLong(length);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * Float.BYTES);
        for (int at = 0; at < length; at += AT_ONCE) {
            int count = Math.min(AT_ONCE, length - at);
            bytes.asFloatBuffer().put(0, values, at, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    /** Reads into the model what was written of one like it. */
    static void read(Dl4jModel model, WeightMask mask, InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        model.setIteration(data.readInt());
        model.setEpoch(data.readInt());
        read(data.readLong(), model.parameters(), data);
        long moving = data.readLong();
        if (moving > 0) {
            read(moving, model.updater().getStateViewArray(), data);
        }
        // Where an older program wrote it nothing follows, and nothing was covered.
        boolean isCovered = data.read() == COVERED;
        mask.takeParameters();
        if (isCovered) {
            List<BitSet> covered = WeightSets.read(data);
            read(data.readLong(), model.parameters(), data);
            mask.cover(covered);
        }
    }

    static void read(long length, INDArray array, DataInputStream in) throws IOException {
        if (array == null || array.length() != length) {
            throw new IOException("Not of this network: " + length);
        }
        FloatBuffer values = NativeArrays.pointer(array).asBuffer();
        byte[] bytes = new byte[AT_ONCE * Float.BYTES];
        for (long at = 0; at < length; at += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, length - at);
            in.readFully(bytes, 0, count * Float.BYTES);
            values.put((int) at, ByteBuffer.wrap(bytes).asFloatBuffer(), 0, count);
        }
    }
}
